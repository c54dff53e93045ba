package dev.alcove.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database: what is acknowledged is kept, what fails harms nobody else. */
final class SqliteDatabaseTest {
    private static final String NOTES_SQL =
            """
            CREATE TABLE note(text TEXT PRIMARY KEY);
            CREATE TABLE about(
              note TEXT NOT NULL REFERENCES note(text) DEFERRABLE INITIALLY DEFERRED);
            """;
    private static final Migrations NOTES =
            new Migrations(List.of(new Migrations.Script("V1__note.sql", NOTES_SQL)));

    /** Far longer than anything here takes; no time is asserted. */
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Path folder;
    private final Path data;

    /** In a folder that is not there yet. */
    SqliteDatabaseTest(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("deep").resolve("data");
    }

    @Test
    void makesTheFolderAndKeepsWhatWasWritten() throws Exception {
        try (var database = SqliteDatabase.open(data, NOTES)) {
            database.write(insert("one")).join();
        }
        try (var database = SqliteDatabase.open(data, NOTES)) {
            assertThat(notes(database)).containsExactly("one");
        }
        assertThat(data.resolve("alcove.db")).exists();
    }

    @Test
    void writesWithTheSettingsThatMakeItDurable() throws Exception {
        try (var database = SqliteDatabase.open(data, NOTES)) {
            assertThat(database.write(c -> pragma(c, "journal_mode")).join()).isEqualTo("wal");
            assertThat(database.write(c -> pragma(c, "synchronous")).join()).isEqualTo("2");
            assertThat(database.write(c -> pragma(c, "foreign_keys")).join()).isEqualTo("1");
        }
    }

    @Test
    void aWriteThatFailsTakesBackItsOwnAndNothingElse() throws Exception {
        try (var database = SqliteDatabase.open(data, NOTES)) {
            var hold = Hold.on(database);
            var before = database.write(insert("before"));
            var failing =
                    database.write(c -> {
                        insert("half").run(c);
                        throw new IllegalStateException("a bug");
                    });
            var twice = database.write(insert("before"));
            var after = database.write(insert("after"));
            hold.release();

            before.join();
            after.join();
            assertThat(failing).failsWithin(WAIT).withThrowableThat().withMessageContaining("bug");
            assertThat(twice).failsWithin(WAIT).withThrowableThat().withMessageContaining("UNIQUE");
            assertThat(notes(database)).containsExactly("after", "before");
        }
    }

