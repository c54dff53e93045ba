package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.aboutOne;
import static dev.alcove.server.gateway.ClientEvent.command;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.SessionAnswers;
import java.util.Map;
import java.util.Optional;

/** {@code chat.*}, {@code hand.*}, {@code breakout.broadcast} and {@code breakout.help.*}. */
final class TalkEvents {
    private TalkEvents() {}

    static Map<String, ClientEvent> table(Outcomes outcomes, Questions questions) {
        return Map.of(
                "chat.send", command(TalkEvents::chat, outcomes::said),
                "chat.history", questions.chat(),
                "hand.raise", command(payload -> new SessionCommand.RaiseHand(), Outcomes::nothing),
                "hand.lower", command(TalkEvents::lowerHand, Outcomes::nothing),
                "breakout.broadcast",
                        command(
                                BreakoutRequests::broadcast,
                                (caller, done) -> SessionAnswers.broadcast(done)),
                "breakout.broadcast.history", questions.broadcasts(),
                "breakout.help.ask", askHelp(outcomes),
                "breakout.help.resolve",
                        aboutOne(
                                (breakout, payload) -> new SessionCommand.ResolveHelp(breakout),
                                outcomes::room));
    }

    private static ClientEvent askHelp(Outcomes outcomes) {
        return (caller, payload, answer) -> {
            var breakout =
                    BreakoutRequests.optionalRoomId(payload)
                            .or(() -> caller.space().asBreakout())
                            .orElseGet(() -> BreakoutRequests.breakoutOf("main"));
            command(rest -> BreakoutRequests.askHelp(breakout, rest), outcomes.room(breakout))
                    .handle(caller, payload, answer);
        };
    }

    private static SessionCommand chat(Payload payload) {
        return new SessionCommand.SendChat(payload.text("text", 1, 4_000));
    }

    private static SessionCommand lowerHand(Payload payload) {
        Optional<ParticipantId> whose =
                payload.optionalText("participantId", 1, 200).map(BreakoutRequests::participantOf);
        return new SessionCommand.LowerHand(whose);
    }
}
