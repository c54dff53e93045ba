package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.aboutToClose;
import static dev.alcove.core.session.Rejections.invalid;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutPlan;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.breakout.Timer;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.text.DisplayName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One breakout becomes several: the first group stays in the original, the others go straight to
 * breakouts like it, with its topic, size, rights and what is left of its timer.
 */
final class SplittingRules {
    private static final int MOST_PARTS = 20;

    private SplittingRules() {}

    static Optional<Rejection> split(Unfolding unfolding, SessionCommand.SplitBreakout split) {
        var session = unfolding.session();
        var breakout = session.breakout(split.breakout());
        if (breakout.isEmpty()) {
            return Optional.of(Rejections.noBreakout(session, split.breakout()));
        }
        var groups = split.groups().orElseGet(() -> even(session, breakout.get(), split.made()));
        var plans = plans(session, breakout.get().plan(), groups);
        var objection =
                objection(session, breakout.get(), split.made(), groups)
                        .or(() -> objection(session, plans));
        if (objection.isPresent()) {
            return objection;
        }
        if (!plans.getFirst().equals(breakout.get().plan())) {
            unfolding.emit(new SessionEvent.BreakoutUpdated(split.breakout(), plans.getFirst()));
        }
        make(unfolding, breakout.get(), split.made(), plans);
        for (int part = 1; part < groups.size(); part++) {
            send(
                    unfolding,
                    split.breakout(),
                    split.made().get(part - 1),
                    groups.get(part).people());
        }
        split.made().forEach(id -> setTimer(unfolding, breakout.get(), id));
        return DONE;
    }

    /** Sizes differ by at most one; a facilitator stays. */
    private static List<SessionCommand.Group> even(
            Session session, Breakout breakout, List<BreakoutId> made) {
        var people =
                MergingRules.claimants(session, breakout.id())
                        .sorted((one, other) ->
                                Boolean.compare(
                                        breakout.facilitatedBy(other), breakout.facilitatedBy(one)))
                        .toList();
        int parts = made.size() + 1;
        List<SessionCommand.Group> groups = new ArrayList<>();
        int from = 0;
        for (int part = 0; part < parts; part++) {
            int size = people.size() / parts + (part < people.size() % parts ? 1 : 0);
            groups.add(
                    new SessionCommand.Group(Optional.empty(), people.subList(from, from + size)));
            from += size;
        }
        return groups;
    }

    private static List<BreakoutPlan> plans(
            Session session, BreakoutPlan plan, List<SessionCommand.Group> groups) {
        Set<String> taken =
                session.breakouts().stream()
                        .map(breakout -> breakout.plan().name())
                        .collect(Collectors.toCollection(HashSet::new));
        List<BreakoutPlan> plans = new ArrayList<>();
        for (SessionCommand.Group group : groups) {
            boolean first = plans.isEmpty();
            String name =
                    group.name().orElseGet(() -> first ? plan.name() : next(plan.name(), taken));
            taken.add(name);
            plans.add(
                    new BreakoutPlan(
                            name,
                            plan.topic(),
                            plan.maxParticipants(),
                            plan.duration(),
                            first ? plan.facilitator() : Optional.empty(),
                            plan.rights(),
                            plan.task()));
        }
        return plans;
    }

