package dev.alcove.server.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Session;
import dev.alcove.core.view.Message.RosterChanged;
import dev.alcove.core.view.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many people are in the breakouts that may be chosen, for those who choose: they see no names
 * there, and are as many as the session. One who moves only marks two breakouts here; what was
 * marked is said once a second, to all in one message.
 */
final class HeadCounts {
    static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Set<BreakoutId> changed = new LinkedHashSet<>();
    private Instant next = Instant.EPOCH;

    /** Costs the same however many people and breakouts there are. */
    void add(RosterChanged change) {
        change.space().asBreakout().ifPresent(changed::add);
    }

    /** When {@link #flush} next has something to do; empty if nobody came or went. */
    Optional<Instant> due() {
        return changed.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    /**
     * What is to be sent now; empty if none of it may be chosen. A count that is again what was
     * said last is said again: whoever connected in between was told another one.
     */
    Optional<Fleeting> flush(Session session, Instant now) {
        if (due().filter(instant -> !instant.isAfter(now)).isEmpty()) {
            return Optional.empty();
        }
        var counted =
                choosable(changed.stream().flatMap(id -> session.breakout(id).stream()).toList());
        changed.clear();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        next = now.plus(INTERVAL);
        return Optional.of(message(session, counted));
    }

    /** All that may be chosen, for one who has missed some; empty if there is nothing to choose. */
    static Optional<Fleeting> whole(Session session) {
        return Optional.of(choosable(session.breakouts()))
                .filter(breakouts -> !breakouts.isEmpty())
                .map(breakouts -> message(session, breakouts));
    }

    private static List<Breakout> choosable(Collection<Breakout> breakouts) {
        return breakouts.stream()
                .filter(breakout -> breakout.plan().rights().allowParticipantsToChoose())
                .toList();
    }

    private static Fleeting message(Session session, List<Breakout> breakouts) {
        return new Fleeting.CountsChanged(
                breakouts.stream()
                        .map(breakout ->
                                new Fleeting.HeadCount(
                                        breakout.id(),
                                        SessionView.count(session, Space.in(breakout.id()))))
                        .toList());
    }
}
