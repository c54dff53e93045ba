package dev.alcove.server.recording;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may see a recording, beside those who manage it. */
enum Sharing {
    /** Nobody. */
    HOSTS,
    /** Whoever was in that session, for as long as the token is good. */
    PARTICIPANTS,
    /** Whoever has the link. */
    LINK;

    /** As it is sent and stored. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sharing> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
