package dev.alcove.server.database;

import dev.alcove.server.database.SqliteDatabase.Write;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private volatile boolean full;

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

    /** Whether the disk did not take the latest transaction. */
    boolean full() {
        return full;
    }

    /** Whether the one that writes is there. */
    boolean alive() {
        return thread.isAlive();
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
            thereIsSpace();
        } catch (SQLException | RuntimeException | Error failed) {
            rollBack();
            Optional<StorageFull> noSpace = StorageFull.behind(failed);
            noSpace.ifPresentOrElse(
                    this::thereIsNoSpace,
                    () -> LOG.error("A transaction of {} writes failed", batch.size(), failed));
            Throwable why = noSpace.<Throwable>map(found -> found).orElse(failed);
            batch.forEach(job -> job.fail(why));
        }
        // On another thread: what callers attached must not hold up the next transaction.
        Thread.ofVirtual().name("database-answers").start(() -> batch.forEach(Job::tell));
    }

    /** Said once: a log on the same disk is not to be filled with it. */
    private void thereIsNoSpace(StorageFull failure) {
        if (!full) {
            LOG.error("The disk is full: nothing is stored until there is space", failure);
        }
        full = true;
    }

    private void thereIsSpace() {
        if (full) {
            LOG.info("The disk takes writes again");
        }
        full = false;
    }

    /**
     * A write that fails takes back what it did, and nothing that others did; unless the disk is
     * full: then SQLite may have given up the whole transaction.
     */
    private void runInSavepoint(Statement statement, Job<?> job) throws SQLException {
        statement.executeUpdate("SAVEPOINT job");
        Optional<Throwable> failure = job.run(connection);
        Optional<StorageFull> noSpace = failure.flatMap(StorageFull::behind);
        if (noSpace.isPresent()) {
            throw noSpace.get();
        }
        if (failure.isPresent()) {
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

        /** Why it did not go well; empty if it did. */
        Optional<Throwable> run(Connection connection) {
            try {
                T value = write.run(connection);
                outcome = () -> answer.complete(value);
                return Optional.empty();
            } catch (SQLException | RuntimeException | Error failed) {
                fail(failed);
                return Optional.of(failed);
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
