package dev.alcove.server.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.alcove.core.breakout.Phase;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.participant.Presence;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.RecordingId;
import java.io.IOException;
import java.util.function.Function;

/**
 * How records of the core are written in the journal: as they are, with ids and spaces as plain
 * text, times and durations in ISO 8601 (which keeps all their digits), and without what is empty.
 * The core itself knows nothing of JSON.
 */
final class JournalJson {
    private JournalJson() {}

    static ObjectMapper mapper() {
        var mapper =
                JsonMapper.builder()
                        .addModules(new Jdk8Module(), new JavaTimeModule(), words())
                        .defaultPropertyInclusion(
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_ABSENT,
                                        JsonInclude.Include.NON_ABSENT))
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        // A component that is missing must not become a silent null or 0.
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
        tag(mapper, Presence.class);
        tag(mapper, Phase.class);
        return mapper;
    }

    private static SimpleModule words() {
        var words = new SimpleModule("words");
        word(words, SessionId.class, SessionId::value, SessionId::new);
        word(words, ParticipantId.class, ParticipantId::value, ParticipantId::new);
        word(words, PersonId.class, PersonId::value, PersonId::new);
        word(words, ConnectionId.class, ConnectionId::value, ConnectionId::new);
        word(words, BreakoutId.class, BreakoutId::value, BreakoutId::new);
        word(words, RecordingId.class, RecordingId::value, RecordingId::new);
        word(words, Space.class, Space::toString, JournalJson::space);
        return words;
    }

    private static Space space(String text) {
        return Space.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("Not a space: " + text));
    }

    private static <T> void word(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(type, new WordSerializer<>(type, write));
        module.addDeserializer(type, new WordDeserializer<>(type, read));
    }

    /** Writes which of a sealed type's records it is, under {@code is}. */
    private static void tag(ObjectMapper mapper, Class<?> sealed) {
        mapper.addMixIn(sealed, Tagged.class);
        SealedTypes.records(sealed)
                .map(type -> new NamedType(type, type.getSimpleName()))
                .forEach(mapper::registerSubtypes);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Tagged {}

    private static final class WordSerializer<T> extends StdSerializer<T> {
        private final transient Function<T, String> write;

        WordSerializer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(write.apply(value));
        }
    }

    private static final class WordDeserializer<T> extends FromStringDeserializer<T> {
        private final transient Function<String, T> read;

        WordDeserializer(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return read.apply(text);
        }
    }
}