    @Test
    void whatWaitsTogetherIsOneTransaction() throws Exception {
        try (var database = SqliteDatabase.open(data, NOTES)) {
            var hold = Hold.on(database);
            List<CompletableFuture<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                waiting.add(database.write(insert("note " + i)));
            }
            hold.release();
            CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();

            assertThat(database.commits()).isEqualTo(2);
            assertThat(notes(database)).hasSize(100);
        }
    }

    @Test
    void nobodyIsAnsweredWhenTheCommitFails() throws Exception {
        try (var database = SqliteDatabase.open(data, NOTES)) {
            var hold = Hold.on(database);
            var innocent = database.write(insert("innocent"));
            var dangling = database.write(c -> update(c, "INSERT INTO about VALUES ('nothing')"));
            hold.release();

            assertThat(innocent).failsWithin(WAIT);
            assertThat(dangling).failsWithin(WAIT);
            assertThat(notes(database)).isEmpty();
            database.write(insert("later")).join();
            assertThat(notes(database)).containsExactly("later");
        }
    }

    @Test
    void whatAWriterAttachesDoesNotHoldUpTheNextOne() throws Exception {
        try (var database = SqliteDatabase.open(data, NOTES)) {
            var second =
                    database.write(insert("one"))
                            .thenApply(done -> database.write(insert("two")).join());
            assertThat(second).succeedsWithin(WAIT);
        }
    }

    @Test
    void closingWritesWhatWaitsAndRefusesTheRest() throws Exception {
        var database = SqliteDatabase.open(data, NOTES);
        var last = database.write(insert("last"));
        database.close();

        assertThat(last).succeedsWithin(WAIT);
        assertThat(database.write(insert("late"))).failsWithin(WAIT);
        try (var again = SqliteDatabase.open(data, NOTES)) {
            assertThat(notes(again)).containsExactly("last");
        }
    }

    @Test
    void readersCannotWrite() throws Exception {
        try (var database = SqliteDatabase.open(data, NOTES)) {
            assertThatThrownBy(() -> database.read(insert("sneaky")::run))
                    .isInstanceOf(DatabaseFailed.class)
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    void aFolderBelongsToOneServer() throws Exception {
        try (var database = SqliteDatabase.open(data, NOTES)) {
            assertThatThrownBy(() -> SqliteDatabase.open(data, NOTES))
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessageContaining("Another Alcove uses the data folder");
            assertThat(database.commits()).isZero();
        }
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> SqliteDatabase.open(file))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> SqliteDatabase.open(file.resolve("below")))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void saysThatAFileIsNoDatabase() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("alcove.db"), "not a database, ".repeat(100));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> SqliteDatabase.open(data))
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessageContaining("Restore a copy");
        }
    }

    @Test
    void bringsAnOlderDatabaseUpToDateOnce() throws Exception {
        SqliteDatabase.open(data, NOTES).close();
        Migrations more = with("V2__more.sql", "INSERT INTO note VALUES ('from V2');");
        for (int start = 0; start < 2; start++) {
            try (var database = SqliteDatabase.open(data, more)) {
                assertThat(notes(database)).containsExactly("from V2");
            }
        }
    }

    @Test
    void aMigrationThatFailsChangesNothing() throws Exception {
        SqliteDatabase.open(data, NOTES).close();
        Migrations broken =
                with("V2__broken.sql", "INSERT INTO note VALUES ('half'); INSERT INTO nothing;");
        assertThatThrownBy(() -> SqliteDatabase.open(data, broken))
                .isInstanceOf(StorageUnavailable.class);
        try (var database = SqliteDatabase.open(data, NOTES)) {
            assertThat(notes(database)).isEmpty();
        }
    }

    @Test
    void refusesADatabaseOfANewerVersion() throws Exception {
        SqliteDatabase.open(data, with("V2__more.sql", "SELECT 1;")).close();
        assertThatThrownBy(() -> SqliteDatabase.open(data, NOTES))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("newer Alcove");
    }

    @Test
    void refusesADatabaseOfAnotherBuild() throws Exception {
        SqliteDatabase.open(data, with("V2__more.sql", "SELECT 1;")).close();
        assertThatThrownBy(() -> SqliteDatabase.open(data, with("V2__more.sql", "SELECT 2;")))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("V2__more.sql differs");
    }

    @Test
    void everyMigrationInTheFolderIsListed() throws Exception {
        Path listed =
                Path.of(
                        SqliteDatabaseTest.class
                                .getResource("/db/migration/V1__journal.sql")
                                .toURI());
        try (Stream<Path> files = Files.list(listed.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Migrations.FILES);
        }
        for (int i = 0; i < Migrations.FILES.size(); i++) {
            assertThat(Migrations.FILES.get(i)).startsWith("V" + (i + 1) + "__").endsWith(".sql");
        }
    }

    private static Migrations with(String name, String sql) {
        return new Migrations(
                List.of(
                        new Migrations.Script("V1__note.sql", NOTES_SQL),
                        new Migrations.Script(name, sql)));
    }

    private static SqliteDatabase.Write<Integer> insert(String text) {
        return c -> update(c, "INSERT INTO note VALUES ('" + text + "')");
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<String> notes(SqliteDatabase database) {
        return database.read(connection -> {
            List<String> notes = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT text FROM note ORDER BY text")) {
                while (rows.next()) {
                    notes.add(rows.getString(1));
                }
            }
            return notes;
        });
    }

    /** Keeps the writer busy with a transaction of its own, so that what follows waits together. */
    private record Hold(CountDownLatch latch, CompletableFuture<Boolean> write) {
        static Hold on(SqliteDatabase database) throws InterruptedException {
            var begun = new CountDownLatch(1);
            var latch = new CountDownLatch(1);
            var write =
                    database.write(connection -> {
                        begun.countDown();
                        return await(latch);
                    });
            begun.await();
            return new Hold(latch, write);
        }

        void release() {
            latch.countDown();
            write.join();
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
}
