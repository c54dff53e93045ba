package dev.alcove.server.journal;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.session.Recorded;
import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.journal.Journal.Appended;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A process of its own that appends to many sessions and says what was acknowledged. */
final class AppendingChild {
    static final int SESSIONS = 4;

    private AppendingChild() {}

    /** Arguments: the data folder, a seed. Ends when it is killed. */
    public static void main(String[] arguments) throws Exception {
        var journal = new SqliteJournal(SqliteDatabase.open(Path.of(arguments[0])));
        long seed = Long.parseLong(arguments[1]);
        for (int i = 0; i < SESSIONS; i++) {
            int session = i;
            Thread.ofPlatform().start(() -> append(journal, session, seed, System.out));
        }
    }

    private static void append(Journal journal, int session, long seed, PrintStream out) {
        var events = new Samples(new Random(seed + session));
        var sizes = new Random(seed - session);
        var state = new Journal.State("ROOM" + session, false, Optional.empty());
        long next = 1;
        while (true) {
            List<Recorded> batch = events.recorded(next, 1 + sizes.nextInt(20));
            Appended answer =
                    journal.append(id(session), batch, state).toCompletableFuture().join();
            if (!(answer instanceof Appended.Committed)) {
                throw new IllegalStateException("Somebody else writes: " + answer);
            }
            next += batch.size();
            out.println(session + " " + (next - 1));
        }
    }

    static SessionId id(int session) {
        return new SessionId("s-" + session);
    }
}
