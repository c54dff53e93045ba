package dev.alcove.core.view;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * A breakout as someone sees it: a <em>room</em> of the protocol.
 *
 * @param breakout its plan, phase, timer and help request
 * @param facilitator by name; empty if there is none, or it is not in the session
 * @param participantCount how many are in it
 * @param recording whether what is seen and heard in it is kept
 * @param people names, for those who may see them: managers, and the members of this breakout
 */
public record BreakoutInfo(
        SessionId sessionId,
        Breakout breakout,
        Optional<PersonInfo> facilitator,
        int participantCount,
        boolean recording,
        Optional<People> people) {

    /** How many colours there are. */
    private static final int COLORS = 8;

    private static final int LETTERS = 26;

    /**
     * Who is in a breakout.
     *
     * @param participants in order of arrival in the session
     * @param assigned for whom a seat is kept, in it or not
     */
    public record People(List<ParticipantInfo> participants, List<SeatInfo> assigned) {
        public People {
            participants = List.copyOf(participants);
            assigned = List.copyOf(assigned);
        }
    }

    /** A to Z, then AA, AB … in the order of creation. */
    public String letter() {
        var letters = new StringBuilder();
        for (int rest = breakout.ordinal(); rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** 0 to 7, in the order of creation. */
    public int color() {
        return breakout.ordinal() % COLORS;
    }

    /** The same without names, for those who may not see them. */
    public BreakoutInfo withoutPeople() {
        return new BreakoutInfo(
                sessionId, breakout, facilitator, participantCount, recording, Optional.empty());
    }
}
