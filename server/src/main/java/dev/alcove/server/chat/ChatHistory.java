package dev.alcove.server.chat;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent.ChatSent;
import dev.alcove.core.view.ChatLine;
import dev.alcove.server.journal.Journal;
import dev.alcove.server.session.ChatPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what was said in a session. Every method blocks: call it on a virtual thread. */
public final class ChatHistory {
    private final Journal journal;

    public ChatHistory(Journal journal) {
        this.journal = journal;
    }

    /**
     * A page of a space's chat, in time order.
     *
     * @param before the id of a line; only older ones are given
     * @param limit at least 1
     */
    public ChatPage page(SessionId session, Space space, long before, int limit) {
        List<ChatLine> lines = new ArrayList<>();
        for (Recorded recorded : journal.chat(session, Set.of(space), before, limit + 1)) {
            if (recorded.event() instanceof ChatSent chat) {
                lines.add(ChatLine.of(recorded, chat));
            }
        }
        boolean more = lines.size() > limit;
        return new ChatPage(more ? lines.subList(1, lines.size()) : lines, more);
    }
}
