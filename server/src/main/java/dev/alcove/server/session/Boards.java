package dev.alcove.server.session;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.session.Session;
import dev.alcove.core.view.Audience;
import dev.alcove.core.view.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gathers what changed in the list of breakouts until it is next sent. Where people may choose, all
 * of them see all breakouts: each change to each of them would be people times breakouts. So one
 * act tells one person once, and so does a burst of acts.
 */
final class Boards {
    /** As for rosters, while everybody is told at the cost of a roster. */
    static final Duration INTERVAL = Rosters.INTERVAL;

    /** With more people than a whole roster is sent to, as for counts. */
    static final Duration INTERVAL_OF_MANY = HeadCounts.INTERVAL;

    private static final Audience THOSE_WHO_CHOOSE =
            new Audience.Everyone().except(new Audience.Managers());

    private final Set<Audience> lists = new LinkedHashSet<>();
    private final Set<BreakoutId> choices = new LinkedHashSet<>();
    private Instant next = Instant.EPOCH;
    private Position last = new Position(0, 0);

    /** The list of these is another one in that state. */
    void addList(Audience audience, Session after) {
        lists.add(audience);
        last = Position.endOf(after.version());
    }

    /** A breakout that may be chosen is otherwise in that state. */
    void addChoice(BreakoutId breakout, Session after) {
        choices.add(breakout);
        last = Position.endOf(after.version());
    }

    /** Whether something changed after that, which has no position of its own. */
    boolean changedSince(Position position) {
        return last.compareTo(position) > 0;
    }

    /** When {@link #flush} next has something to do; empty if nothing changed. */
    Optional<Instant> due() {
        return lists.isEmpty() && choices.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    /**
     * What is to be sent now: of a single breakout that changed itself, of more the list. A session
     * with many people waits longer before it tells all of them again.
     */
    List<Fleeting> flush(Session session, Instant now) {
        if (due().filter(instant -> !instant.isAfter(now)).isEmpty()) {
            return List.of();
        }
        boolean single = choices.size() == 1 && !lists.contains(new Audience.Everyone());
        if (!choices.isEmpty() && !single) {
            lists.add(THOSE_WHO_CHOOSE);
        }
        var told =
                Stream.concat(
                                SessionView.lists(session, List.copyOf(lists)).stream(),
                                single
                                        ? SessionView.choice(session, choices.iterator().next())
                                                .stream()
                                        : Stream.empty())
                        .<Fleeting>map(Fleeting.Gathered::new)
                        .toList();
        lists.clear();
        choices.clear();
        boolean many = session.roster().all().size() > Rosters.WHOLE_UP_TO;
        next = now.plus(many ? INTERVAL_OF_MANY : INTERVAL);
        return told;
    }

    /** The list for one who comes back, and may have missed that it changed. */
    static List<Fleeting> of(Session session, Audience audience) {
        return SessionView.lists(session, List.of(audience)).stream()
                .<Fleeting>map(Fleeting.Gathered::new)
                .toList();
    }
}
