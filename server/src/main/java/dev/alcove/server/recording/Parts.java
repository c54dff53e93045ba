package dev.alcove.server.recording;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingEnd;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.http.Checked;
import dev.alcove.server.session.Sessions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a recording's parts in, in their order, each once. A part that was acknowledged is on disk:
 * its bytes were written through before how far the file has come was. Blocks.
 */
final class Parts {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final int LOCKS = 64;

    private final RecordingStore store;
    private final RecordingFiles files;
    private final Sessions sessions;
    private final InstantSource clock;
    private final RecordingSpace space;
    private final long maxSize;
    private final Lock[] locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    /**
     * @param maxSize the largest file, in bytes
     */
    Parts(
            RecordingStore store,
            RecordingFiles files,
            Sessions sessions,
            InstantSource clock,
            RecordingSpace space,
            long maxSize) {
        this.store = store;
        this.files = files;
        this.sessions = sessions;
        this.clock = clock;
        this.space = space;
        this.maxSize = maxSize;
    }

    /**
     * A part that a recorder sends.
     *
     * @param number from 0
     * @param last whether it is the last one, which seals the file
     */
    record Part(int number, boolean last, Buffer bytes) {}

    /** Takes a part of that recording; what the file is then. */
    Checked<StoredRecording> take(RecordingId id, Part part) {
        Checked<StoredRecording> taken = alone(id, () -> store(id, part));
        if (taken instanceof Checked.Fine<StoredRecording>(StoredRecording recording)) {
            tellSession(recording);
        }
        return taken;
    }

    private interface Work<T> {
        T run();
    }

    private <T> T alone(RecordingId id, Work<T> work) {
        Lock lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets a recording and its file, while no part is being written. */
    void delete(RecordingId id) throws IOException {
        var failed =
                alone(
                        id,
                        () -> {
                            try {
                                files.delete(id);
                                store.delete(id);
                                return Optional.<IOException>empty();
                            } catch (IOException e) {
                                return Optional.of(e);
                            }
                        });
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    private Checked<StoredRecording> store(RecordingId id, Part part) {
        var found = store.find(id);
        if (found.isEmpty()) {
            return Checked.refused(RecordingProblems.notFound());
        }
        StoredRecording recording = found.get();
        int next = recording.progress().nextPart();
        if (part.number() < next) {
            return Checked.fine(
                    part.last() && part.number() == next - 1 ? sealed(recording) : recording);
        }
        if (recording.finished(clock.instant()) || lost(recording)) {
            return Checked.refused(RecordingProblems.finished());
        }
        if (part.number() > next) {
            return Checked.refused(RecordingProblems.expected(next));
        }
        return recording.progress().size() + part.bytes().length() > maxSize
                ? tooLarge(recording)
                : writeIfThereIsSpace(recording, part);
    }

    private Checked<StoredRecording> writeIfThereIsSpace(StoredRecording recording, Part part) {
        long bytes = part.bytes().length();
        var account = RecordingSpace.Account.of(recording.origin());
        space.begin(account, bytes);
        try {
            // What is about to be written is counted there; the last part may be empty.
            var shortage = bytes == 0 ? Optional.<Shortage>empty() : space.shortage(account, 0);
            return shortage.isPresent()
                    ? noSpace(recording, shortage.get())
                    : write(recording, part);
        } finally {
            space.end(account, bytes);
        }
    }

    private Checked<StoredRecording> noSpace(StoredRecording recording, Shortage shortage) {
        sealed(recording);
        cut(recording, shortage.end());
        return Checked.refused(RecordingProblems.noSpace(shortage));
    }

    /** Whether it is on as far as is known here, and its session is not there to end it. */
    boolean lost(StoredRecording recording) {
        return recording.progress().endedAt().isEmpty()
                && sessions.find(recording.origin().session()).isEmpty();
    }

    private StoredRecording sealed(StoredRecording recording) {
        var progress = recording.progress();
        return progress.sealed() ? recording : kept(recording, 0, progress.size(), true);
    }

    private StoredRecording kept(StoredRecording recording, int parts, long size, boolean sealed) {
        var progress = recording.progress();
        var next =
                recording.withProgress(
                        new StoredRecording.Progress(
                                progress.endedAt(), progress.nextPart() + parts, size, sealed));
        store.keepProgress(next);
        return next;
    }

    private Checked<StoredRecording> write(StoredRecording recording, Part part) {
        long size = recording.progress().size();
        try {
            files.write(recording.id(), size, part.bytes());
            return Checked.fine(kept(recording, 1, size + part.bytes().length(), part.last()));
        } catch (IOException | CompletionException failed) {
            // The database may be on the same disk: then it fails as the file does.
            LOG.error("Recording {} cannot be written", recording.id(), failed);
            cut(recording, RecordingEnd.DISK_FULL);
            return Checked.refused(RecordingProblems.diskFull());
        }
    }

    private Checked<StoredRecording> tooLarge(StoredRecording recording) {
        sealed(recording);
        cut(recording, RecordingEnd.TOO_LARGE);
        return Checked.refused(RecordingProblems.tooLarge(maxSize));
    }

    private void cut(StoredRecording recording, RecordingEnd why) {
        command(recording, Actor.clock(), new SessionCommand.CutRecording(recording.id(), why));
    }

    /**
     * The first part says that the recording works, and one that its recorder calls the last while
     * it is on, that this browser goes on no longer.
     */
    private void tellSession(StoredRecording recording) {
        var on =
                sessions.find(recording.origin().session())
                        .flatMap(session -> session.recordings().find(recording.id()));
        var recorder = Actor.person(recording.origin().recorder());
        if (on.isPresent() && recording.progress().sealed()) {
            command(
                    recording,
                    recorder,
                    new SessionCommand.FailRecording(recording.id(), Optional.of("finished")));
        } else if (on.filter(one -> !one.confirmed()).map(Recording::id).isPresent()) {
            command(recording, recorder, new SessionCommand.ConfirmRecording(recording.id()));
        }
    }

    /** What a session that has ended meanwhile answers makes no difference. */
    private void command(StoredRecording recording, Actor by, SessionCommand command) {
        sessions.command(recording.origin().session(), by, command).toCompletableFuture().join();
    }
}
