package dev.alcove.core.session;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Roster.SeatDeadline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * Those who wait to be let in (contract §3, <em>Ways in</em>). Nobody is here and in the session.
 *
 * @param all the truth
 * @param deadlines whose place is given up when, soonest first; follows from {@code all}
 */
public record WaitingRoom(PMap<ParticipantId, Waiting> all, PSortedSet<SeatDeadline> deadlines) {

    static final WaitingRoom NOBODY = new WaitingRoom(HashTreePMap.empty(), TreePSet.empty());

    /** That one, if waiting. */
    public Optional<Waiting> of(ParticipantId person) {
        return Optional.ofNullable(all.get(person));
    }

    /** Everyone who waits; who came first is first. */
    public List<Waiting> inOrder() {
        return all.values().stream().sorted(Waiting.IN_ORDER).toList();
    }

    WaitingRoom with(Waiting waiting) {
        return new WaitingRoom(
                all.plus(waiting.id(), waiting), plus(minus(all.get(waiting.id())), waiting));
    }

    WaitingRoom without(ParticipantId person) {
        return new WaitingRoom(all.minus(person), minus(all.get(person)));
    }

    /** With that one, if waiting, changed. */
    WaitingRoom changing(ParticipantId person, UnaryOperator<Waiting> change) {
        return of(person).map(waiting -> with(change.apply(waiting))).orElse(this);
    }

    private static PSortedSet<SeatDeadline> plus(
            PSortedSet<SeatDeadline> deadlines, Waiting waiting) {
        return deadline(waiting).map(deadlines::plus).orElse(deadlines);
    }

    private PSortedSet<SeatDeadline> minus(@Nullable Waiting waiting) {
        return waiting == null
                ? deadlines
                : deadline(waiting).map(deadlines::minus).orElse(deadlines);
    }

    private static Optional<SeatDeadline> deadline(Waiting waiting) {
        Optional<Instant> until = waiting.presence().deadline();
        return until.map(at -> new SeatDeadline(at, waiting.id()));
    }
}
