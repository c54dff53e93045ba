package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.Inherited;
import dev.alcove.core.participant.BreakoutId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose chat a breakout's history holds beside its own (contract §6, <em>Merging</em>). The lines
 * stay where they were written; only that they belong together is kept.
 */
final class ChatLineage {
    private ChatLineage() {}

    /** The board once {@code heir}'s history begins with that of these, up to a position. */
    static BreakoutBoard inheriting(
            BreakoutBoard board, BreakoutId heir, List<BreakoutId> from, long upTo) {
        Map<BreakoutId, Inherited> all = new LinkedHashMap<>();
        board.inherited(heir).forEach(one -> add(all, heir, one));
        for (BreakoutId id : from) {
            var breakout = board.live().get(id);
            if (breakout != null) {
                add(all, heir, new Inherited(id, name(breakout), upTo));
            }
            board.inherited(id).forEach(one -> add(all, heir, one));
        }
        return board.withInherited(heir, List.copyOf(all.values()));
    }

    private static String name(Breakout breakout) {
        return breakout.plan().name();
    }

    /** Of one that comes in two ways, the longer part; nobody inherits from itself. */
    private static void add(Map<BreakoutId, Inherited> all, BreakoutId heir, Inherited one) {
        if (!one.breakout().equals(heir)) {
            all.merge(one.breakout(), one, (a, b) -> a.upTo() >= b.upTo() ? a : b);
        }
    }
}
