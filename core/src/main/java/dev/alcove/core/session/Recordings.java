package dev.alcove.core.session;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The recordings that are on: at most one of each space.
 *
 * @param bySpace each under the space that it is of
 */
public record Recordings(PMap<Space, Recording> bySpace) {
    static final Recordings NONE = new Recordings(HashTreePMap.empty());

    /** Those that are on, as a snapshot had them. */
    static Recordings of(List<Recording> on) {
        var recordings = NONE;
        for (Recording recording : on) {
            recordings = recordings.with(recording);
        }
        return recordings;
    }

    /** All of them, in the order of their names, so that the same state decides the same. */
    public List<Recording> all() {
        return bySpace.isEmpty()
                ? List.of()
                : bySpace.values().stream().sorted(Comparator.comparing(Recording::id)).toList();
    }

    /** The one of that space, if it is recorded. */
    public Optional<Recording> in(Space space) {
        return Optional.ofNullable(bySpace.get(space));
    }

    /** That one, if it is on. */
    public Optional<Recording> find(RecordingId id) {
        return bySpace.values().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The one that this person's browser makes, if any: a person is in one space. */
    public Optional<Recording> madeBy(ParticipantId person) {
        return bySpace.values().stream().filter(one -> one.recorder().equals(person)).findFirst();
    }

    Recordings with(Recording recording) {
        return new Recordings(bySpace.plus(recording.space(), recording));
    }

    Recordings without(Space space) {
        return new Recordings(bySpace.minus(space));
    }
}
