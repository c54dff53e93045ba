package dev.alcove.core.session;

import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.GroupCount;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.breakout.RoundsPlan;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.text.DisplayName;
import java.util.List;
import java.util.Optional;

/**
 * What someone asks for who wants rounds.
 *
 * @param rounds 1 to 20
 * @param rules set first, as by {@link SessionCommand.SetRules}; empty for those that hold
 * @param names of the breakouts; what is missing is numbered
 * @param rights empty for those of the latest set; late arrivals are placed unless said otherwise
 * @param ids what the ids of the breakouts are made from; made by the server
 */
public record RoundsWish(
        int rounds,
        GroupCount count,
        RoundsPlan.Pace pace,
        Optional<GroupingRules> rules,
        List<String> names,
        Optional<BreakoutRights> rights,
        BreakoutId ids) {
    public RoundsWish {
        names = names.stream().map(DisplayName::clean).toList();
    }
}
