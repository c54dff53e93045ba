package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.command;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** {@code breakout.timer.*}, of one breakout, and {@code breakout.opening.*}. */
final class TimerEvents {
    private TimerEvents() {}

    static Map<String, ClientEvent> table(Outcomes outcomes) {
        return Map.of(
                "breakout.timer.start",
                one(BreakoutRequests::startTimer, outcomes),
                "breakout.timer.extend",
                one(BreakoutRequests::extendTimer, outcomes),
                "breakout.timer.pause",
                one((breakout, payload) -> new SessionCommand.PauseTimer(breakout), outcomes),
                "breakout.timer.resume",
                one((breakout, payload) -> new SessionCommand.ResumeTimer(breakout), outcomes),
                "breakout.timer.end",
                one(BreakoutRequests::endTimer, outcomes),
                "breakout.opening.cancel",
                command(payload -> new SessionCommand.CancelOpening(), outcomes::board));
    }

    private static ClientEvent one(
            BiFunction<Optional<BreakoutId>, Payload, SessionCommand> read, Outcomes outcomes) {
        return ClientEvent.aboutOne(
                (breakout, payload) -> read.apply(Optional.of(breakout), payload), outcomes::room);
    }
}
