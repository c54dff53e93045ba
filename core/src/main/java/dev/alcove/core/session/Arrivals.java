package dev.alcove.core.session;

import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.participant.ParticipantId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * Who is still on the way to where the server has put them (design §4, <em>Arrivals</em>).
 *
 * <p>A wave begins with the first move when nobody is outstanding: it is what a host sees as “38 of
 * 40 arrived”. The indexes keep one person's word from costing more than that person.
 *
 * @param all the latest moves of those who have not arrived
 * @param due who is late when, soonest first
 * @param wave who was moved since the present wave began, arrived or not; without those who manage
 * @param missing those of the wave who have not arrived, in the order of their moves
 */
public record Arrivals(
        PMap<ParticipantId, Arrival> all,
        PSortedSet<Due> due,
        PSet<ParticipantId> wave,
        PSortedSet<Missing> missing) {

    static final Arrivals NONE =
            new Arrivals(
                    HashTreePMap.empty(), TreePSet.empty(), HashTreePSet.empty(), TreePSet.empty());

    /** When a person is late. */
    public record Due(Instant at, ParticipantId person) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : person.compareTo(other.person);
        }
    }

    /** One of the wave who has not arrived. */
    public record Missing(long move, ParticipantId person) implements Comparable<Missing> {
        @Override
        public int compareTo(Missing other) {
            int byMove = Long.compare(move, other.move);
            return byMove != 0 ? byMove : person.compareTo(other.person);
        }
    }

    /** The latest move of that person; empty for one who arrived, or was never moved. */
    public Optional<Arrival> of(ParticipantId person) {
        return Optional.ofNullable(all.get(person));
    }

    /** How many were moved in this wave. */
    public int total() {
        return wave.size();
    }

    /** How many of the wave are there. */
    public int arrived() {
        return wave.size() - missing.size();
    }

    /** The arrivals right before a move: a wave in which nobody is outstanding is over. */
    Arrivals beforeMove() {
        return due.isEmpty() && !wave.isEmpty()
                ? new Arrivals(all, due, HashTreePSet.empty(), TreePSet.empty())
                : this;
    }

    /** With a person on the way, who belongs to the wave from now on. */
    Arrivals opened(ParticipantId person, Arrival arrival) {
        var joined = new Arrivals(all, due, wave.plus(person), missing);
        return joined.replaced(person, arrival);
    }

    /** With that person on the way, whom nobody waits for; or as a snapshot had it. */
    Arrivals apart(ParticipantId person, Arrival arrival) {
        return replaced(person, arrival);
    }

    /** With that person's status changed; the same if nothing is known of a move. */
    Arrivals changed(ParticipantId person, Arrival arrival) {
        return all.containsKey(person) ? replaced(person, arrival) : this;
    }

    /** With that person there. */
    Arrivals arrived(ParticipantId person) {
        return all.containsKey(person) ? replaced(person, null) : this;
    }

    /** Without that person, who has left the session. */
    Arrivals without(ParticipantId person) {
        var rest = arrived(person);
        return new Arrivals(rest.all, rest.due, rest.wave.minus(person), rest.missing);
    }

    private Arrivals replaced(ParticipantId person, @Nullable Arrival next) {
        var nextAll = all;
        var nextDue = due;
        var nextMissing = missing;
        var before = all.get(person);
        if (before != null) {
            nextAll = nextAll.minus(person);
            nextDue = nextDue.minus(new Due(before.until(), person));
            nextMissing = nextMissing.minus(new Missing(before.move(), person));
        }
        if (next != null) {
            nextAll = nextAll.plus(person, next);
            nextDue =
                    next.status().outstanding()
                            ? nextDue.plus(new Due(next.until(), person))
                            : nextDue;
            nextMissing =
                    wave.contains(person)
                            ? nextMissing.plus(new Missing(next.move(), person))
                            : nextMissing;
        }
        return new Arrivals(nextAll, nextDue, wave, nextMissing);
    }
}
