package dev.alcove.server.journal;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Random values of the core's records, found by reflection: a new event or a new component needs no
 * word here, and cannot be forgotten.
 */
final class Samples {
    private static final List<String> TEXTS =
            List.of(
                    "Ana",
                    "Zoë 🧑‍🏫 مرحبا 你好",
                    "\"quoted\"\\ and\nbroken\tup",
                    "<b>&amp;\u2028",
                    "x",
                    "Группа 7");
    private static final String ULID = "0123456789abcdefghjkmnpqrstvwxyz";

    private final RandomGenerator random;
    private final Set<Enum<?>> seen = new HashSet<>();

    Samples(RandomGenerator random) {
        this.random = random;
    }

    /** Any event in that place. */
    Recorded recorded(long seq) {
        return new Recorded(
                seq,
                (Instant) of(Instant.class),
                (Actor) of(Actor.class),
                (SessionEvent) of(SessionEvent.class));
    }

    /** A run of any events. */
    List<Recorded> recorded(long first, int count) {
        return IntStream.range(0, count).mapToObj(i -> recorded(first + i)).toList();
    }

    /** The constants of enumerations that came up so far. */
    Set<Enum<?>> seen() {
        return seen;
    }

    /** Any value of that type. */
    Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return random.nextBoolean() ? Optional.of(of(argument)) : Optional.empty();
            }
            if (generic.getRawType() == List.class) {
                return IntStream.range(0, random.nextInt(4)).mapToObj(i -> of(argument)).toList();
            }
        }
        return ofClass((Class<?>) type);
    }

    private Object ofClass(Class<?> type) {
        if (type.isEnum()) {
            Enum<?> constant = (Enum<?>) any(List.of(type.getEnumConstants()));
            seen.add(constant);
            return constant;
        }
        if (type.isSealed()) {
            return of(any(SealedTypes.records(type).toList()));
        }
        if (type == BreakoutId.class) {
            return breakout();
        }
        if (type == RecordingId.class) {
            return recording();
        }
        return type.isRecord() ? ofRecord(type) : plain(type);
    }

    private Object plain(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> any(TEXTS) + random.nextInt(100);
            case "java.time.Instant" ->
                    Instant.ofEpochSecond(
                            random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
            case "java.time.Duration" -> Duration.ofMillis(random.nextLong(10_000_000));
            case "int", "java.lang.Integer" -> random.nextInt(5_000);
            case "long", "java.lang.Long" -> random.nextLong(1_000_000_000_000L);
            case "boolean", "java.lang.Boolean" -> random.nextBoolean();
            default -> throw new IllegalStateException("Teach the samples about " + type);
        };
    }

    private Object ofRecord(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Object[] values =
                    Arrays.stream(components)
                            .map(component -> of(component.getGenericType()))
                            .toArray();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException("No sample of " + type, bug);
        }
    }

    private BreakoutId breakout() {
        return new BreakoutId(named("b-"));
    }

    private RecordingId recording() {
        var first = new RecordingId(named("rec-"));
        return random.nextBoolean() ? first : first.next();
    }

    private String named(String family) {
        StringBuilder id = new StringBuilder(family);
        for (int i = 0; i < 26; i++) {
            id.append(ULID.charAt(random.nextInt(ULID.length())));
        }
        return id.toString();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
