package dev.alcove.server.recording;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.recording.RecordingId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A recording, on or over, and how far its file has come. */
record StoredRecording(RecordingId id, Origin origin, Progress progress, Shown shown) {

    /** For how long after its end parts that are still on their way are taken. */
    static final Duration LATE = Duration.ofSeconds(60);

    /**
     * What it is of.
     *
     * @param owner of the room when it began; empty if the room was gone
     * @param space {@code main}, or a breakout's id
     * @param fileName as people get it; no other recording has the same
     * @param recorder whose browser sends it
     */
    record Origin(
            SessionId session,
            String roomCode,
            Optional<String> owner,
            String space,
            Optional<String> breakoutName,
            String fileName,
            ParticipantId recorder,
            Instant startedAt) {}

    /**
     * How far it has come.
     *
     * @param endedAt empty while it is on
     * @param nextPart the number of the part that is missing next, from 0
     * @param size what is on disk for good, in bytes
     * @param sealed whether the last part is there
     */
    record Progress(Optional<Instant> endedAt, int nextPart, long size, boolean sealed) {}

    /**
     * What it is called, and whom it is shown to.
     *
     * @param key what opens it, while it is shared by link
     */
    record Shown(Optional<String> title, Sharing sharing, Optional<String> key) {}

    /** Whether its file will not grow any more. */
    boolean finished(Instant now) {
        return progress.sealed()
                || progress.endedAt().filter(end -> end.plus(LATE).isBefore(now)).isPresent();
    }

    StoredRecording withProgress(Progress newProgress) {
        return new StoredRecording(id, origin, newProgress, shown);
    }

    StoredRecording withShown(Shown newShown) {
        return new StoredRecording(id, origin, progress, newShown);
    }
}
