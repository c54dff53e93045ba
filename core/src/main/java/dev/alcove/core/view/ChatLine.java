package dev.alcove.core.view;

import dev.alcove.core.chat.ChatKind;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import java.time.Instant;

/**
 * A line of chat: a <em>message</em> of the protocol.
 *
 * @param id the position of its event; grows with time
 */
public record ChatLine(
        long id, Space space, PersonInfo from, String text, Instant at, ChatKind kind) {

    /** The line that this event is. */
    public static ChatLine of(Recorded recorded, SessionEvent.ChatSent chat) {
        return new ChatLine(
                recorded.seq(),
                chat.space(),
                new PersonInfo(chat.from(), chat.fromName()),
                chat.text(),
                recorded.at(),
                chat.kind());
    }
}
