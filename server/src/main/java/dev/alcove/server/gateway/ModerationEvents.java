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

/** {@code participant.mute}, {@code .mute.all}, {@code .remove}, {@code .rename}, {@code .role}. */
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
                "participant.rename",
                ModerationEvents::rename,
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

    /** Without a {@code participantId}: the caller's own name. */
    private static void rename(Caller caller, Payload payload, Answer answer) {
        var person =
                payload.optionalText("participantId", 1, 200)
                        .map(BreakoutRequests::participantOf)
                        .orElse(caller.me());
        ClientEvent.Outcome outcome =
                (who, accepted) ->
                        Moderation.renamed(
                                new SessionJson(who.session()::mediaOf), person, accepted);
        ClientEvent.command(rest -> Moderation.rename(person, rest), outcome)
                .handle(caller, payload, answer);
    }

    private static ClientEvent.Outcome participant(ParticipantId person) {
        return (caller, accepted) ->
                Moderation.participant(
                        new SessionJson(caller.session()::mediaOf), person, accepted);
    }
}
