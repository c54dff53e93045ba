package dev.alcove.server.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.view.Message;
import java.util.Collection;
import java.util.List;

/**
 * One way of saying a session's messages to clients. Each message is encoded once, however many
 * there are to hear it.
 */
public interface Vocabulary {

    /** Whether it has words for that: if nobody there does, nobody need be looked up. */
    boolean says(Message message);

    /** Says something that happened; a client that is away hears it when it is back. */
    void tell(Collection<ClientConnection> to, Message message, Position position, Telling context);

    /** Says something about now; a client that is behind may miss it. */
    void tellNow(Collection<ClientConnection> to, Fleeting message, Telling context);

    /** Says the whole state that this participant may see, up to {@code position}. */
    void tellState(ClientConnection to, Position position, Telling context);

    /** Passes on a signal between two clients. */
    void signal(ClientConnection to, ParticipantId from, JsonNode data);

    /** Sends what a client missed, each message with its own position. */
    default void retell(ClientConnection to, List<RecentNotices.Told> missed, Telling now) {
        missed.forEach(told ->
                tell(
                        List.of(to),
                        told.notice().message(),
                        told.position(),
                        now.asOf(told.after())));
    }
}
