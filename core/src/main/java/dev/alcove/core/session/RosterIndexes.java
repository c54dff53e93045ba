package dev.alcove.core.session;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Roster.Members;
import dev.alcove.core.session.Roster.Place;
import dev.alcove.core.session.Roster.SeatDeadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * How each index of the {@link Roster} follows participants that change. Those of one space, or of
 * one breakout, are taken together: what a persistent map costs, it costs once for all of them.
 */
final class RosterIndexes {
    private RosterIndexes() {}

    /**
     * A participant that changes from one to the next.
     *
     * @param before null for one who comes
     * @param next null for one who leaves
     */
    record Change(@Nullable Participant before, @Nullable Participant next) {}

    /** Who goes out of a list of people, and who comes in. */
    private static final class Traffic {
        private final List<Participant> out = new ArrayList<>();
        private final List<Participant> in = new ArrayList<>();

        Members through(Members members) {
            return members.minusAll(out).plusAll(in);
        }

        PSortedSet<Place> through(PSortedSet<Place> places) {
            return places.minusAll(Roster.places(out)).plusAll(Roster.places(in));
        }
    }

    static PMap<ParticipantId, Participant> all(
            PMap<ParticipantId, Participant> all, List<Change> changes) {
        var result = all;
        for (Change change : changes) {
            var before = change.before();
            var next = change.next();
            if (next != null) {
                result = result.plus(next.id(), next);
            } else if (before != null) {
                result = result.minus(before.id());
            }
        }
        return result;
    }

    static PMap<Space, Members> spaces(PMap<Space, Members> spaces, List<Change> changes) {
        Map<Space, Traffic> traffic = new HashMap<>();
        for (Change change : changes) {
            var before = change.before();
            var next = change.next();
            if (before != null && next != null && sharePlace(before, next)) {
                continue;
            }
            if (before != null) {
                traffic.computeIfAbsent(before.space(), key -> new Traffic()).out.add(before);
            }
            if (next != null) {
                traffic.computeIfAbsent(next.space(), key -> new Traffic()).in.add(next);
            }
        }
        var result = spaces;
        for (Map.Entry<Space, Traffic> each : traffic.entrySet()) {
            var members = result.getOrDefault(each.getKey(), Members.NONE);
            var now = each.getValue().through(members);
            result =
                    now.size() == 0 ? result.minus(each.getKey()) : result.plus(each.getKey(), now);
        }
        return result;
    }

    private static boolean sharePlace(Participant before, Participant next) {
        return before.space().equals(next.space()) && before.shown() == next.shown();
    }

    static PMap<BreakoutId, PSortedSet<Place>> assignees(
            PMap<BreakoutId, PSortedSet<Place>> assignees, List<Change> changes) {
        Map<BreakoutId, Traffic> traffic = new HashMap<>();
        for (Change change : changes) {
            var before = change.before();
            var next = change.next();
            Optional<BreakoutId> from = assigned(before);
            Optional<BreakoutId> to = assigned(next);
            if (from.equals(to)) {
                continue;
            }
            if (before != null && from.isPresent()) {
                traffic.computeIfAbsent(from.get(), key -> new Traffic()).out.add(before);
            }
            if (next != null && to.isPresent()) {
                traffic.computeIfAbsent(to.get(), key -> new Traffic()).in.add(next);
            }
        }
        var result = assignees;
        for (Map.Entry<BreakoutId, Traffic> each : traffic.entrySet()) {
            var places = result.getOrDefault(each.getKey(), TreePSet.empty());
            var now = each.getValue().through(places);
            result = now.isEmpty() ? result.minus(each.getKey()) : result.plus(each.getKey(), now);
        }
        return result;
    }

    static PMap<BreakoutId, Integer> seats(PMap<BreakoutId, Integer> seats, List<Change> changes) {
        Map<BreakoutId, Integer> more = new HashMap<>();
        for (Change change : changes) {
            count(more, change.before(), change.next(), -1);
            count(more, change.next(), change.before(), +1);
        }
        var result = seats;
        for (Map.Entry<BreakoutId, Integer> each : more.entrySet()) {
            int taken = result.getOrDefault(each.getKey(), 0) + each.getValue();
            result = taken == 0 ? result.minus(each.getKey()) : result.plus(each.getKey(), taken);
        }
        return result;
    }

    static PSortedSet<SeatDeadline> deadlines(
            PSortedSet<SeatDeadline> deadlines, List<Change> changes) {
        var result = deadlines;
        for (Change change : changes) {
            Optional<SeatDeadline> old = SeatDeadline.of(change.before());
            Optional<SeatDeadline> now = SeatDeadline.of(change.next());
            if (!old.equals(now)) {
                result = old.isPresent() ? result.minus(old.get()) : result;
                result = now.isPresent() ? result.plus(now.get()) : result;
            }
        }
        return result;
    }

    static PSortedSet<Place> managers(PSortedSet<Place> managers, List<Change> changes) {
        var result = managers;
        for (Change change : changes) {
            var before = change.before();
            var next = change.next();
            boolean was = before != null && before.manages();
            boolean is = next != null && next.manages();
            if (before != null && was && !is) {
                result = result.minus(Place.of(before));
            } else if (next != null && is && !was) {
                result = result.plus(Place.of(next));
            }
        }
        return result;
    }

    private static Optional<BreakoutId> assigned(@Nullable Participant person) {
        return person == null ? Optional.empty() : person.assigned();
    }

    /** Adds to the count of each breakout that the one claims and the other does not. */
    private static void count(
            Map<BreakoutId, Integer> more,
            @Nullable Participant claiming,
            @Nullable Participant other,
            int by) {
        if (claiming == null || claiming.manages()) {
            return;
        }
        Optional<BreakoutId> in = claiming.space().asBreakout();
        if (in.isPresent() && !seated(other, in.get())) {
            more.merge(in.get(), by, Integer::sum);
        }
        Optional<BreakoutId> kept = claiming.assigned();
        if (kept.isPresent() && !kept.equals(in) && !seated(other, kept.get())) {
            more.merge(kept.get(), by, Integer::sum);
        }
    }

    private static boolean seated(@Nullable Participant person, BreakoutId breakout) {
        return person != null && !person.manages() && person.claims(breakout);
    }
}
