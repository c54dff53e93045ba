package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.command;

import dev.alcove.server.wire.BreakoutRequests;
import java.util.Map;

/** Preparing groups: {@code breakout.participant.*}. */
final class PlanEvents {
    private PlanEvents() {}

    static Map<String, ClientEvent> table(Outcomes outcomes) {
        return Map.ofEntries(
                Map.entry(
                        "breakout.participant.swap",
                        command(BreakoutRequests::swap, outcomes::assigned)),
                Map.entry(
                        "breakout.participant.lock",
                        command(BreakoutRequests::lock, Outcomes::nothing)));
    }
}
