package dev.alcove.server.session;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.server.database.StorageFull;
import dev.alcove.server.journal.Journal;
import dev.alcove.server.journal.MemoryJournal;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A journal whose disk can be slow, or fail. */
final class GatedJournal implements Journal {
    private final MemoryJournal disk;
    private final Semaphore asked = new Semaphore(0);
    private volatile CompletableFuture<Boolean> gate = CompletableFuture.completedFuture(true);
    private volatile boolean broken;
    private volatile boolean full;

    GatedJournal(MemoryJournal disk) {
        this.disk = disk;
    }

    /** From now on appends take until {@link #release}. */
    void hold() {
        asked.drainPermits();
        gate = new CompletableFuture<>();
    }

    /** Returns when an append waits for the disk. */
    void awaitAppend() {
        asked.acquireUninterruptibly();
    }

    /** How many appends there were since {@link #hold} that nobody awaited. */
    int appends() {
        return asked.availablePermits();
    }

    void release() {
        gate.complete(true);
    }

    /** From now on appends fail, or not. */
    void broken(boolean isBroken) {
        broken = isBroken;
    }

    /** From now on appends fail for want of space, or not. */
    void full(boolean isFull) {
        full = isFull;
    }

    @Override
    public CompletionStage<Appended> append(SessionId session, List<Recorded> events, State state) {
        if (full) {
            return CompletableFuture.failedFuture(new StorageFull(null));
        }
        if (broken) {
            return CompletableFuture.failedFuture(new IOException("The disk is broken"));
        }
        var opened = gate;
        asked.release();
        return opened.thenCompose(open -> disk.append(session, events, state));
    }

    @Override
    public Optional<Stored> load(SessionId session) {
        return disk.load(session);
    }

    @Override
    public List<Open> open() {
        return disk.open();
    }

    @Override
    public Optional<Past> find(SessionId session) {
        return disk.find(session);
    }

    @Override
    public List<Past> past(String roomCode, Instant since, @Nullable SessionId below, int limit) {
        return disk.past(roomCode, since, below, limit);
    }

    @Override
    public int count(SessionId session, Class<? extends SessionEvent> kind) {
        return disk.count(session, kind);
    }

    @Override
    public List<Recorded> events(SessionId session, long fromSeq, int limit) {
        return disk.events(session, fromSeq, limit);
    }

    @Override
    public List<Recorded> latest(
            SessionId session, Set<Class<? extends SessionEvent>> kinds, int limit) {
        return disk.latest(session, kinds, limit);
    }

    @Override
    public List<Recorded> chat(SessionId session, Set<Space> spaces, long before, int limit) {
        return disk.chat(session, spaces, before, limit);
    }

    @Override
    public void close() {
        disk.close();
    }
}
