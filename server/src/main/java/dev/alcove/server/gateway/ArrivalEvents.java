package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.command;

import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.Payload;
import java.util.Map;
import java.util.Optional;

/** {@code breakout.arrival.*}. */
final class ArrivalEvents {
    private static final String WORDS = "switching, arrived or failed";

    /** No move has that position: word of it changes nothing. */
    private static final long NO_MOVE = 0;

    private ArrivalEvents() {}

    static Map<String, ClientEvent> table() {
        return Map.of("breakout.arrival.report", command(ArrivalEvents::report, Outcomes::nothing));
    }

    private static SessionCommand report(Payload payload) {
        String move = payload.text("moveId", 1, 200);
        Optional<ArrivalStatus> status =
                payload.optionalWord("status", ArrivalEvents::status, WORDS);
        if (status.isEmpty()) {
            payload.wrong("\"status\" is missing: give " + WORDS + ".");
        }
        return new SessionCommand.ReportArrival(
                move.matches("\\d{1,15}") ? Long.parseLong(move) : NO_MOVE,
                status.orElse(ArrivalStatus.SWITCHING),
                payload.optionalText("reason", 1, 200));
    }

    private static Optional<ArrivalStatus> status(String word) {
        return switch (word) {
            case "switching" -> Optional.of(ArrivalStatus.SWITCHING);
            case "arrived" -> Optional.of(ArrivalStatus.ARRIVED);
            case "failed" -> Optional.of(ArrivalStatus.FAILED);
            default -> Optional.empty();
        };
    }
}
