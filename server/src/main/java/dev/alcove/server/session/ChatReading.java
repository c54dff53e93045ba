package dev.alcove.server.session;

import dev.alcove.core.breakout.Inherited;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent.ChatSent;
import dev.alcove.core.view.ChatLine;
import dev.alcove.server.journal.Journal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Reads the history of a space: its own lines, and those of the breakouts that were merged into it
 * or that it was split off from. Blocks.
 *
 * @param inherited whose lines belong to it, and up to where
 */
public record ChatReading(SessionId session, Space space, List<Inherited> inherited) {
    public ChatReading {
        inherited = List.copyOf(inherited);
    }

    /** The history of that space, as the session knows it. */
    public static ChatReading of(Session session, Space space) {
        return new ChatReading(
                session.id(),
                space,
                space.asBreakout().map(session.board()::inherited).orElse(List.of()));
    }

    /** The newest lines below {@code before}, in time order. */
    public List<ChatLine> latest(Journal journal, long before, int limit) {
        List<ChatLine> lines = new ArrayList<>();
        read(journal, space, before, limit, lines);
        for (Inherited one : inherited) {
            List<ChatLine> theirs = new ArrayList<>();
            long end = Math.min(before, one.upTo() + 1);
            read(journal, Space.in(one.breakout()), end, limit, theirs);
            theirs.forEach(line -> lines.add(line.inheritedBy(space, one)));
        }
        lines.sort(Comparator.comparingLong(ChatLine::id));
        return List.copyOf(lines.subList(Math.max(0, lines.size() - limit), lines.size()));
    }

    private void read(Journal journal, Space from, long before, int limit, List<ChatLine> into) {
        for (Recorded recorded : journal.chat(session, Set.of(from), before, limit)) {
            if (recorded.event() instanceof ChatSent chat) {
                into.add(ChatLine.of(recorded, chat));
            }
        }
    }
}
