package dev.alcove.core.view;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Roster.Place;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is told with whom to connect before a breakout opens (contract rule 4, <em>standby</em>):
 * only while the opening counts down, when the plan is a draft no longer, and once for all that a
 * command did. Costs O(people assigned) when the countdown begins and ends, and O(people
 * reassigned) meanwhile.
 */
final class StandByNotices {
    /** A breakout for more people than these has no mesh that is worth warming. */
    static final int PEOPLE_WARMED = 12;

    private final Session before;
    private final Session after;
    private final List<Notice> notices = new ArrayList<>();

    private StandByNotices(Session before, Session after) {
        this.before = before;
        this.after = after;
    }

    static List<Notice> of(Session before, List<Recorded> events, Session after) {
        var notices = new StandByNotices(before, after);
        if (countsDown(before)) {
            notices.changed(events);
        } else if (countsDown(after)) {
            notices.begun();
        }
        return List.copyOf(notices.notices);
    }

    /**
     * Those who will be in the breakout for which that person has a seat, the person among them.
     * Empty unless its opening counts down, and for a large one.
     */
    static List<ParticipantId> companions(Session session, Participant person) {
        return person.assigned()
                .filter(id -> warms(session, id))
                .map(id -> people(session, id))
                .orElse(List.of());
    }

    private static boolean countsDown(Session session) {
        return session.board().opening().isPresent();
    }

    private static boolean warms(Session session, BreakoutId id) {
        return countsDown(session)
                && session.breakout(id).filter(Breakout::waiting).isPresent()
                && session.roster().assignedTo(id).size() <= PEOPLE_WARMED;
    }

    /** Nobody answers for those who are away; who comes back finds the others in the state. */
    private static List<ParticipantId> people(Session session, BreakoutId id) {
        return assignees(session, id).stream()
                .filter(person ->
                        session.participant(person).filter(Participant::connected).isPresent())
                .toList();
    }

    private static List<ParticipantId> assignees(Session session, BreakoutId id) {
        return session.roster().assignedTo(id).stream().map(Place::id).toList();
    }

    private void begun() {
        for (Breakout breakout : after.breakouts()) {
            if (warms(after, breakout.id()) && people(after, breakout.id()).size() > 1) {
                tell(breakout.id());
            }
        }
    }

    private void tell(BreakoutId id) {
        tell(new Audience.AssignedTo(id), people(after, id));
    }

    private void tell(Audience audience, List<ParticipantId> people) {
        notices.add(new Notice(audience, new Message.StandBy(people)));
    }

    private void changed(List<Recorded> events) {
        var act = new Reseating(events);
        act.people.removeIf(id -> assigned(before, id).equals(assigned(after, id)));
        act.people.forEach(id -> assigned(before, id).ifPresent(act.breakouts::add));
        act.people.forEach(id -> assigned(after, id).ifPresent(act.breakouts::add));
        Set<ParticipantId> alone = new LinkedHashSet<>(act.people);
        for (BreakoutId id : act.breakouts) {
            if (warms(after, id)) {
                tell(id);
            } else if (warms(before, id)) {
                alone.addAll(assignees(before, id));
            }
        }
        alone.removeAll(act.moved);
        alone.removeIf(id -> assigned(after, id).filter(room -> warms(after, room)).isPresent());
        alone.removeIf(id -> after.participant(id).isEmpty());
        if (!alone.isEmpty()) {
            tell(new Audience.People(List.copyOf(alone)), List.of());
        }
    }

    private static Optional<BreakoutId> assigned(Session session, ParticipantId id) {
        return session.participant(id).flatMap(Participant::assigned);
    }

    /** Whose seats a command may have changed, and which breakouts wait no longer. */
    private final class Reseating {
        private final Set<ParticipantId> people = new LinkedHashSet<>();
        private final Set<BreakoutId> breakouts = new LinkedHashSet<>();

        /** Whoever is moved stands by for nobody any more, and need not be told. */
        private final Set<ParticipantId> moved = new LinkedHashSet<>();

        Reseating(List<Recorded> events) {
            events.forEach(this::add);
        }

        private void add(Recorded recorded) {
            switch (recorded.event()) {
                case SessionEvent.PeopleAssigned to -> people.addAll(to.people());
                case SessionEvent.PeopleUnassigned from -> people.addAll(from.people());
                case SessionEvent.PeopleMoved to -> {
                    people.addAll(to.people());
                    moved.addAll(to.people());
                }
                case SessionEvent.ParticipantLeft left -> people.add(left.participant());
                case SessionEvent.BreakoutOpened(BreakoutId id) -> breakouts.add(id);
                case SessionEvent.BreakoutClosed closed -> {
                    breakouts.add(closed.breakout());
                    people.addAll(assignees(before, closed.breakout()));
                }
                default -> {} // Nothing else changes for whom a seat is kept.
            }
        }
    }
}
