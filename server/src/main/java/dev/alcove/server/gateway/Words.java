package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.view.Message;
import dev.alcove.server.session.Farewell;
import dev.alcove.server.session.Fleeting;
import dev.alcove.server.session.Position;
import dev.alcove.server.session.Telling;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The server events of one vocabulary: a table of messages to names and payloads, and no rule.
 * Empty: the vocabulary has no word for it, and it is not said there.
 */
interface Words {

    /** Whether {@link #of(Message, Telling)} has an answer, at no cost. */
    boolean has(Message message);

    /** What happened. */
    Optional<Spoken> of(Message message, Telling context);

    /** What is about now. */
    Optional<Spoken> of(Fleeting message, Telling context);

    /** All that this participant may see, up to {@code position}. */
    Optional<Said> state(ParticipantId of, Position position, Telling context);

    /** A signal from another client. */
    Said signal(ParticipantId from, JsonNode data);

    /** The last word before a connection is closed. */
    Optional<Said> farewell(Farewell why);

    /** How a message is said to several people. */
    sealed interface Spoken {
        /** To all alike: encoded once. */
        record Alike(Said said) implements Spoken {}

        /** To those who manage otherwise than to the others. */
        record ByRights(Supplier<Said> toManagers, Supplier<Said> toOthers) implements Spoken {}

        /** To each of itself. */
        record ToEach(Function<ParticipantId, Said> said) implements Spoken {}
    }
}
