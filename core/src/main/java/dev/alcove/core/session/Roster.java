package dev.alcove.core.session;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.RosterIndexes.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * The people of a session, and the indexes that keep one person's act from costing more than the
 * people it touches. Only {@link #all} is the truth; the rest follows from it in {@link
 * RosterIndexes}.
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

        Members plusAll(List<Participant> people) {
            return new Members(
                    shown.plusAll(places(people, Participant::shown)),
                    expected.plusAll(places(people, person -> !person.shown())));
        }

        /** All of these are there; when a space is left by everybody, nobody is looked for. */
        Members minusAll(List<Participant> people) {
            return people.size() == size()
                    ? NONE
                    : new Members(
                            shown.minusAll(places(people, Participant::shown)),
                            expected.minusAll(places(people, person -> !person.shown())));
        }

        private static List<Place> places(List<Participant> people, Predicate<Participant> which) {
            return Roster.places(people.stream().filter(which).toList());
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

    static List<Place> places(List<Participant> people) {
        return people.stream().map(Place::of).toList();
    }

    /** The roster with this participant, new or changed. */
    Roster with(Participant next) {
        return replace(all.get(next.id()), next);
    }

    /** The roster with each of these people, as far as they are there, changed like that. */
    Roster changing(Collection<ParticipantId> people, UnaryOperator<Participant> change) {
        List<Change> changes = new ArrayList<>(people.size());
        for (ParticipantId id : Set.copyOf(people)) {
            var before = all.get(id);
            var next = before == null ? null : change.apply(before);
            if (!Objects.equals(before, next)) {
                changes.add(new Change(before, next));
            }
        }
        return changes.isEmpty() ? this : with(changes);
    }

    /** The roster without that participant. */
    Roster without(ParticipantId id) {
        return replace(all.get(id), null);
    }

    private Roster replace(@Nullable Participant before, @Nullable Participant next) {
        return Objects.equals(before, next) ? this : with(List.of(new Change(before, next)));
    }

    /** Of different people. */
    private Roster with(List<Change> changes) {
        return new Roster(
                RosterIndexes.all(all, changes),
                RosterIndexes.spaces(spaces, changes),
                RosterIndexes.assignees(assignees, changes),
                RosterIndexes.seats(seats, changes),
                RosterIndexes.deadlines(deadlines, changes),
                RosterIndexes.managers(managers, changes));
    }
}
