package dev.alcove.server.database;

import dev.alcove.server.database.SqliteDatabase.Write;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer. What waits while a commit goes on is the next transaction, so that many writers
 * share one fsync (decision 0003).
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST = 512;

    private final Job<Boolean> stop = new Job<>(connection -> true);
    private final Connection connection;
    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean closed;
    private final AtomicLong commits = new AtomicLong();

    GroupCommit(Connection connection) {
        this.connection = connection;
        // Not a virtual one: native calls hold their carrier, and an fsync is long.
        this.thread = Thread.ofPlatform().name("database-writer").start(this::work);
    }

    <T extends @Nullable Object> CompletableFuture<T> add(Write<T> write) {
        Job<T> job = new Job<>(write);
        synchronized (queue) {
            if (closed) {
                return CompletableFuture.failedFuture(new SQLException("The database is closed"));
            }
            queue.add(job);
        }
        return job.answer;
    }

    /** How many transactions were committed so far. */
    long commits() {
        return commits.get();
    }

    private void work() {
        List<Job<?>> batch = new ArrayList<>();
        boolean stopping = false;
        while (!stopping) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException notOurs) {
                LOG.warn("The database writer was interrupted, and goes on");
                continue;
            }
            queue.drainTo(batch, LARGEST - 1);
            stopping = batch.remove(stop);
            if (!batch.isEmpty()) {
                transact(List.copyOf(batch));
            }
        }
    }

    private void transact(List<Job<?>> batch) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            for (Job<?> job : batch) {
                runInSavepoint(statement, job);
            }
            statement.executeUpdate("COMMIT");
            commits.incrementAndGet();
        } catch (SQLException | RuntimeException | Error failed) {
            LOG.error("A transaction of {} writes failed", batch.size(), failed);
            rollBack();
            batch.forEach(job -> job.fail(failed));
        }
        // On another thread: what callers attached must not hold up the next transaction.
        Thread.ofVirtual().name("database-answers").start(() -> batch.forEach(Job::tell));
    }

    /** A write that fails takes back what it did, and nothing that others did. */
    private void runInSavepoint(Statement statement, Job<?> job) throws SQLException {
        statement.executeUpdate("SAVEPOINT job");
        if (!job.run(connection)) {
            statement.executeUpdate("ROLLBACK TO job");
        }
        statement.executeUpdate("RELEASE job");
    }

    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("ROLLBACK");
        } catch (SQLException alreadyDone) {
            LOG.debug("Nothing to roll back: {}", alreadyDone.getMessage());
        }
    }

    /** Writes what waits, and stops. */
    @Override
    public void close() {
        synchronized (queue) {
            if (!closed) {
                closed = true;
                queue.add(stop);
            }
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One write, and the one who waits for it. Told only when its transaction is over. */
    private static final class Job<T extends @Nullable Object> {
        private final Write<T> write;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private Runnable outcome = () -> {};

        Job(Write<T> write) {
            this.write = write;
        }

        /** Whether it went well. */
        boolean run(Connection connection) {
            try {
                T value = write.run(connection);
                outcome = () -> answer.complete(value);
                return true;
            } catch (SQLException | RuntimeException | Error failed) {
                fail(failed);
                return false;
            }
        }

        void fail(Throwable failure) {
            outcome = () -> answer.completeExceptionally(failure);
        }

        void tell() {
            outcome.run();
        }
    }
}
