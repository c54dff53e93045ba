package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;

/**
 * {@code signal}: an offer, answer or candidate for someone in the same space.
 *
 * @param toField names the one whom it is for
 * @param dataField what is sent
 * @param otherSpace what is answered when the two are in different spaces
 */
record Signals(String toField, String dataField, String otherSpace) implements ClientEvent {
    @Override
    public void handle(Caller caller, Payload payload, Answer answer) {
        ParticipantId to = BreakoutRequests.participant(payload, toField);
        JsonNode data =
                payload.optionalJson(dataField)
                        .orElseGet(() -> {
                            payload.wrong(
                                    "\"" + dataField + "\" is missing: give what is to be sent.");
                            return JsonNodeFactory.instance.nullNode();
                        });
        if (ClientEvent.complains(payload, answer)) {
            return;
        }
        switch (caller.session().signal(caller.me(), to, data)) {
            case PASSED -> answer.success(JsonNodeFactory.instance.objectNode());
            case NO_SUCH_PARTICIPANT ->
                    answer.refuse(
                            "PARTICIPANT_NOT_FOUND", "That participant is not in the session.");
            case DIFFERENT_SPACE -> answer.refuse("DIFFERENT_SPACE", otherSpace);
        }
    }
}
