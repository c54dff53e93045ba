package dev.alcove.server.session;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent.ChatSent;
import dev.alcove.core.view.ChatLine;
import dev.alcove.server.journal.Journal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The latest lines of chat of each space, so that a thousand who come back at once do not read the
 * journal a thousand times. Belongs to the session's thread.
 */
final class RecentChat {
    /** How many lines a client gets with the state. */
    static final int LINES = 50;

    private final Journal journal;
    private final SessionId session;
    private final Map<Space, Deque<ChatLine>> latest = new HashMap<>();

    RecentChat(Journal journal, SessionId session) {
        this.journal = journal;
        this.session = session;
    }

    /** Takes note of a line that was just stored. Spaces that nobody asked for are not kept. */
    void add(ChatLine line) {
        Deque<ChatLine> lines = latest.get(line.space());
        boolean read = lines == null || (!lines.isEmpty() && lines.getLast().id() >= line.id());
        if (lines != null && !read) {
            lines.addLast(line);
            if (lines.size() > LINES + 1) {
                lines.removeFirst();
            }
        }
    }

    /**
     * The latest lines of a space.
     *
     * @param upTo the position of the last event that is known: later ones are told by themselves
     */
    ChatPage of(Space space, long upTo) {
        List<ChatLine> known =
                latest.computeIfAbsent(space, this::read).stream()
                        .filter(line -> line.id() <= upTo)
                        .toList();
        return ChatPage.latest(known, LINES);
    }

    private Deque<ChatLine> read(Space space) {
        var lines = new ArrayDeque<ChatLine>();
        for (Recorded recorded : journal.chat(session, Set.of(space), Long.MAX_VALUE, LINES + 1)) {
            if (recorded.event() instanceof ChatSent chat) {
                lines.add(ChatLine.of(recorded, chat));
            }
        }
        return lines;
    }
}
