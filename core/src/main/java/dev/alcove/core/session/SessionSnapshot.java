package dev.alcove.core.session;

import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.ClosedBreakout;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.breakout.Inherited;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.session.GroupMemory.LastGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * A session as plain records and lists, for the journal. The indexes are left out; they are derived
 * again on the way back.
 *
 * @param participants in order of arrival
 * @param arrivals empty where nobody is on the way, as in snapshots of earlier versions
 * @param waiting in order; empty where nobody waits, as in snapshots of earlier versions
 * @param departures empty where nobody left, as in snapshots of earlier versions
 * @param recordings empty where nothing is recorded, as in snapshots of earlier versions
 * @param names empty where nobody is shown with a mark, as in snapshots of earlier versions
 */
public record SessionSnapshot(
        SessionId id,
        long version,
        Sitting sitting,
        List<Participant> participants,
        Breakouts breakouts,
        List<Remembered> current,
        List<Remembered> previous,
        Optional<Wave> arrivals,
        Plans plans,
        Optional<List<Waiting>> waiting,
        Optional<List<Recording>> recordings,
        Optional<Gone> departures,
        Optional<List<GivenName>> names) {

    /** What someone is called who is shown with a mark, because of others of that name. */
    public record GivenName(ParticipantId participant, String name) {}

    /**
     * The board as lists.
     *
     * @param live in order of creation
     * @param closed oldest first
     */
    public record Breakouts(
            List<Breakout> live,
            List<ClosedBreakout> closed,
            Optional<BreakoutConfig> config,
            Optional<Opening> opening,
            Optional<List<Heir>> lineage) {}

    /** A breakout whose history holds the chat of others. */
    public record Heir(BreakoutId breakout, List<Inherited> inherited) {}

    /** What groups are made from, as lists. */
    public record Plans(GroupingRules rules, List<Been> been, Optional<Rounds> rounds) {
        static Plans of(Planning planning) {
            return new Plans(
                    planning.rules(),
                    planning.been().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> new Been(entry.getKey(), entry.getValue()))
                            .toList(),
                    planning.rounds());
        }

        Planning toPlanning() {
            PMap<ParticipantId, List<BreakoutId>> places = HashTreePMap.empty();
            for (Been entry : been) {
                places = places.plus(entry.participant(), entry.breakouts());
            }
            return new Planning(rules, places, rounds);
        }
    }

    /** Where someone has been. */
    public record Been(ParticipantId participant, List<BreakoutId> breakouts) {}

    /** One entry of the memory of groups. */
    public record Remembered(ParticipantId participant, LastGroup group) {}

    /**
     * Those who are on the way, and their wave.
     *
     * @param wave by name
     */
    public record Wave(List<OnTheWay> people, List<ParticipantId> wave) {
        static Optional<Wave> of(Arrivals arrivals) {
            return arrivals.equals(Arrivals.NONE)
                    ? Optional.empty()
                    : Optional.of(
                            new Wave(
                                    arrivals.all().entrySet().stream()
                                            .sorted(Map.Entry.comparingByKey())
                                            .map(e -> new OnTheWay(e.getKey(), e.getValue()))
                                            .toList(),
                                    arrivals.wave().stream().sorted().toList()));
        }

        Arrivals toArrivals() {
            var arrivals =
                    new Arrivals(
                            Arrivals.NONE.all(),
                            Arrivals.NONE.due(),
                            HashTreePSet.from(wave),
                            Arrivals.NONE.missing());
            for (OnTheWay one : people) {
                arrivals = arrivals.apart(one.participant(), one.arrival());
            }
            return arrivals;
        }
    }

    /**
     * Those who were here, and those who are not let in again.
     *
     * @param absent who is forgotten first first
     * @param bars oldest first
     */
    public record Gone(List<Absent> absent, List<Bar> bars) {
        static Optional<Gone> of(Departures departures) {
            return Optional.of(new Gone(List.copyOf(departures.order()), departures.barsInOrder()))
                    .filter(gone -> !gone.absent().isEmpty() || !gone.bars().isEmpty());
        }

        Departures toDepartures() {
            var departures = Departures.NONE;
            for (Absent one : absent) {
                departures = departures.with(one, Integer.MAX_VALUE);
            }
            for (Bar bar : bars) {
                departures = departures.with(bar);
            }
            return departures;
        }
    }

    /** One who has not arrived. */
    public record OnTheWay(ParticipantId participant, Arrival arrival) {}

    static SessionSnapshot of(Session session) {
        var board = session.board();
        return new SessionSnapshot(
                session.id(),
                session.version(),
                session.sitting(),
                session.roster().all().values().stream()
                        .sorted(Comparator.comparing(Roster.Place::of))
                        .toList(),
                new Breakouts(
                        List.copyOf(board.live().values()),
                        List.copyOf(board.closed().values()),
                        board.config(),
                        board.opening(),
                        listedLineage(board)),
                listed(session.memory().current()),
                listed(session.memory().previous()),
                Wave.of(session.arrivals()),
                Plans.of(session.planning()),
                session.waiting().all().isEmpty()
                        ? Optional.empty()
                        : Optional.of(session.waiting().inOrder()),
                Optional.of(session.recordings().all()).filter(on -> !on.isEmpty()),
                Gone.of(session.departures()),
                Optional.of(session.names().marked()).filter(some -> !some.isEmpty()));
    }

    Session toSession() {
        var roster = Roster.EMPTY;
        for (Participant participant : participants) {
            roster = roster.with(participant);
        }
        PMap<BreakoutId, Breakout> live = OrderedPMap.empty();
        for (Breakout breakout : breakouts.live()) {
            live = live.plus(breakout.id(), breakout);
        }
        PMap<BreakoutId, ClosedBreakout> closed = OrderedPMap.empty();
        for (ClosedBreakout breakout : breakouts.closed()) {
            closed = closed.plus(breakout.id(), breakout);
        }
        return new Session(
                id,
                version,
                sitting,
                roster,
                new BreakoutBoard(live, closed, breakouts.config(), breakouts.opening(), lineage()),
                new GroupMemory(mapped(current), mapped(previous)),
                arrivals.map(Wave::toArrivals).orElse(Arrivals.NONE),
                plans.toPlanning(),
                toWaitingRoom(),
                Recordings.of(recordings.orElse(List.of())),
                departures.map(Gone::toDepartures).orElse(Departures.NONE),
                ShownNames.of(participants, waiting.orElse(List.of()), names.orElse(List.of())));
    }

    private WaitingRoom toWaitingRoom() {
        var room = WaitingRoom.NOBODY;
        for (Waiting one : waiting.orElse(List.of())) {
            room = room.with(one);
        }
        return room;
    }

    private static Optional<List<Heir>> listedLineage(BreakoutBoard board) {
        return board.lineage().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        board.lineage().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(BY_NAME))
                                .map(entry -> new Heir(entry.getKey(), entry.getValue()))
                                .toList());
    }

    private static final Comparator<BreakoutId> BY_NAME = Comparator.comparing(BreakoutId::value);

    private PMap<BreakoutId, List<Inherited>> lineage() {
        PMap<BreakoutId, List<Inherited>> lineage = HashTreePMap.empty();
        for (Heir heir : breakouts.lineage().orElse(List.of())) {
            lineage = lineage.plus(heir.breakout(), heir.inherited());
        }
        return lineage;
    }

    private static List<Remembered> listed(PMap<ParticipantId, LastGroup> groups) {
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Remembered(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PMap<ParticipantId, LastGroup> mapped(List<Remembered> groups) {
        PMap<ParticipantId, LastGroup> result = HashTreePMap.empty();
        for (Remembered entry : groups) {
            result = result.plus(entry.participant(), entry.group());
        }
        return result;
    }
}
