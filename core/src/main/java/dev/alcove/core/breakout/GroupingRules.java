package dev.alcove.core.breakout;

import dev.alcove.core.participant.ParticipantId;
import java.util.List;
import java.util.Optional;

/**
 * What groups that are made by lot are to keep to, as well as it can be kept.
 *
 * @param keepTogether each of these lists is to be in one group
 * @param keepApart no two of one of these lists are to be in one group
 * @param balance what is to be spread evenly
 * @param avoidRepeats those who have been in a breakout together are to meet others
 */
public record GroupingRules(
        List<List<ParticipantId>> keepTogether,
        List<List<ParticipantId>> keepApart,
        Optional<Balance> balance,
        boolean avoidRepeats) {

    /** Chance alone. */
    public static final GroupingRules NONE =
            new GroupingRules(List.of(), List.of(), Optional.empty(), false);

    public GroupingRules {
        keepTogether = keepTogether.stream().map(List::copyOf).toList();
        keepApart = keepApart.stream().map(List::copyOf).toList();
    }

    /**
     * An attribute that is to be spread evenly.
     *
     * @param column the roster's column that it came from
     * @param kinds who is of which kind, as the roster had it when the rules were set
     */
    public record Balance(String column, List<Kind> kinds) {
        public Balance {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * One person's kind.
     *
     * @param name the key of the person's name
     */
    public record Kind(String name, String kind) {}

    /** Whether nothing is asked for. */
    public boolean none() {
        return equals(NONE);
    }
}
