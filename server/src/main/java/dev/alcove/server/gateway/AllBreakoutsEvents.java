package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.command;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.SessionAnswers;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** {@code breakout.all.*}: what is meant for every breakout says so by its name. */
final class AllBreakoutsEvents {
    private AllBreakoutsEvents() {}

    static Map<String, ClientEvent> table(Outcomes outcomes) {
        return Map.of(
                "breakout.all.close",
                all(BreakoutRequests::close, outcomes),
                "breakout.all.recall",
                command(
                        payload -> new SessionCommand.Recall(),
                        (caller, done) -> SessionAnswers.recalled(done)),
                "breakout.all.timer.start",
                all(BreakoutRequests::startTimer, outcomes),
                "breakout.all.timer.extend",
                all(BreakoutRequests::extendTimer, outcomes),
                "breakout.all.timer.pause",
                all((every, payload) -> new SessionCommand.PauseTimer(every), outcomes),
                "breakout.all.timer.resume",
                all((every, payload) -> new SessionCommand.ResumeTimer(every), outcomes),
                "breakout.all.timer.end",
                all(BreakoutRequests::endTimer, outcomes));
    }

    private static ClientEvent all(
            BiFunction<Optional<BreakoutId>, Payload, SessionCommand> read, Outcomes outcomes) {
        return command(payload -> read.apply(Optional.empty(), payload), outcomes::board);
    }
}
