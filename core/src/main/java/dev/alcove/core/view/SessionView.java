package dev.alcove.core.view;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import java.util.List;
import java.util.Optional;

/** What people are told of an event, and what they may see of a state. Pure, like the rest. */
public final class SessionView {
    private SessionView() {}

    /**
     * Who is told what of this event, in order. The same event between the same states gives the
     * same notices, so that a replay from the journal tells what was told live.
     */
    public static List<Notice> notices(Session before, Recorded recorded, Session after) {
        return List.of();
    }

    /** All that this participant may see; empty if it is not in the session. */
    public static Optional<StateInfo> stateFor(Session session, ParticipantId person) {
        return Optional.empty();
    }

    /**
     * All breakouts, as that participant sees them on request: names for managers and for the own
     * breakout, counts otherwise. Empty person: the room's owner, who sees all.
     */
    public static BoardInfo board(Session session, Optional<ParticipantId> person) {
        return new BoardInfo(
                List.of(), session.board().config(), BoardStatus.of(session), Optional.empty());
    }

    /** One breakout as {@link #board} shows it, at the cost of that one; empty if it has closed. */
    public static Optional<BreakoutInfo> breakout(
            Session session, BreakoutId breakout, Optional<ParticipantId> person) {
        return board(session, person).rooms().stream()
                .filter(info -> info.breakout().id().equals(breakout))
                .findFirst();
    }

    /** A page of the people in a space, in order of arrival in the session. */
    public static SpaceInfo people(Session session, Space space, int offset, int limit) {
        return new SpaceInfo(space, List.of(), 0);
    }
}
