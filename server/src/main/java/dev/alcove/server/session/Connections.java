package dev.alcove.server.session;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.view.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of a session, one a participant. Written by the session's thread; read by any, since
 * signals pass beside the mailbox.
 */
final class Connections {
    private final Map<ParticipantId, ClientConnection> byParticipant = new ConcurrentHashMap<>();

    /** How many there are of each vocabulary. */
    private final Map<Vocabulary, Integer> spoken = new ConcurrentHashMap<>();

    private long changes;

    /** Takes a connection in, and returns the one that it replaces. */
    Optional<ClientConnection> put(ClientConnection connection) {
        var replaced = Optional.ofNullable(byParticipant.put(connection.participant(), connection));
        changes++;
        spoken.merge(connection.vocabulary(), 1, Integer::sum);
        replaced.ifPresent(this::count);
        return replaced;
    }

    /** Forgets a connection, unless another one has replaced it. */
    void remove(ClientConnection connection) {
        if (byParticipant.remove(connection.participant(), connection)) {
            changes++;
            count(connection);
        }
    }

    private void count(ClientConnection gone) {
        spoken.computeIfPresent(
                gone.vocabulary(), (vocabulary, count) -> count == 1 ? null : count - 1);
    }

    /** Whether anybody's vocabulary has words for that. */
    boolean anyoneSays(Message message) {
        return spoken.keySet().stream().anyMatch(vocabulary -> vocabulary.says(message));
    }

    Optional<ClientConnection> of(ParticipantId participant) {
        return Optional.ofNullable(byParticipant.get(participant));
    }

    Collection<ClientConnection> all() {
        return List.copyOf(byParticipant.values());
    }

    /** How often connections came and went: what was found out before holds while it stays. */
    long changes() {
        return changes;
    }

    /** The connections of these people, a vocabulary at a time. */
    Map<Vocabulary, List<ClientConnection>> byVocabulary(Iterable<ParticipantId> people) {
        Map<Vocabulary, List<ClientConnection>> byVocabulary = new HashMap<>();
        for (ParticipantId person : people) {
            @Nullable ClientConnection connection = byParticipant.get(person);
            if (connection != null) {
                byVocabulary
                        .computeIfAbsent(connection.vocabulary(), key -> new ArrayList<>())
                        .add(connection);
            }
        }
        return byVocabulary;
    }
}
