package dev.alcove.server.session;

import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Session;
import dev.alcove.core.view.ChatLine;
import dev.alcove.server.journal.Journal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest lines of chat of each space, so that a thousand who come back at once do not read the
 * journal a thousand times. Belongs to the session's thread.
 */
final class RecentChat {
    /** How many lines a client gets with the state. */
    static final int LINES = 50;

    private final Journal journal;
    private final Map<Space, Deque<ChatLine>> latest = new HashMap<>();

    RecentChat(Journal journal) {
        this.journal = journal;
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

    /** Reads a space anew when it is next asked for: it has inherited other lines. */
    void forget(Space space) {
        latest.remove(space);
    }

    /** The latest lines of a space, as of that state: later ones are told by themselves. */
    ChatPage of(Space space, Session state) {
        List<ChatLine> known =
                latest.computeIfAbsent(space, key -> read(ChatReading.of(state, key))).stream()
                        .filter(line -> line.id() <= state.version())
                        .toList();
        return ChatPage.latest(known, LINES);
    }

    private Deque<ChatLine> read(ChatReading history) {
        return new ArrayDeque<>(history.latest(journal, Long.MAX_VALUE, LINES + 1));
    }
}
