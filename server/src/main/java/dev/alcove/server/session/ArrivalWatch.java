package dev.alcove.server.session;

import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.SessionEvent.PeopleMoved;
import dev.alcove.core.view.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Tells those who were moved once more, while nothing is heard of them, and managers who is still
 * missing (design §4, <em>Arrivals</em>). Belongs to the session's thread.
 *
 * <p>What is told again follows from the session's state; a restart forgets only that it was to be:
 * all sockets are gone then, and whoever comes back finds the move in the state.
 */
final class ArrivalWatch {
    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration SECOND = Duration.ofSeconds(6);

    private final Deque<Move> first = new ArrayDeque<>();
    private final Deque<Move> second = new ArrayDeque<>();
    private Instant lastTold = Instant.EPOCH;
    private boolean changed;

    private record Move(long seq, List<ParticipantId> people, Instant at) {}

    /** Takes note of an event. Costs O(1). */
    void note(Session before, Recorded recorded) {
        switch (recorded.event()) {
            case PeopleMoved moved -> {
                changed = true;
                first.addLast(new Move(recorded.seq(), moved.people(), recorded.at()));
            }
            case SessionEvent.OfArrival word -> changed = true;
            case SessionEvent.ParticipantLeft left ->
                    changed |= before.arrivals().wave().contains(left.participant());
            default -> {} // Nothing else makes a difference to who is there.
        }
    }

    /** When {@link #pace} next has something to say. */
    Optional<Instant> due() {
        return Stream.of(
                        changed
                                ? Optional.of(lastTold.plus(Rosters.INTERVAL))
                                : Optional.<Instant>empty(),
                        at(first, FIRST),
                        at(second, SECOND))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static Optional<Instant> at(Deque<Move> moves, Duration after) {
        return Optional.ofNullable(moves.peekFirst()).map(move -> move.at().plus(after));
    }

    /** Says what is due. */
    void pace(Session state, Instant now, Consumer<Fleeting> tell) {
        while (at(first, FIRST).filter(due -> !due.isAfter(now)).isPresent()) {
            Move move = first.removeFirst();
            if (again(state, move, now, tell)) {
                second.addLast(move);
            }
        }
        while (at(second, SECOND).filter(due -> !due.isAfter(now)).isPresent()) {
            again(state, second.removeFirst(), now, tell);
        }
        if (changed && !lastTold.plus(Rosters.INTERVAL).isAfter(now)) {
            changed = false;
            lastTold = now;
            tell.accept(new Fleeting.ArrivalsChanged());
        }
    }

    /** Whether there was anybody to tell. */
    private static boolean again(Session state, Move move, Instant now, Consumer<Fleeting> tell) {
        List<ParticipantId> silent =
                move.people().stream()
                        .filter(person ->
                                state.arrivals().of(person).filter(a -> told(a, move)).isPresent())
                        .toList();
        if (!silent.isEmpty()) {
            tell(state, silent, now, tell);
        }
        return !silent.isEmpty();
    }

    private static boolean told(Arrival arrival, Move move) {
        return arrival.move() == move.seq() && arrival.status() == ArrivalStatus.TOLD;
    }

    /** Tells someone's latest move again, unless that person has arrived. */
    static void again(Session state, ParticipantId person, Instant now, Consumer<Fleeting> tell) {
        if (state.arrivals().of(person).isPresent()) {
            tell(state, List.of(person), now, tell);
        }
    }

    /** All of them moved in one, so that one message says it. */
    private static void tell(
            Session state, List<ParticipantId> people, Instant now, Consumer<Fleeting> tell) {
        var one = people.getFirst();
        state.arrivals()
                .of(one)
                .ifPresent(arrival ->
                        state.participant(one)
                                .ifPresent(person ->
                                        tell.accept(
                                                new Fleeting.MovedAgain(
                                                        SessionView.again(
                                                                state,
                                                                arrival,
                                                                person.space(),
                                                                now),
                                                        people))));
    }
}
