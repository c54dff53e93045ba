package dev.alcove.server.session;

import dev.alcove.core.participant.ParticipantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of a session, one a participant. Written by the session's thread; read by any, since
 * signals pass beside the mailbox.
 */
final class Connections {
    private final Map<ParticipantId, ClientConnection> byParticipant = new ConcurrentHashMap<>();

    /** Takes a connection in, and returns the one that it replaces. */
    Optional<ClientConnection> put(ClientConnection connection) {
        return Optional.ofNullable(byParticipant.put(connection.participant(), connection));
    }

    /** Forgets a connection, unless another one has replaced it. */
    void remove(ClientConnection connection) {
        byParticipant.remove(connection.participant(), connection);
    }

    Optional<ClientConnection> of(ParticipantId participant) {
        return Optional.ofNullable(byParticipant.get(participant));
    }

    Collection<ClientConnection> all() {
        return List.copyOf(byParticipant.values());
    }

    /** Hands the connections of these people to {@code tell}, a vocabulary at a time. */
    void eachVocabulary(
            Iterable<ParticipantId> people, BiConsumer<Vocabulary, List<ClientConnection>> tell) {
        Map<Vocabulary, List<ClientConnection>> byVocabulary = new HashMap<>();
        for (ParticipantId person : people) {
            @Nullable ClientConnection connection = byParticipant.get(person);
            if (connection != null) {
                byVocabulary
                        .computeIfAbsent(connection.vocabulary(), key -> new ArrayList<>())
                        .add(connection);
            }
        }
        byVocabulary.forEach(tell);
    }
}