    /** “X 2”, or the next number that is free. */
    private static String next(String name, Set<String> taken) {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> " " + number)
                .map(suffix -> DisplayName.shortened(name, suffix.length()) + suffix)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElse(name);
    }

    private static Optional<Rejection> objection(
            Session session,
            Breakout breakout,
            List<BreakoutId> made,
            List<SessionCommand.Group> groups) {
        int limit = session.settings().limits().breakouts();
        if (breakout.closing()) {
            return aboutToClose(breakout);
        }
        if (made.isEmpty() || made.size() >= MOST_PARTS || groups.size() != made.size() + 1) {
            return invalid("A breakout is split into 2 to " + MOST_PARTS + ".");
        }
        if (session.breakouts().size() + made.size() > limit) {
            return Optional.of(
                    new Rejection(
                            Rejection.Code.LIMIT_REACHED,
                            "A session has up to " + limit + " breakouts. Split into fewer."));
        }
        boolean used =
                made.stream()
                        .anyMatch(id ->
                                session.breakout(id).isPresent()
                                        || session.board().closed().containsKey(id));
        if (used || new HashSet<>(made).size() < made.size()) {
            return invalid("The id of a new breakout is taken.");
        }
        return groups.stream()
                .flatMap(group -> group.people().stream())
                .map(person -> objection(session, breakout, person))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> named(groups));
    }

    private static Optional<Rejection> objection(
            Session session, Breakout breakout, ParticipantId id) {
        var person = session.participant(id);
        if (person.isEmpty()) {
            return Optional.of(Rejections.noParticipant(id));
        }
        return person.get().claims(breakout.id())
                ? DONE
                : Optional.of(
                        new Rejection(
                                Rejection.Code.NOT_IN_BREAKOUT,
                                person.get().name()
                                        + " is not in “"
                                        + breakout.plan().name()
                                        + "”. Leave them out."));
    }

    private static Optional<Rejection> named(List<SessionCommand.Group> groups) {
        var people = groups.stream().flatMap(group -> group.people().stream()).toList();
        return new HashSet<>(people).size() < people.size()
                ? invalid("Name each person in one group only.")
                : DONE;
    }

    private static Optional<Rejection> objection(Session session, List<BreakoutPlan> plans) {
        return plans.stream()
                .map(plan -> PlanLimits.objection(session, plan))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void make(
            Unfolding unfolding,
            Breakout breakout,
            List<BreakoutId> made,
            List<BreakoutPlan> plans) {
        int ordinal =
                unfolding.session().breakouts().stream()
                        .mapToInt(one -> one.ordinal() + 1)
                        .max()
                        .orElse(0);
        var origin =
                new Breakout.Origin(
                        unfolding.self().map(Participant::id),
                        breakout.origin().eventId(),
                        unfolding.at());
        for (int part = 0; part < made.size(); part++) {
            unfolding.emit(
                    new SessionEvent.BreakoutCreated(
                            made.get(part), ordinal + part, origin, plans.get(part + 1)));
        }
        unfolding.emit(new SessionEvent.BreakoutSplit(breakout.id(), made));
        if (!breakout.waiting()) {
            made.forEach(id -> unfolding.emit(new SessionEvent.BreakoutOpened(id)));
        }
    }

    /** Seats that were kept in the original are kept in the new one. */
    private static void send(
            Unfolding unfolding, BreakoutId from, BreakoutId to, List<ParticipantId> group) {
        var session = unfolding.session();
        var assigned =
                group.stream()
                        .filter(id ->
                                session.participant(id)
                                        .flatMap(Participant::assigned)
                                        .filter(from::equals)
                                        .isPresent())
                        .toList();
        var present =
                group.stream()
                        .filter(id ->
                                session.participant(id)
                                        .filter(p -> p.space().equals(Space.in(from)))
                                        .isPresent())
                        .toList();
        if (!assigned.isEmpty()) {
            unfolding.emit(new SessionEvent.PeopleAssigned(assigned, to));
        }
        if (!present.isEmpty()) {
            unfolding.emit(
                    new SessionEvent.PeopleMoved(
                            present,
                            Space.in(from),
                            Space.in(to),
                            MoveReason.SPLIT,
                            Optional.empty()));
        }
    }

    private static void setTimer(Unfolding unfolding, Breakout from, BreakoutId id) {
        from.timer()
                .map(Timer::endsAt)
                .ifPresent(endsAt -> unfolding.emit(new SessionEvent.TimerStarted(id, endsAt)));
        from.paused().ifPresent(left -> unfolding.emit(new SessionEvent.TimerPaused(id, left)));
    }
}
