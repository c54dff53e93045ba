package dev.alcove.core.session;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who was with whom: what {@code previous} assigns by, and where a late arrival belonged before.
 *
 * @param current where people last were in the set of breakouts that is live
 * @param previous where people last were in the set before
 */
public record GroupMemory(
        PMap<ParticipantId, LastGroup> current, PMap<ParticipantId, LastGroup> previous) {

    /**
     * The breakout that a person was last in.
     *
     * @param name the person's, for one who came back under another id
     */
    public record LastGroup(String name, BreakoutId breakout, String breakoutName, int ordinal) {}

    static final GroupMemory NONE = new GroupMemory(HashTreePMap.empty(), HashTreePMap.empty());

    GroupMemory remembering(ParticipantId person, LastGroup group) {
        return new GroupMemory(current.plus(person, group), previous);
    }

    /** A new set begins. One that nobody was in is no previous set. */
    GroupMemory withNewSet() {
        return current.isEmpty() ? this : new GroupMemory(HashTreePMap.empty(), current);
    }
}
