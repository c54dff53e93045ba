package dev.alcove.server.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.view.ParticipantInfo;
import java.util.Arrays;
import java.util.Optional;

/** Requests to moderate people and what is answered, for REST and Socket.IO alike. */
public final class Moderation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Moderation() {}

    /** {@code {space?}}; everywhere if it is left out. */
    public static SessionCommand muteAll(Payload payload) {
        Optional<Space> space =
                payload.has("space")
                        ? Optional.of(BreakoutRequests.space(payload, "space"))
                        : Optional.empty();
        return new SessionCommand.MuteAll(space);
    }

    /** {@code {reason?, again?}}. */
    public static SessionCommand remove(ParticipantId person, Payload payload) {
        return new SessionCommand.Remove(
                person,
                payload.optionalText("reason", 1, 500),
                payload.optionalFlag("again").orElse(true));
    }

    /** {@code {role}}. */
    public static SessionCommand role(ParticipantId person, Payload payload) {
        Optional<Role> role =
                payload.optionalWord("role", Moderation::role, "HOST, COHOST or PARTICIPANT");
        if (role.isEmpty()) {
            payload.wrong("\"role\" is missing: give HOST, COHOST or PARTICIPANT.");
        }
        return new SessionCommand.ChangeRole(person, role.orElse(Role.PARTICIPANT));
    }

    /** {@code {name}}. */
    public static SessionCommand rename(ParticipantId person, Payload payload) {
        return new SessionCommand.Rename(person, payload.name("name"));
    }

    /** {@code {participant}}: as it is now, or {@code {id, name}} of one who waits to be let in. */
    public static ObjectNode renamed(
            SessionJson json, ParticipantId person, Decision.Accepted accepted) {
        var waiting = accepted.after().waiting().of(person);
        if (waiting.isEmpty()) {
            return participant(json, person, accepted);
        }
        ObjectNode answer = JSON.objectNode();
        answer.putObject("participant").put("id", person.value()).put("name", waiting.get().name());
        return answer;
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(word)).findFirst();
    }

    /** {@code {muted: n}}. */
    public static ObjectNode muted(Decision.Accepted accepted) {
        int people = 0;
        for (var recorded : accepted.events()) {
            if (recorded.event() instanceof SessionEvent.PeopleMuted muted) {
                people += muted.people().size();
            }
        }
        return JSON.objectNode().put("muted", people);
    }

    /** {@code {participant}}, as it is now. */
    public static ObjectNode participant(
            SessionJson json, ParticipantId person, Decision.Accepted accepted) {
        ObjectNode answer = JSON.objectNode();
        answer.set(
                "participant",
                accepted.after()
                        .participant(person)
                        .map(found -> json.participant(ParticipantInfo.of(found)))
                        .orElse(null));
        return answer;
    }
}
