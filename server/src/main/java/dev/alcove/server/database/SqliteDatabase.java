package dev.alcove.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The file {@code alcove.db} below the data folder. What {@link #write} was acknowledged for
 * survives {@code kill -9} and loss of power (contract §2, rule 5).
 */
public final class SqliteDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
    private static final String FILE = "alcove.db";
    private static final int READERS = 3;
    private static final int BUSY_MILLIS = 5_000;

    private final FolderLock lock;
    private final Connection writing;
    private final GroupCommit writer;
    private final ReadConnections readers;

    private SqliteDatabase(FolderLock lock, Connection writing, List<Connection> reading) {
        this.lock = lock;
        this.writing = writing;
        this.writer = new GroupCommit(writing);
        this.readers = new ReadConnections(reading);
    }

    /**
     * Loads the driver and its native library, which takes longer than opening a file: worth doing
     * beside something else.
     */
    public static void loadDriver() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception later) {
            // Opening says so, with a sentence.
            LOG.debug("SQLite's driver did not load early", later);
        }
    }

    /**
     * Opens the database of a data folder; both are made where there are none.
     *
     * @throws StorageUnavailable if the folder cannot be used, with a sentence for the person who
     *     named it
     */
    public static SqliteDatabase open(Path folder) throws StorageUnavailable {
        return open(folder, Migrations.bundled());
    }

    static SqliteDatabase open(Path folder, Migrations migrations) throws StorageUnavailable {
        FolderLock lock = FolderLock.take(folder);
        List<Connection> opened = new ArrayList<>();
        try {
            makePrivate(folder);
            String url = "jdbc:sqlite:" + folder.resolve(FILE);
            Connection writing = writing().createConnection(url);
            opened.add(writing);
            migrations.run(writing);
            for (int i = 0; i < READERS; i++) {
                opened.add(reading().createConnection(url));
            }
            return new SqliteDatabase(lock, writing, opened.subList(1, opened.size()));
        } catch (SQLException | IOException failed) {
            giveUp(lock, opened);
            throw new StorageUnavailable(
                    "The database in %s cannot be used (%s). Restore a copy of it, or name another folder with --data."
                            .formatted(folder, failed.getMessage()),
                    failed);
        } catch (StorageUnavailable refused) {
            giveUp(lock, opened);
            throw refused;
        }
    }

    /** SQLite gives its other files the permissions of the first one, which may be empty. */
    private static void makePrivate(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            Files.createFile(file, PrivateFiles.forNewFile(folder));
        }
        PrivateFiles.tighten(folder);
    }

    private static SQLiteConfig writing() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static SQLiteConfig reading() {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static void giveUp(FolderLock lock, List<Connection> opened) {
        try {
            for (Connection connection : opened) {
                connection.close();
            }
            lock.close();
        } catch (SQLException | IOException late) {
            throw new IllegalStateException(late);
        }
    }

    /**
     * Runs a job in a transaction that it shares with others, in the order of the calls.
     *
     * @return what the job returned, once that is on disk; never before. Fails with what the job
     *     threw, which then changed nothing, or when the transaction could not be committed
     */
    public <T extends @Nullable Object> CompletableFuture<T> write(Write<T> job) {
        return writer.add(job);
    }

    /**
     * Asks a question, and waits for the answer. Sees all that was acknowledged.
     *
     * @throws DatabaseFailed where the query does
     */
    public <T extends @Nullable Object> T read(Read<T> query) {
        return readers.read(query);
    }

    /**
     * Whether writes are stored. Where the disk did not take the latest one, this tries another;
     * completes when that is known, and never fails.
     */
    public CompletableFuture<Boolean> takesWrites() {
        return writer.full()
                ? write(SqliteDatabase::fill)
                        .thenCompose(filled -> write(SqliteDatabase::clear))
                        .handle((cleared, failed) -> failed == null)
                : CompletableFuture.completedFuture(true);
    }

    /** More than the free pages that a full database may happen to have. */
    private static boolean fill(Connection connection) throws SQLException {
        return run(connection, "INSERT OR REPLACE INTO spare VALUES (1, zeroblob(262144))");
    }

    private static boolean clear(Connection connection) throws SQLException {
        return run(connection, "DELETE FROM spare");
    }

    private static boolean run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql) > 0;
        }
    }

    /** How many transactions were committed since the opening. */
    public long commits() {
        return writer.commits();
    }

    /** Whether what is written now would ever be stored: its thread is there. */
    public boolean writes() {
        return writer.alive();
    }

    /** Commits what waits, and closes the file. */
    @Override
    public void close() {
        writer.close();
        try {
            readers.close();
            writing.close();
            lock.close();
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("The database could not be closed", failed);
        }
    }

    /** What is done in a transaction. It neither commits nor keeps the connection. */
    @FunctionalInterface
    public interface Write<T extends @Nullable Object> {
        /** Reads and changes; throws to change nothing. */
        T run(Connection connection) throws SQLException;
    }

    /** A question. It does not keep the connection. */
    @FunctionalInterface
    public interface Read<T extends @Nullable Object> {
        /** Reads all that it needs. */
        T run(Connection connection) throws SQLException;
    }
}
