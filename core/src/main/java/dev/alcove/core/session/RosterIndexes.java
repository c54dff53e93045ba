package dev.alcove.core.session;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Roster.Members;
import dev.alcove.core.session.Roster.Place;
import dev.alcove.core.session.Roster.SeatDeadline;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/** How each index of the {@link Roster} follows a participant that changes from one to the next. */
final class RosterIndexes {
    private RosterIndexes() {}

    static PMap<ParticipantId, Participant> all(
            PMap<ParticipantId, Participant> all,
            @Nullable Participant before,
            @Nullable Participant next) {
        if (next != null) {
            return all.plus(next.id(), next);
        }
        return before == null ? all : all.minus(before.id());
    }

    static PMap<Space, Members> spaces(
            PMap<Space, Members> spaces, @Nullable Participant before, @Nullable Participant next) {
        if (before != null
                && next != null
                && before.space().equals(next.space())
                && before.shown() == next.shown()) {
            return spaces;
        }
        var result = spaces;
        if (before != null) {
            var rest = result.getOrDefault(before.space(), Members.NONE).minus(before);
            result =
                    rest.size() == 0
                            ? result.minus(before.space())
                            : result.plus(before.space(), rest);
        }
        if (next != null) {
            var more = result.getOrDefault(next.space(), Members.NONE).plus(next);
            result = result.plus(next.space(), more);
        }
        return result;
    }

    static PMap<BreakoutId, PSortedSet<Place>> assignees(
            PMap<BreakoutId, PSortedSet<Place>> assignees,
            @Nullable Participant before,
            @Nullable Participant next) {
        Optional<BreakoutId> from = assigned(before);
        Optional<BreakoutId> to = assigned(next);
        if (from.equals(to)) {
            return assignees;
        }
        var result = assignees;
        if (before != null && from.isPresent()) {
            var rest = result.getOrDefault(from.get(), TreePSet.empty()).minus(Place.of(before));
            result = rest.isEmpty() ? result.minus(from.get()) : result.plus(from.get(), rest);
        }
        if (next != null && to.isPresent()) {
            var more = result.getOrDefault(to.get(), TreePSet.empty()).plus(Place.of(next));
            result = result.plus(to.get(), more);
        }
        return result;
    }

    static PMap<BreakoutId, Integer> seats(
            PMap<BreakoutId, Integer> seats,
            @Nullable Participant before,
            @Nullable Participant next) {
        var result = count(seats, before, next, -1);
        return count(result, next, before, +1);
    }

    static PSortedSet<SeatDeadline> deadlines(
            PSortedSet<SeatDeadline> deadlines,
            @Nullable Participant before,
            @Nullable Participant next) {
        Optional<SeatDeadline> old = SeatDeadline.of(before);
        Optional<SeatDeadline> now = SeatDeadline.of(next);
        if (old.equals(now)) {
            return deadlines;
        }
        var result = old.isPresent() ? deadlines.minus(old.get()) : deadlines;
        return now.isPresent() ? result.plus(now.get()) : result;
    }

    static PSortedSet<Place> managers(
            PSortedSet<Place> managers, @Nullable Participant before, @Nullable Participant next) {
        boolean was = before != null && before.manages();
        boolean is = next != null && next.manages();
        if (before != null && was && !is) {
            return managers.minus(Place.of(before));
        }
        return next != null && is && !was ? managers.plus(Place.of(next)) : managers;
    }

    private static Optional<BreakoutId> assigned(@Nullable Participant person) {
        return person == null ? Optional.empty() : person.assigned();
    }

    /** Adds to the count of each breakout that the one claims and the other does not. */
    private static PMap<BreakoutId, Integer> count(
            PMap<BreakoutId, Integer> seats,
            @Nullable Participant claiming,
            @Nullable Participant other,
            int by) {
        if (claiming == null || claiming.manages()) {
            return seats;
        }
        Optional<BreakoutId> in = claiming.space().asBreakout();
        var result = seats;
        if (in.isPresent() && !seated(other, in.get())) {
            result = add(result, in.get(), by);
        }
        Optional<BreakoutId> kept = claiming.assigned();
        if (kept.isPresent() && !kept.equals(in) && !seated(other, kept.get())) {
            result = add(result, kept.get(), by);
        }
        return result;
    }

    private static boolean seated(@Nullable Participant person, BreakoutId breakout) {
        return person != null && !person.manages() && person.claims(breakout);
    }

    private static PMap<BreakoutId, Integer> add(
            PMap<BreakoutId, Integer> seats, BreakoutId breakout, int by) {
        int taken = seats.getOrDefault(breakout, 0) + by;
        return taken == 0 ? seats.minus(breakout) : seats.plus(breakout, taken);
    }
}
