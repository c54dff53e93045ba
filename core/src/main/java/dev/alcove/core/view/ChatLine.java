package dev.alcove.core.view;

import dev.alcove.core.breakout.Inherited;
import dev.alcove.core.chat.ChatKind;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of chat: a <em>message</em> of the protocol.
 *
 * @param id the position of its event; grows with time
 * @param space in whose history it is
 * @param origin where it was written, if that was elsewhere
 */
public record ChatLine(
        long id,
        Space space,
        PersonInfo from,
        String text,
        Instant at,
        ChatKind kind,
        Optional<Origin> origin) {

    /** The breakout where a line was written that came along with its people. */
    public record Origin(BreakoutId breakout, String name) {}

    /** The line that this event is. */
    public static ChatLine of(Recorded recorded, SessionEvent.ChatSent chat) {
        return new ChatLine(
                recorded.seq(),
                chat.space(),
                new PersonInfo(chat.from(), chat.fromName()),
                chat.text(),
                recorded.at(),
                chat.kind(),
                Optional.empty());
    }

    /** The same in the history of that space, which inherited it. */
    public ChatLine inheritedBy(Space heir, Inherited from) {
        return new ChatLine(
                id,
                heir,
                this.from,
                text,
                at,
                kind,
                Optional.of(new Origin(from.breakout(), from.name())));
    }
}
