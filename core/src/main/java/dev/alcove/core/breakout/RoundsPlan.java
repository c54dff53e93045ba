package dev.alcove.core.breakout;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import java.time.Duration;
import java.util.List;

/**
 * Several rounds of breakouts that open one after the other, by themselves.
 *
 * @param groups who is with whom: for each round, each group
 * @param names of the breakouts of every round
 * @param pace how long things last
 * @param rights of all of the breakouts
 * @param ids what the ids of the breakouts are made from
 * @param repeatedPairs how many meetings are not a pair's first, those left out who are to stay
 *     together
 */
public record RoundsPlan(
        List<List<List<ParticipantId>>> groups,
        List<String> names,
        Pace pace,
        BreakoutRights rights,
        BreakoutId ids,
        int repeatedPairs) {
    public RoundsPlan {
        groups = groups.stream().map(round -> round.stream().map(List::copyOf).toList()).toList();
        names = List.copyOf(names);
    }

    /**
     * How long things last.
     *
     * @param round the timer of each breakout
     * @param pause from the end of a round to the opening of the next one
     * @param countdown how long people are told before an opening; the pause's last part
     */
    public record Pace(Duration round, Duration pause, Duration countdown) {}

    /** The same rounds, with other rights in those to come. */
    public RoundsPlan withRights(BreakoutRights newRights) {
        return new RoundsPlan(groups, names, pace, newRights, ids, repeatedPairs);
    }

    /** How many rounds. */
    public int total() {
        return groups.size();
    }

    /** The id of a breakout. */
    public BreakoutId id(int round, int group) {
        return ids.numbered(round * MOST_GROUPS + group);
    }

    /** Above the limit of breakouts in a session. */
    private static final int MOST_GROUPS = 1_024;

    /** How many rounds there may be at most. */
    public static final int MOST_ROUNDS = 20;
}
