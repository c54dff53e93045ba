package dev.alcove.server.gateway;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Moderation;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.SessionJson;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code participant.mute}, {@code .mute.all}, {@code .remove} and {@code .role}. */
final class ModerationEvents {
    private ModerationEvents() {}

    static Map<String, ClientEvent> table() {
        return Map.of(
                "participant.mute",
                about((person, payload) -> new SessionCommand.Mute(person), p -> Outcomes::nothing),
                "participant.mute.all",
                ClientEvent.command(
                        Moderation::muteAll, (caller, accepted) -> Moderation.muted(accepted)),
                "participant.remove",
                about(Moderation::remove, p -> Outcomes::nothing),
                "participant.role",
                about(Moderation::role, ModerationEvents::participant));
    }

    /** A command about the one whom the payload's {@code participantId} names. */
    private static ClientEvent about(
            BiFunction<ParticipantId, Payload, SessionCommand> read,
            Function<ParticipantId, ClientEvent.Outcome> outcome) {
        return (caller, payload, answer) -> {
            var person = BreakoutRequests.participant(payload, "participantId");
            ClientEvent.command(rest -> read.apply(person, rest), outcome.apply(person))
                    .handle(caller, payload, answer);
        };
    }

    private static ClientEvent.Outcome participant(ParticipantId person) {
        return (caller, accepted) ->
                Moderation.participant(
                        new SessionJson(caller.session()::mediaOf), person, accepted);
    }
}
