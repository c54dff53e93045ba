package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.aboutOne;
import static dev.alcove.server.gateway.ClientEvent.command;

import dev.alcove.server.wire.MergingRequests;
import java.util.Map;

/** {@code breakout.room.merge} and {@code breakout.room.split}. */
final class MergingEvents {
    private MergingEvents() {}

    static Map<String, ClientEvent> table(MergingRequests requests, Outcomes outcomes) {
        return Map.of(
                "breakout.room.merge", merge(outcomes),
                "breakout.room.split", aboutOne(requests::split, breakout -> outcomes::board));
    }

    private static ClientEvent merge(Outcomes outcomes) {
        return (caller, payload, answer) -> {
            var merge = MergingRequests.merge(payload);
            command(rest -> merge, outcomes.room(merge.into())).handle(caller, payload, answer);
        };
    }
}
