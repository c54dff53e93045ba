package dev.alcove.core.recording;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recording that is on: one space, one recorder, one file.
 *
 * @param by who asked for it; empty: the server itself
 * @param recorder whose browser makes it; in that space for as long as it is on
 * @param confirmed whether something of it has reached the server
 * @param confirmBy until when that must be so while the recorder is connected
 * @param failed whose browsers have failed in this run, and are not asked again
 */
public record Recording(
        RecordingId id,
        Space space,
        Instant startedAt,
        Optional<StartedBy> by,
        ParticipantId recorder,
        boolean confirmed,
        Instant confirmBy,
        List<ParticipantId> failed) {
    public Recording {
        failed = List.copyOf(failed);
    }

    /** With something of it on the server. */
    public Recording asConfirmed() {
        return new Recording(id, space, startedAt, by, recorder, true, confirmBy, failed);
    }

    /** With another deadline for its first part. */
    public Recording withConfirmBy(Instant until) {
        return new Recording(id, space, startedAt, by, recorder, confirmed, until, failed);
    }
}
