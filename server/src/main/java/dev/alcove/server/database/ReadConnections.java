package dev.alcove.server.database;

import dev.alcove.server.database.SqliteDatabase.Read;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A few connections that only read, each query on a platform thread: native calls would hold the
 * carriers of the virtual threads that ask.
 */
final class ReadConnections implements AutoCloseable {
    private final List<Connection> all;
    private final BlockingQueue<Connection> idle;
    private final ExecutorService threads;

    ReadConnections(List<Connection> connections) {
        this.all = List.copyOf(connections);
        this.idle = new ArrayBlockingQueue<>(all.size(), false, all);
        this.threads =
                Executors.newFixedThreadPool(
                        all.size(),
                        Thread.ofPlatform().daemon().name("database-reader-", 0).factory());
    }

    <T extends @Nullable Object> T read(Read<T> query) {
        try {
            return CompletableFuture.supplyAsync(() -> run(query), threads).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** There are as many threads as connections, so that one is always idle here. */
    private <T extends @Nullable Object> T run(Read<T> query) {
        Connection connection = idle.remove();
        try {
            return query.run(connection);
        } catch (SQLException failed) {
            throw new DatabaseFailed(failed);
        } finally {
            idle.add(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        threads.close();
        for (Connection connection : all) {
            connection.close();
        }
    }
}
