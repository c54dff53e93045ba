package dev.alcove.server.journal;

import dev.alcove.core.participant.SessionId;
import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.journal.Journal.State;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how many appends a second the disk below a folder takes (decision 0003). Not a test: it
 * asserts nothing. Arguments: an empty folder; how many seconds for each line, 5 if left out.
 */
final class AppendRate {
    private AppendRate() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 5;
        System.out.println("sessions | appends/s | commits/s | appends a commit");
        measure(folder.resolve("warm-up"), 8, 2, false);
        for (int sessions : new int[] {1, 8, 64}) {
            measure(folder.resolve("s" + sessions), sessions, seconds, true);
        }
    }

    private static void measure(Path folder, int sessions, long seconds, boolean print)
            throws Exception {
        try (var database = SqliteDatabase.open(folder)) {
            var journal = new SqliteJournal(database);
            var appends = new AtomicLong();
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < sessions; i++) {
                    var session = new SessionId("s-" + i);
                    threads.execute(() -> append(journal, session, end, appends));
                }
            }
            double took = (System.nanoTime() - start) / 1e9;
            if (print) {
                System.out.printf(
                        "%d | %.0f | %.0f | %.1f%n",
                        sessions,
                        appends.get() / took,
                        database.commits() / took,
                        (double) appends.get() / database.commits());
            }
        }
    }

    private static void append(Journal journal, SessionId session, long end, AtomicLong appends) {
        var live = new State("MATH101", false, Optional.empty());
        for (long seq = 1; System.nanoTime() < end; seq++) {
            journal.append(session, JournalContract.chat(seq, 1), live)
                    .toCompletableFuture()
                    .join();
            appends.incrementAndGet();
        }
    }
}
