package dev.alcove.server.journal;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds what a sealed type can be, so that a new kind of event is stored without a word here. */
final class SealedTypes {
    private SealedTypes() {}

    /** The records of a sealed type, those of the sealed types within it too. */
    static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(Objects.requireNonNull(type.getPermittedSubclasses()))
                        .flatMap(SealedTypes::records)
                : Stream.of(type);
    }
}
