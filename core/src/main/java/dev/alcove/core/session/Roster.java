package dev.alcove.core.session;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * The people of a session, and the indexes that keep one person's act from costing more than the
 * people it touches. Only {@link #all} is the truth; the rest is derived from it, by {@link #with}.
 *
 * @param spaces who is in each space, in order of arrival in the session; empty ones are left out
 * @param assignees for whom a seat is kept in each breakout
 * @param seats how many seats of each breakout are taken or kept; managers take none (rule 2)
 * @param deadlines whose seat is given up when, soonest first
 * @param managers those who have breakout:manage
 */
public record Roster(
        PMap<ParticipantId, Participant> all,
        PMap<Space, Members> spaces,
        PMap<BreakoutId, PSortedSet<Place>> assignees,
        PMap<BreakoutId, Integer> seats,
        PSortedSet<SeatDeadline> deadlines,
        PSortedSet<Place> managers) {

    static final Roster EMPTY =
            new Roster(
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    TreePSet.empty(),
                    TreePSet.empty());

    /** A participant in order of arrival. */
    public record Place(Instant joinedAt, ParticipantId id) implements Comparable<Place> {
        static Place of(Participant participant) {
            return new Place(participant.joinedAt(), participant.id());
        }

        @Override
        public int compareTo(Place other) {
            int byTime = joinedAt.compareTo(other.joinedAt);
            return byTime != 0 ? byTime : id.compareTo(other.id);
        }
    }

    /** When someone's seat is given up. */
    public record SeatDeadline(Instant until, ParticipantId id)
            implements Comparable<SeatDeadline> {
        static Optional<SeatDeadline> of(@Nullable Participant participant) {
            return participant == null
                    ? Optional.empty()
                    : participant
                            .presence()
                            .deadline()
                            .map(until -> new SeatDeadline(until, participant.id()));
        }

        @Override
        public int compareTo(SeatDeadline other) {
            int byTime = until.compareTo(other.until);
            return byTime != 0 ? byTime : id.compareTo(other.id);
        }
    }

    /** The people in one space: those that others see, and those that never connected yet. */
    public record Members(PSortedSet<Place> shown, PSortedSet<Place> expected) {
        static final Members NONE = new Members(TreePSet.empty(), TreePSet.empty());

        /** Everyone, seen or not. */
        public int size() {
            return shown.size() + expected.size();
        }

        Members plus(Participant person) {
            var place = Place.of(person);
            return person.shown()
                    ? new Members(shown.plus(place), expected)
                    : new Members(shown, expected.plus(place));
        }

        Members minus(Participant person) {
            var place = Place.of(person);
            return person.shown()
                    ? new Members(shown.minus(place), expected)
                    : new Members(shown, expected.minus(place));
        }
    }

    /** The people of that space. */
    public Members in(Space space) {
        return spaces.getOrDefault(space, Members.NONE);
    }

    /** Those for whom a seat is kept there. */
    public PSortedSet<Place> assignedTo(BreakoutId breakout) {
        return assignees.getOrDefault(breakout, TreePSet.empty());
    }

    /** How many seats are taken there, or kept for someone. */
    public int seatsTaken(BreakoutId breakout) {
        return seats.getOrDefault(breakout, 0);
    }

    /** How many of the people take a seat of the room. */
    public int seatedInRoom() {
        return all.size() - managers.size();
    }

    /** The roster with this participant, new or changed. */
    Roster with(Participant next) {
        return replace(all.get(next.id()), next);
    }

    /** The roster without that participant. */
    Roster without(ParticipantId id) {
        return replace(all.get(id), null);
    }

    private Roster replace(@Nullable Participant before, @Nullable Participant next) {
        if (Objects.equals(before, next)) {
            return this;
        }
        return new Roster(
                RosterIndexes.all(all, before, next),
                RosterIndexes.spaces(spaces, before, next),
                RosterIndexes.assignees(assignees, before, next),
                RosterIndexes.seats(seats, before, next),
                RosterIndexes.deadlines(deadlines, before, next),
                RosterIndexes.managers(managers, before, next));
    }
}
