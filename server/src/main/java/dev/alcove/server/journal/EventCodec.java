package dev.alcove.server.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.SessionEvent.ChatSent;
import dev.alcove.core.session.SessionSnapshot;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Events and snapshots as the text that is stored. What is once stored stays readable for ever: an
 * event's kind is its record's name, and a golden file holds one of each.
 */
final class EventCodec {
    private static final Map<String, Class<?>> KINDS =
            SealedTypes.records(SessionEvent.class)
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final ObjectMapper mapper = JournalJson.mapper();

    /** The event as it is stored. */
    Stored encode(Recorded recorded) {
        SessionEvent event = recorded.event();
        return new Stored(
                recorded.seq(),
                recorded.at(),
                encode(recorded.by()),
                event.getClass().getSimpleName(),
                event instanceof ChatSent chat
                        ? Optional.of(chat.space().toString())
                        : Optional.empty(),
                write(event));
    }

    /**
     * The event that was stored.
     *
     * @throws UnreadableJournal if this Alcove does not know it
     */
    Recorded decode(Stored stored) {
        Class<?> kind = KINDS.get(stored.kind());
        if (kind == null) {
            throw new UnreadableJournal("This Alcove does not know events " + stored.kind());
        }
        return new Recorded(
                stored.seq(),
                stored.at(),
                decodeActor(stored.actor()),
                (SessionEvent) read(stored.body(), kind));
    }

    /** The state as it is stored. */
    String encode(SessionSnapshot snapshot) {
        return write(snapshot);
    }

    /**
     * The state that was stored.
     *
     * @throws UnreadableJournal if this Alcove's states have another form
     */
    SessionSnapshot decodeSnapshot(String stored) {
        return read(stored, SessionSnapshot.class);
    }

    /** An actor as it is stored. */
    static String encode(Actor actor) {
        return switch (actor) {
            case Actor.Person(ParticipantId id) -> "person:" + id.value();
            case Actor.Owner(String name) -> "owner:" + name;
            case Actor.Clock() -> "clock";
        };
    }

    /** The actor that was stored. */
    static Actor decodeActor(String stored) {
        String[] parts = stored.split(":", 2);
        return switch (parts[0]) {
            case "person" -> new Actor.Person(new ParticipantId(parts[1]));
            case "owner" -> new Actor.Owner(parts[1]);
            case "clock" -> new Actor.Clock();
            default -> throw new UnreadableJournal("This Alcove does not know actors " + stored);
        };
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Cannot be written as JSON: " + value, bug);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException failed) {
            throw new UnreadableJournal(
                    "Stored %s cannot be read: %s"
                            .formatted(type.getSimpleName(), failed.getOriginalMessage()),
                    failed);
        }
    }

    /**
     * An event as text.
     *
     * @param actor who gave the command
     * @param kind the event's name
     * @param space of a line of chat
     * @param body the event's components as JSON
     */
    record Stored(
            long seq, Instant at, String actor, String kind, Optional<String> space, String body) {}
}
