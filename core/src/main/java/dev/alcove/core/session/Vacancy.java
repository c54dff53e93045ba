package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A breakout that is to be filled.
 *
 * @param taken seats of those who are locked there: they stay, whoever else comes
 */
record Vacancy(Breakout breakout, int taken) {

    static List<Vacancy> of(Session session, Collection<Breakout> breakouts) {
        Map<BreakoutId, Integer> locked = new HashMap<>();
        session.roster().all().values().stream()
                .filter(person -> person.locked() && !person.manages())
                .flatMap(person -> SwapRules.place(person).asBreakout().stream())
                .forEach(id -> locked.merge(id, 1, Integer::sum));
        return breakouts.stream()
                .map(breakout -> new Vacancy(breakout, locked.getOrDefault(breakout.id(), 0)))
                .toList();
    }

    /** How many more may come. */
    int seatsLeft() {
        return Math.max(0, breakout.plan().maxParticipants() - taken);
    }
}
