package dev.alcove.core.view;

import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recording that is on, as everyone in its space and all managers see it.
 *
 * @param by who asked for it; empty: the server itself
 * @param recorder whose browser makes it
 * @param confirmed whether something of it is on the server
 */
public record RecordingInfo(
        RecordingId id,
        Space space,
        Instant startedAt,
        Optional<PersonInfo> by,
        PersonInfo recorder,
        boolean confirmed) {

    /** As it is in that session. */
    public static RecordingInfo of(Session session, Recording recording) {
        return new RecordingInfo(
                recording.id(),
                recording.space(),
                recording.startedAt(),
                recording.by().map(by -> new PersonInfo(by.id(), by.name())),
                session.participant(recording.recorder())
                        .map(PersonInfo::of)
                        .orElseGet(() -> new PersonInfo(Optional.of(recording.recorder()), "")),
                recording.confirmed());
    }

    /** The one of that space, if it is recorded. */
    public static Optional<RecordingInfo> in(Session session, Space space) {
        return session.recordings().in(space).map(recording -> of(session, recording));
    }

    /** Those that this participant may know of: managers of all, others of where they are. */
    static List<RecordingInfo> seenBy(Session session, Participant you) {
        return session.recordings().all().stream()
                .filter(recording -> you.manages() || recording.space().equals(you.space()))
                .map(recording -> of(session, recording))
                .toList();
    }
}
