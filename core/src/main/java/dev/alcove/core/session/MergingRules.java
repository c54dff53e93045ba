package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.aboutToClose;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.managersOnly;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.RecordingEnd;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Several breakouts become one (contract §6, <em>Merging</em>): members go straight there, nobody
 * passes through main, and the seats that were kept go along.
 */
final class MergingRules {
    private MergingRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.AboutMerging command) {
        if (!Permissions.mayManage(unfolding.session(), unfolding.by())) {
            return managersOnly();
        }
        return switch (command) {
            case SessionCommand.MergeBreakouts(List<BreakoutId> from, BreakoutId into) ->
                    merge(unfolding, from.stream().distinct().toList(), into);
            case SessionCommand.SplitBreakout split -> SplittingRules.split(unfolding, split);
        };
    }

    private static Optional<Rejection> merge(
            Unfolding unfolding, List<BreakoutId> from, BreakoutId into) {
        var objection = objection(unfolding.session(), from, into);
        if (objection.isPresent()) {
            return objection;
        }
        unfolding.emit(new SessionEvent.BreakoutsMerged(from, into));
        var assigned =
                from.stream()
                        .flatMap(id -> unfolding.session().roster().assignedTo(id).stream())
                        .map(Roster.Place::id)
                        .toList();
        if (!assigned.isEmpty()) {
            unfolding.emit(new SessionEvent.PeopleAssigned(assigned, into));
        }
        for (BreakoutId id : from) {
            empty(unfolding, id, into);
        }
        return DONE;
    }

    private static void empty(Unfolding unfolding, BreakoutId id, BreakoutId into) {
        RecordingRules.stopIn(unfolding, Space.in(id), RecordingEnd.MERGED);
        var help = unfolding.session().breakout(id).flatMap(Breakout::help);
        var people = people(unfolding.session(), id).toList();
        if (!people.isEmpty()) {
            unfolding.emit(
                    new SessionEvent.PeopleMoved(
                            people,
                            Space.in(id),
                            Space.in(into),
                            MoveReason.MERGED,
                            Optional.empty()));
        }
        unfolding.emit(new SessionEvent.BreakoutClosed(id, CloseReason.MERGED, people));
        // Whoever waits for help there still does.
        boolean asked = unfolding.session().breakout(into).flatMap(Breakout::help).isPresent();
        help.filter(request -> !asked)
                .ifPresent(request ->
                        unfolding.emit(
                                new SessionEvent.HelpAsked(
                                        into, request.by(), request.name(), request.note())));
    }

    private static Optional<Rejection> objection(
            Session session, List<BreakoutId> from, BreakoutId into) {
        if (from.isEmpty() || from.contains(into)) {
            return invalid("Name one or more breakouts to merge, and another one to merge into.");
        }
        for (BreakoutId id : Stream.concat(from.stream(), Stream.of(into)).toList()) {
            var breakout = session.breakout(id);
            if (breakout.isEmpty()) {
                return Optional.of(Rejections.noBreakout(session, id));
            }
            if (breakout.get().closing()) {
                return aboutToClose(breakout.get());
            }
        }
        return session.breakout(into).flatMap(target -> objection(session, from, target));
    }

    private static Optional<Rejection> objection(
            Session session, List<BreakoutId> from, Breakout into) {
        boolean open =
                from.stream()
                        .flatMap(id -> session.breakout(id).stream())
                        .anyMatch(breakout -> !breakout.waiting());
        if (into.waiting() && open) {
            return invalid("“" + into.plan().name() + "” has not opened. Open it first.");
        }
        Set<ParticipantId> seated = new LinkedHashSet<>();
        Stream.concat(from.stream(), Stream.of(into.id()))
                .flatMap(id -> claimants(session, id))
                .forEach(seated::add);
        return seated.size() > into.plan().maxParticipants()
                ? Optional.of(Rejections.full(into))
                : DONE;
    }

    /** Who has a seat there: is in it, or has one kept. Managers take none. */
    static Stream<ParticipantId> claimants(Session session, BreakoutId id) {
        var assigned = session.roster().assignedTo(id).stream().map(Roster.Place::id);
        return Stream.concat(people(session, id), assigned)
                .distinct()
                .filter(person ->
                        session.participant(person).filter(Participant::manages).isEmpty());
    }

    /** Who is in it, in order of arrival. */
    static Stream<ParticipantId> people(Session session, BreakoutId id) {
        var members = session.roster().in(Space.in(id));
        return Stream.concat(members.shown().stream(), members.expected().stream())
                .map(Roster.Place::id);
    }
}
