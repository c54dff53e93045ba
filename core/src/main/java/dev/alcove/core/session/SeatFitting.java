package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who of many can be placed where they are wanted, all at once: two people may swap the last seats
 * of two full breakouts, which one after the other could not (rule 2).
 */
final class SeatFitting {
    private final Session session;
    private final Map<ParticipantId, Space> accepted;
    private final Map<ParticipantId, Rejection> refused = new LinkedHashMap<>();
    private final Map<BreakoutId, Integer> seats = new HashMap<>();
    private final Map<BreakoutId, Deque<Participant>> newcomers = new HashMap<>();

    /** Those who fit, and why the others do not. */
    record Fit(Map<ParticipantId, Space> accepted, Map<ParticipantId, Rejection> refused) {}

    private SeatFitting(Session session, Map<ParticipantId, Space> wanted) {
        this.session = session;
        this.accepted = new LinkedHashMap<>(wanted);
    }

    /** Fits in the order given: where there are too few seats, the last ones do not get one. */
    static Fit fit(Session session, Map<ParticipantId, Space> wanted) {
        var fitting = new SeatFitting(session, wanted);
        wanted.forEach((id, to) -> session.participant(id).ifPresent(p -> fitting.add(p, to)));
        fitting.refuseOverflow();
        return new Fit(fitting.accepted, fitting.refused);
    }

    private void add(Participant person, Space to) {
        if (person.manages()) {
            return;
        }
        var before = claims(person.space(), person.assigned());
        var after = claimsAfter(person, to);
        before.forEach(id -> count(id, -1));
        for (BreakoutId id : after) {
            count(id, +1);
            if (!before.contains(id)) {
                newcomers.computeIfAbsent(id, key -> new ArrayDeque<>()).push(person);
            }
        }
    }

    /** One refused keeps the old seat, which someone else may have been counted into. */
    private void refuseOverflow() {
        Deque<BreakoutId> toCheck = new ArrayDeque<>(seats.keySet().stream().sorted().toList());
        while (!toCheck.isEmpty()) {
            var id = toCheck.pop();
            var breakout = session.breakout(id);
            var pending = newcomers.get(id);
            if (breakout.isEmpty() || pending == null) {
                continue;
            }
            while (seats.getOrDefault(id, 0) > breakout.get().plan().maxParticipants()
                    && !pending.isEmpty()) {
                refuse(pending.pop(), breakout.get(), toCheck);
            }
        }
    }

    private void refuse(Participant person, Breakout full, Deque<BreakoutId> toCheck) {
        var to = accepted.remove(person.id());
        if (to == null) {
            return;
        }
        claimsAfter(person, to).forEach(id -> count(id, -1));
        for (BreakoutId id : claims(person.space(), person.assigned())) {
            count(id, +1);
            toCheck.push(id);
        }
        refused.put(person.id(), Rejections.full(full));
    }

    /** Into one that waits a seat is planned; into one that is open the person goes. */
    private Set<BreakoutId> claimsAfter(Participant person, Space to) {
        boolean planned =
                to.asBreakout().flatMap(session::breakout).filter(Breakout::waiting).isPresent();
        return planned ? claims(person.space(), to.asBreakout()) : claims(to, to.asBreakout());
    }

    private static Set<BreakoutId> claims(Space space, Optional<BreakoutId> assigned) {
        Set<BreakoutId> claims = new HashSet<>();
        space.asBreakout().ifPresent(claims::add);
        assigned.ifPresent(claims::add);
        return claims;
    }

    private void count(BreakoutId id, int by) {
        int taken = seats.computeIfAbsent(id, session.roster()::seatsTaken);
        seats.put(id, taken + by);
    }
}
