package dev.alcove.server.chat;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.view.ChatLine;
import dev.alcove.server.journal.Journal;
import dev.alcove.server.session.ChatPage;
import dev.alcove.server.session.ChatReading;
import java.util.List;
import java.util.Set;

/** Reads what was said in a session. Every method blocks: call it on a virtual thread. */
public final class ChatHistory {
    private final Journal journal;

    public ChatHistory(Journal journal) {
        this.journal = journal;
    }

    /** What was said to breakouts, written or spoken, the newest ones, in time order. */
    public List<Recorded> broadcasts(SessionId session, int limit) {
        return journal.latest(
                session,
                Set.of(SessionEvent.BroadcastSent.class, SessionEvent.VoiceSent.class),
                limit);
    }

    /**
     * A page of a space's history, in time order.
     *
     * @param before the id of a line; only older ones are given
     * @param limit at least 1
     */
    public ChatPage page(ChatReading history, long before, int limit) {
        List<ChatLine> lines = history.latest(journal, before, limit + 1);
        boolean more = lines.size() > limit;
        return new ChatPage(more ? lines.subList(1, lines.size()) : lines, more);
    }
}
