package dev.alcove.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.SessionId;
import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.journal.Journal.Appended;
import dev.alcove.server.journal.Journal.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract, on a real file, and what only a file has. */
final class SqliteJournalTest extends JournalContract {
    private static final State LIVE = new State("MATH101", false, Optional.empty());

    private final Path folder;
    private @Nullable SqliteDatabase database;

    SqliteJournalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    Journal create() throws Exception {
        database = SqliteDatabase.open(folder);
        return new SqliteJournal(database);
    }

    @Override
    void dispose() {
        database().close();
    }

    private SqliteDatabase database() {
        return Objects.requireNonNull(database);
    }

    @Test
    void theAppendsOfManySessionsShareATransaction() throws Exception {
        var journal = new SqliteJournal(database());
        var begun = new CountDownLatch(1);
        var hold = new CountDownLatch(1);
        var holding =
                database()
                        .write(connection -> {
                            begun.countDown();
                            return await(hold);
                        });
        begun.await();
        long before = database().commits();

        List<CompletableFuture<Appended>> appends = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            appends.add(
                    journal.append(new SessionId("s-" + i), chat(1, 10), LIVE)
                            .toCompletableFuture());
        }
        hold.countDown();
        holding.join();
        appends.forEach(append -> assertThat(append.join()).isEqualTo(new Appended.Committed()));

        assertThat(database().commits() - before)
                .as("one for what held it up, one for all 64")
                .isEqualTo(2);
    }

    @Test
    void isThereAfterTheDatabaseWasClosed() throws Exception {
        var events = new Samples(new java.util.Random(3)).recorded(1, 200);
        new SqliteJournal(database()).append(SESSION, events, LIVE).toCompletableFuture().join();
        database().close();
        database = SqliteDatabase.open(folder);

        var again = new SqliteJournal(database());
        assertThat(again.load(SESSION).orElseThrow().tail()).isEqualTo(events);
        assertThat(again.open()).containsExactly(new Journal.Open(SESSION, "MATH101"));
    }

    @Test
    void loadsFromTheEventsWhereTheSnapshotHasAnotherForm() {
        var journal = new SqliteJournal(database());
        journal.append(SESSION, chat(1, 3), LIVE).toCompletableFuture().join();
        database()
                .write(connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(
                                "INSERT INTO snapshot VALUES ('s-1', 2, '{\"of\":\"old\"}')");
                    }
                })
                .join();

        var stored = journal.load(SESSION).orElseThrow();
        assertThat(stored.snapshot()).isEmpty();
        assertThat(stored.tail()).isEqualTo(chat(1, 3));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
