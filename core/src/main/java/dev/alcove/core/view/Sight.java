package dev.alcove.core.view;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Opening;
import dev.alcove.core.session.Roster.Place;
import dev.alcove.core.session.Session;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The payloads that messages are made of, as a session shows them. */
final class Sight {
    /** How many people a payload lists; there are pages for more. */
    static final int PEOPLE_LISTED = 500;

    /** How many one who moves is told of: above this a roster is sent by its changes. */
    static final int PEOPLE_GREETED = 50;

    private Sight() {}

    static int count(Session session, Space space) {
        return session.roster().in(space).shown().size();
    }

    static SpaceInfo people(Session session, Space space, int offset, int limit) {
        return new SpaceInfo(
                space,
                infos(session, session.roster().in(space).shown(), offset, limit),
                count(session, space));
    }

    /** A breakout with names. */
    static BreakoutInfo named(Session session, Breakout breakout) {
        return named(session, breakout, PEOPLE_LISTED);
    }

    static BreakoutInfo named(Session session, Breakout breakout, int limit) {
        var members = session.roster().in(Space.in(breakout.id())).shown();
        var assigned =
                session.roster().assignedTo(breakout.id()).stream()
                        .limit(limit)
                        .flatMap(place -> session.participant(place.id()).stream())
                        .map(SeatInfo::of)
                        .toList();
        return info(
                session,
                breakout,
                Optional.of(new BreakoutInfo.People(infos(session, members, 0, limit), assigned)));
    }

    /** A breakout with counts only, for one who is not in it. */
    static BreakoutInfo counted(Session session, Breakout breakout, Seer seer) {
        return info(session, seer.fromOutside(session, breakout), Optional.empty());
    }

    private static BreakoutInfo info(
            Session session, Breakout breakout, Optional<BreakoutInfo.People> people) {
        return new BreakoutInfo(
                session.id(),
                breakout,
                breakout.plan().facilitator().flatMap(session::participant).map(PersonInfo::of),
                count(session, Space.in(breakout.id())),
                session.recordings().in(Space.in(breakout.id())).isPresent(),
                people);
    }

    private static List<ParticipantInfo> infos(
            Session session, Collection<Place> places, int offset, int limit) {
        return places.stream()
                .skip(offset)
                .limit(limit)
                .flatMap(place -> session.participant(place.id()).stream())
                .map(ParticipantInfo::of)
                .toList();
    }

    /** All breakouts, with names. */
    static BoardInfo wholeBoard(Session session) {
        return board(
                session,
                session.breakouts().stream().map(breakout -> named(session, breakout)).toList(),
                Optional.empty(),
                true);
    }

    /** All breakouts, with names only in the own one. */
    static BoardInfo countedBoard(Session session, Seer seer) {
        return board(
                session,
                session.breakouts().stream()
                        .map(breakout -> seen(session, breakout, seer))
                        .toList(),
                seer.assigned(),
                false);
    }

    /**
     * The breakouts that concern one who does not manage: where the person is, where a seat is
     * kept, and those that may be chosen.
     */
    static BoardInfo ownBoard(Session session, Seer seer) {
        return board(
                session,
                session.breakouts().stream()
                        .filter(breakout ->
                                choosable(breakout)
                                        || seer.isIn(breakout)
                                        || seer.assigned().equals(Optional.of(breakout.id())))
                        .map(breakout -> seen(session, breakout, seer))
                        .toList(),
                seer.assigned(),
                false);
    }

    static boolean choosable(Breakout breakout) {
        return breakout.plan().rights().allowParticipantsToChoose();
    }

    /** With names for its members, with counts for the others. */
    static BreakoutInfo seen(Session session, Breakout breakout, Seer seer) {
        return seer.isIn(breakout) ? named(session, breakout) : counted(session, breakout, seer);
    }

    private static BoardInfo board(
            Session session, List<BreakoutInfo> rooms, Optional<BreakoutId> seat, boolean manages) {
        return new BoardInfo(
                rooms,
                session.board().config(),
                BoardStatus.of(session),
                session.board().opening().map(Opening::opensAt),
                manages ? Optional.of(session.planning().rules()) : Optional.empty(),
                RoundsInfo.of(session, manages),
                seat);
    }

    static Optional<StateInfo> state(Session session, ParticipantId person) {
        return session.participant(person).map(you -> state(session, you));
    }

    private static StateInfo state(Session session, Participant you) {
        return new StateInfo(
                session.id(),
                session.sitting().roomCode(),
                session.version(),
                ParticipantInfo.of(you),
                you.manages(),
                people(session, you.space(), 0, PEOPLE_LISTED),
                you.manages() ? wholeBoard(session) : ownBoard(session, Seer.of(session, you)),
                StandByNotices.companions(session, you),
                you.manages()
                        ? Optional.of(people(session, Space.main(), 0, PEOPLE_LISTED))
                        : Optional.empty(),
                count(session, Space.main()),
                RecordingInfo.seenBy(session, you),
                session.settings(),
                you.manages() ? Optional.of(session.waiting().inOrder()) : Optional.empty(),
                you.manages() ? Optional.of(session.departures().barsInOrder()) : Optional.empty());
    }
}
