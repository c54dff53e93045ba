package dev.alcove.core.session;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * Those who were in the session and are not now (rule 7), and those who are not let in again.
 *
 * @param absent the truth about the former; nobody is in it and in the session
 * @param order the same, who is forgotten first first; follows from {@code absent}
 * @param bars by the participant who was taken out
 */
public record Departures(
        PMap<ParticipantId, Absent> absent,
        PSortedSet<Absent> order,
        PMap<ParticipantId, Bar> bars) {

    /** So many are kept out at once: a host's list stays one that can be read. */
    static final int MAX_BARS = 500;

    static final Departures NONE =
            new Departures(
                    HashTreePMap.empty(),
                    TreePSet.empty(Absent.FIRST_FORGOTTEN_FIRST),
                    HashTreePMap.empty());

    /** That one, if it was here and is gone. */
    public Optional<Absent> of(ParticipantId participant) {
        return Optional.ofNullable(absent.get(participant));
    }

    /** Whether that one is still known by its token: it only dropped out, or was taken out. */
    public boolean knows(ParticipantId participant) {
        return bars.containsKey(participant)
                || of(participant).filter(one -> !one.left()).isPresent();
    }

    /** What keeps that participant, or that person, out. */
    public Optional<Bar> barOf(ParticipantId participant, Optional<PersonId> person) {
        return Optional.ofNullable(bars.get(participant)).or(() -> barOf(person));
    }

    private Optional<Bar> barOf(Optional<PersonId> person) {
        return bars.values().stream()
                .filter(bar -> person.isPresent() && bar.person().equals(person))
                .findFirst();
    }

    /** Whether that person is kept out, under whatever token. */
    public boolean bars(Optional<PersonId> person) {
        return barOf(person).isPresent();
    }

    /** Why that participant's token is good for nothing; empty if nobody took it out. */
    public Optional<Rejection> refusalOf(ParticipantId participant) {
        if (bars.containsKey(participant)) {
            return Optional.of(Rejections.barred());
        }
        return of(participant).filter(Absent::removed).map(one -> Rejections.removed(one.note()));
    }

    /** Who is kept out; the first one first. */
    public List<Bar> barsInOrder() {
        return bars.values().stream()
                .sorted(Comparator.comparing(Bar::since).thenComparing(Bar::participant))
                .toList();
    }

    /** With one more; of more than {@code limit} those that matter least are forgotten. */
    Departures with(Absent one, int limit) {
        var rest = without(one.last().id());
        var more =
                new Departures(rest.absent.plus(one.last().id(), one), rest.order.plus(one), bars);
        return more.absent.size() <= limit ? more : more.without(more.order.first().last().id());
    }

    Departures without(ParticipantId participant) {
        var one = absent.get(participant);
        return one == null
                ? this
                : new Departures(absent.minus(participant), order.minus(one), bars);
    }

    Departures with(Bar bar) {
        return new Departures(absent, order, bars.plus(bar.participant(), bar));
    }

    Departures withoutBar(ParticipantId participant) {
        return new Departures(absent, order, bars.minus(participant));
    }
}
