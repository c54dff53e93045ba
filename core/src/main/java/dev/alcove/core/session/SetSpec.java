package dev.alcove.core.session;

import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.breakout.GroupCount;
import dev.alcove.core.breakout.GroupingRules;
import java.util.List;
import java.util.Optional;

/**
 * What someone asks for who wants a set of breakouts.
 *
 * @param given breakouts that are to be made in any case
 * @param spare breakouts that are made as far as they are needed: for people, or for groups of the
 *     list that have none, which give them their names
 * @param count how many are made of the spare ones
 * @param list who belongs where
 * @param rules set first; empty for those that hold
 */
public record SetSpec(
        List<BreakoutSpec> given,
        List<BreakoutSpec> spare,
        Optional<GroupCount> count,
        List<Listed> list,
        BreakoutConfig config,
        Optional<GroupingRules> rules) {
    public SetSpec {
        given = List.copyOf(given);
        spare = List.copyOf(spare);
        list = List.copyOf(list);
    }
}
