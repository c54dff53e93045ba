package dev.alcove.server.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.Waiting;
import dev.alcove.core.session.WaitingEnd;
import dev.alcove.core.view.Message;
import java.util.Collection;
import java.util.List;

/** The waiting room, for REST and Socket.IO alike. */
public final class WaitingJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private WaitingJson() {}

    /** {@code [{id, name, since, connected}]}. */
    public static ArrayNode list(Collection<Waiting> people) {
        ArrayNode array = JSON.arrayNode(people.size());
        people.forEach(waiting ->
                array.add(
                        JSON.objectNode()
                                .put("id", waiting.id().value())
                                .put("name", waiting.name())
                                .put("since", SessionJson.text(waiting.since()))
                                .put("connected", waiting.connected())));
        return array;
    }

    /** {@code {participant: {id, name}, since}}, to the one who waits. */
    public static ObjectNode self(Waiting waiting) {
        ObjectNode json = JSON.objectNode();
        json.putObject("participant").put("id", waiting.id().value()).put("name", waiting.name());
        return json.put("since", SessionJson.text(waiting.since()));
    }

    /** {@code {participants, waitingCount}}. */
    public static ObjectNode arrived(Message.WaitingArrived arrived) {
        ObjectNode json = JSON.objectNode();
        json.set("participants", list(arrived.people()));
        return json.put("waitingCount", arrived.waitingCount());
    }

    /** {@code {participantIds, reason, waitingCount}}. */
    public static ObjectNode left(Message.WaitingLeft left) {
        ObjectNode json = JSON.objectNode();
        json.set("participantIds", ids(left.people()));
        return json.put("reason", left.reason().name()).put("waitingCount", left.waitingCount());
    }

    /** {@code {admitted: [participantId…], failed}}: what became of an admission. */
    public static ObjectNode admitted(Decision.Accepted done) {
        ObjectNode json = JSON.objectNode();
        ArrayNode admitted = json.putArray("admitted");
        for (var recorded : done.events()) {
            if (recorded.event() instanceof SessionEvent.WaitingEnded ended
                    && ended.reason() == WaitingEnd.ADMITTED) {
                ended.people().forEach(person -> admitted.add(person.value()));
            }
        }
        json.set("failed", SessionJson.failures(done.failures()));
        return json;
    }

    private static ArrayNode ids(List<ParticipantId> people) {
        ArrayNode ids = JSON.arrayNode(people.size());
        people.forEach(person -> ids.add(person.value()));
        return ids;
    }

    /** {@code {reason?}}. */
    public static SessionCommand reject(ParticipantId person, Payload payload) {
        return new SessionCommand.Reject(person, payload.optionalText("reason", 1, 500));
    }

    /** {@code {participantIds}}. */
    public static SessionCommand admit(Payload payload) {
        var ids = payload.optionalTexts("participantIds", MOST);
        if (ids.isEmpty()) {
            payload.wrong("\"participantIds\" is missing: give the ids of those to let in.");
        }
        return new SessionCommand.Admit(
                ids.orElse(List.of()).stream().map(BreakoutRequests::participantOf).toList());
    }

    /** As many as a session holds (contract §6). */
    private static final int MOST = 5_000;
}
