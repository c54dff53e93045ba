package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.aboutOneOrAll;
import static dev.alcove.server.gateway.ClientEvent.command;

import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.BreakoutRequests;
import java.util.Map;

/** {@code breakout.timer.*} and {@code breakout.opening.*}. */
final class TimerEvents {
    private TimerEvents() {}

    static Map<String, ClientEvent> table(Outcomes outcomes) {
        return Map.of(
                "breakout.timer.start",
                aboutOneOrAll(BreakoutRequests::startTimer, outcomes::roomOrBoard),
                "breakout.timer.extend",
                aboutOneOrAll(BreakoutRequests::extendTimer, outcomes::roomOrBoard),
                "breakout.timer.pause",
                aboutOneOrAll(
                        (breakout, payload) -> new SessionCommand.PauseTimer(breakout),
                        outcomes::roomOrBoard),
                "breakout.timer.resume",
                aboutOneOrAll(
                        (breakout, payload) -> new SessionCommand.ResumeTimer(breakout),
                        outcomes::roomOrBoard),
                "breakout.opening.cancel",
                command(payload -> new SessionCommand.CancelOpening(), outcomes::board),
                "breakout.timer.end",
                aboutOneOrAll(BreakoutRequests::endTimer, outcomes::roomOrBoard));
    }
}
