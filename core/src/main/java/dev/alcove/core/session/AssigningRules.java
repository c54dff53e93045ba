package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.noBreakouts;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Placing many at once: by hand, by lot, or as last time (contract §6, <em>Assigning</em>). */
final class AssigningRules {
    private AssigningRules() {}

    /** What can be done is done; the others are told why not. The last word on a person counts. */
    static Optional<Rejection> assign(
            Unfolding unfolding, List<SessionCommand.Assignment> assignments) {
        var session = unfolding.session();
        Map<ParticipantId, Space> wanted = new LinkedHashMap<>();
        for (var assignment : assignments) {
            var objection = objection(session, assignment);
            if (objection.isPresent()) {
                unfolding.fail(assignment.participant(), objection.get());
            } else {
                wanted.put(assignment.participant(), assignment.to());
            }
        }
        place(unfolding, wanted);
        return DONE;
    }

    private static Optional<Rejection> objection(
            Session session, SessionCommand.Assignment assignment) {
        if (session.participant(assignment.participant()).isEmpty()) {
            return Optional.of(Rejections.noParticipant(assignment.participant()));
        }
        return assignment
                .to()
                .asBreakout()
                .filter(id -> session.breakout(id).isEmpty())
                .map(id -> Rejections.noBreakout(session, id));
    }

    /** Places everyone who does not manage in the breakouts that are not about to close. */
    static Optional<Rejection> assignBy(Unfolding unfolding, AssignmentStrategy strategy) {
        var session = unfolding.session();
        var targets = session.breakouts().stream().filter(b -> !b.closing()).toList();
        return targets.isEmpty()
                ? noBreakouts()
                : assignBy(unfolding, strategy, targets, eligible(session));
    }

    /** The same for breakouts that were just made: those who are placed elsewhere stay there. */
    static Optional<Rejection> assignNew(
            Unfolding unfolding, AssignmentStrategy strategy, Set<BreakoutId> made) {
        var session = unfolding.session();
        var targets = session.breakouts().stream().filter(b -> made.contains(b.id())).toList();
        return assignBy(unfolding, strategy, targets, free(session));
    }

    /** Everyone who needs a seat and has none. */
    static List<Participant> free(Session session) {
        return eligible(session).stream().filter(person -> !placed(person)).toList();
    }

    /** Whom the list names goes where it says; who is locked stays. */
    static Optional<Rejection> assignByList(Unfolding unfolding, List<Listed> list) {
        var session = unfolding.session();
        if (session.breakouts().stream().allMatch(Breakout::closing)) {
            return noBreakouts();
        }
        Map<ParticipantId, Space> wanted = new LinkedHashMap<>();
        ListMatching.of(session, list)
                .seats()
                .forEach((id, breakout) ->
                        session.participant(id)
                                .filter(person -> !person.locked())
                                .ifPresent(person -> wanted.put(id, Space.in(breakout))));
        place(unfolding, wanted);
        return DONE;
    }

    private static Optional<Rejection> assignBy(
            Unfolding unfolding,
            AssignmentStrategy strategy,
            List<Breakout> targets,
            List<Participant> people) {
        return switch (strategy) {
            case RANDOM -> {
                shuffle(unfolding, targets, people);
                yield DONE;
            }
            case PREVIOUS -> repeat(unfolding, targets, people);
            case MANUAL, SELF_SELECT, ROSTER ->
                    invalid("People can be assigned by “random”, “previous” or “roster”.");
        };
    }

    /**
     * Everyone who needs a seat and is there, or has one already; those who are locked stay where
     * they are. In order of arrival.
     */
    static List<Participant> eligible(Session session) {
        return session.roster().all().values().stream()
                .filter(person -> !person.manages() && !person.locked())
                .filter(person -> person.shown() || placed(person))
                .sorted(Comparator.comparing(Roster.Place::of))
                .toList();
    }

    private static boolean placed(Participant person) {
        return person.assigned().isPresent() || person.space().asBreakout().isPresent();
    }

    /** Those for whom there is no seat come to main, so that the others' seats are free. */
    private static void shuffle(
            Unfolding unfolding, List<Breakout> targets, List<Participant> people) {
        var lots = GroupedLots.draw(unfolding.session(), people, targets, unfolding.seed());
        Map<ParticipantId, Space> wanted = new LinkedHashMap<>();
        lots.left().forEach(person -> wanted.put(person, Space.main()));
        lots.seats().forEach((person, breakout) -> wanted.put(person, Space.in(breakout)));
        place(unfolding, wanted);
        for (ParticipantId person : lots.left()) {
            unfolding.fail(person, NO_SEAT_LEFT);
        }
    }

    private static final Rejection NO_SEAT_LEFT =
            new Rejection(
                    Rejection.Code.BREAKOUT_FULL,
                    "There are more people than seats. Make the breakouts larger, or more of"
                            + " them.");

    private static Optional<Rejection> repeat(
            Unfolding unfolding, List<Breakout> targets, List<Participant> people) {
        var memory = unfolding.session().memory().previous();
        if (memory.isEmpty()) {
            return invalid("There is no earlier set of breakouts to repeat.");
        }
        var groups = new EarlierGroups(memory, unfolding.session(), targets);
        Map<ParticipantId, Space> wanted = new LinkedHashMap<>();
        for (Participant person : people) {
            groups.of(person).ifPresent(id -> wanted.put(person.id(), Space.in(id)));
        }
        place(unfolding, wanted);
        return DONE;
    }

    private static void place(Unfolding unfolding, Map<ParticipantId, Space> wanted) {
        var fit = SeatFitting.fit(unfolding.session(), wanted);
        fit.refused().forEach(unfolding::fail);
        Placements.emit(unfolding, fit.accepted());
    }
}
