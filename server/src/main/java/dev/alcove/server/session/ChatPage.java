package dev.alcove.server.session;

import dev.alcove.core.view.ChatLine;
import java.util.List;

/**
 * A part of a space's chat, in time order.
 *
 * @param more whether there are older lines
 */
public record ChatPage(List<ChatLine> lines, boolean more) {
    public ChatPage {
        lines = List.copyOf(lines);
    }

    /** The last {@code limit} of these lines. */
    static ChatPage latest(List<ChatLine> lines, int limit) {
        int skipped = Math.max(0, lines.size() - limit);
        return new ChatPage(lines.subList(skipped, lines.size()), skipped > 0);
    }
}
