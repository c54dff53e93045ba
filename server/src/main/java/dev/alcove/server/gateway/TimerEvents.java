package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.aboutOneOrAll;

import dev.alcove.server.wire.BreakoutRequests;
import java.util.Map;

/** {@code breakout.timer.*}. */
final class TimerEvents {
    private TimerEvents() {}

    static Map<String, ClientEvent> table(Outcomes outcomes) {
        return Map.of(
                "breakout.timer.start",
                aboutOneOrAll(BreakoutRequests::startTimer, outcomes::roomOrBoard),
                "breakout.timer.extend",
                aboutOneOrAll(BreakoutRequests::extendTimer, outcomes::roomOrBoard),
                "breakout.timer.end",
                aboutOneOrAll(BreakoutRequests::endTimer, outcomes::roomOrBoard));
    }
}
