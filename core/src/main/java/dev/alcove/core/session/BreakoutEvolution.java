package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.ClosedBreakout;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.breakout.Phase;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What opening, moving and closing make of a session. */
final class BreakoutEvolution {
    private BreakoutEvolution() {}

    static Session apply(Session session, SessionEvent.OfBreakout event, Instant at) {
        return switch (event) {
            case SessionEvent.BreakoutOpened(BreakoutId id) -> opened(session, id, at);
            case SessionEvent.PeopleMoved moved -> moved(session, moved, at);
            case SessionEvent.BreakoutClosing(BreakoutId id, Instant closesAt) ->
                    session.changing(
                            id,
                            breakout ->
                                    breakout.withPaused(Optional.empty())
                                            .withPhase(
                                                    new Phase.Closing(
                                                            breakout.startedAt().orElse(at),
                                                            closesAt)));
            case SessionEvent.ClosingCancelled(BreakoutId id) ->
                    session.changing(
                            id,
                            breakout ->
                                    breakout.withPhase(
                                            new Phase.Active(breakout.startedAt().orElse(at))));
            case SessionEvent.BreakoutClosed closed -> closed(session, closed, at);
        };
    }

    private static Session opened(Session session, BreakoutId id, Instant at) {
        var open = session.changing(id, breakout -> breakout.withPhase(new Phase.Active(at)));
        return withoutIdleOpening(Emptiness.noted(open, Space.in(id), at));
    }

    private static Session moved(Session session, SessionEvent.PeopleMoved moved, Instant at) {
        var roster =
                session.roster()
                        .changing(
                                moved.people(),
                                person ->
                                        person.withSpace(moved.to())
                                                .withAssigned(seatAfter(person, moved)));
        var result = remembered(session, moved).withRoster(roster);
        return Emptiness.noted(Emptiness.noted(result, moved.from(), at), moved.to(), at);
    }

    /** Who was in which group is remembered of those who go into one. */
    private static Session remembered(Session session, SessionEvent.PeopleMoved moved) {
        var into = moved.to().asBreakout().flatMap(session::breakout);
        if (into.isEmpty()) {
            return session;
        }
        var memory = session.memory();
        var planning = session.planning();
        for (ParticipantId id : moved.people()) {
            var person = session.roster().all().get(id);
            if (person != null && !person.manages()) {
                memory = memory.remembering(id, lastGroup(session, person, into.get()));
                planning = planning.remembering(id, into.get().id());
            }
        }
        return session.withMemory(memory).withPlanning(planning);
    }

    private static Optional<BreakoutId> seatAfter(
            Participant person, SessionEvent.PeopleMoved moved) {
        MoveReason.Seat seat = moved.reason().seat();
        return switch (seat) {
            case KEPT -> person.assigned();
            case FOLLOWS -> moved.to().asBreakout();
            case GIVEN_UP -> person.assigned().filter(id -> moved.to().equals(Space.in(id)));
        };
    }

    private static GroupMemory.LastGroup lastGroup(
            Session session, Participant person, Breakout breakout) {
        return new GroupMemory.LastGroup(
                session.names().given(person.id(), person.name()),
                breakout.id(),
                breakout.plan().name(),
                breakout.ordinal());
    }

    private static Session closed(Session session, SessionEvent.BreakoutClosed closed, Instant at) {
        var breakout = session.breakout(closed.breakout());
        if (breakout.isEmpty()) {
            return session;
        }
        var plan = breakout.get().plan();
        var gone =
                new ClosedBreakout(
                        closed.breakout(), plan.name(), plan.topic(), closed.reason(), at);
        var assignees =
                session.roster().assignedTo(closed.breakout()).stream()
                        .map(Roster.Place::id)
                        .toList();
        var free = PlanEvolution.assigned(session, assignees, Optional.empty());
        var unlocked = unlocked(free, Stream.concat(assignees.stream(), closed.people().stream()));
        return withoutIdleOpening(unlocked.withBoard(unlocked.board().without(gone)));
    }

    /**
     * A lock keeps someone in a place, and ends with the place: not with the breakout that one was
     * in, for whom a seat is kept in another.
     */
    private static Session unlocked(Session session, Stream<ParticipantId> people) {
        var placeless =
                people.filter(id ->
                                session.participant(id)
                                        .filter(person -> person.assigned().isEmpty())
                                        .isPresent())
                        .toList();
        return session.withRoster(
                session.roster().changing(placeless, person -> person.withLocked(false)));
    }

    /** An opening with nothing left to open is off. */
    private static Session withoutIdleOpening(Session session) {
        var idle =
                session.board().opening().isPresent()
                        && session.breakouts().stream().noneMatch(Breakout::waiting);
        return idle ? session.withBoard(session.board().withOpening(Optional.empty())) : session;
    }
}
