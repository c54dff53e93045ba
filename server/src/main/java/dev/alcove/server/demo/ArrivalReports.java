package dev.alcove.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * Tells the server how a move goes: on the way, then there. A move that is told again is the same
 * move; one that was overtaken by the next is not reported any more.
 */
final class ArrivalReports {
    private static final int SPREAD_MILLIS = 1_500;

    private final Temper temper;
    private final RandomGenerator random;
    private final Agenda agenda;
    private final BiConsumer<String, String> report;
    private String latest = "";

    /**
     * @param report takes a move's id and its status
     */
    ArrivalReports(
            Temper temper,
            RandomGenerator random,
            Agenda agenda,
            BiConsumer<String, String> report) {
        this.temper = temper;
        this.random = random;
        this.agenda = agenda;
        this.report = report;
    }

    /** The server has moved this person. */
    void moved(String moveId) {
        if (moveId.isEmpty() || moveId.equals(latest)) {
            return;
        }
        latest = moveId;
        if (temper.answers()) {
            Duration all = temper.toArrive().plusMillis(random.nextInt(SPREAD_MILLIS));
            agenda.after(all.dividedBy(4), () -> tell(moveId, "switching"));
            agenda.after(all, () -> tell(moveId, "arrived"));
        }
    }

    /** Back on a new connection: what the server still waits for is told now. */
    void resumed(JsonNode arrival) {
        String status = arrival.path("status").asText("arrived");
        if (!status.equals("arrived")) {
            latest = "";
            moved(arrival.path("moveId").asText(""));
        }
    }

    private void tell(String moveId, String status) {
        if (moveId.equals(latest)) {
            report.accept(moveId, status);
        }
    }
}
