package dev.alcove.server.gateway;

import dev.alcove.server.session.Position;
import java.util.Optional;

/**
 * What a client may come back with after a drop: whose connection it was, and how far the session
 * was when it began. A client that had heard nothing yet, as one in namespace {@code /} may, has no
 * other position to go on from.
 *
 * @param since everything later is to be told
 */
record PrivateId(String participant, Position since) {
    private static final char BETWEEN = '@';

    /** Reads what {@link #toString} wrote; empty for anything else. */
    static Optional<PrivateId> parse(String text) {
        int at = text.lastIndexOf(BETWEEN);
        return at < 0
                ? Optional.empty()
                : Position.parse(text.substring(at + 1))
                        .map(since -> new PrivateId(text.substring(0, at), since));
    }

    @Override
    public String toString() {
        return participant + BETWEEN + since;
    }
}
