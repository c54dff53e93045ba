package dev.alcove.server.report;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.report.SittingReport;
import dev.alcove.core.session.Recorded;
import java.util.List;

/**
 * One session, and everything that happened in it.
 *
 * @param report the same at a glance
 */
record Sitting(SessionId id, List<Recorded> journal, SittingReport report) {
    Sitting {
        journal = List.copyOf(journal);
    }

    /** A name for a file about it: {@code MATH101_2026-11-21_0900_chat.csv}. */
    String fileName(String what, String ending) {
        String start = report.startedAt().toString();
        return "%s_%s_%s%s_%s.%s"
                .formatted(
                        report.roomCode(),
                        start.substring(0, 10),
                        start.substring(11, 13),
                        start.substring(14, 16),
                        what,
                        ending);
    }
}
