package dev.alcove.server.wire;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.recording.RecordingId;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Makes names for what is new: a letter, a dash and a ULID in lower case, so that names sort by the
 * time they were made.
 */
public final class SessionIds {
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;

    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param random must be hard to guess and safe to share: a {@link java.security.SecureRandom}
     */
    public SessionIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A name for a session. */
    public SessionId session() {
        return new SessionId("s-" + ulid());
    }

    /** A name for a participant. */
    public ParticipantId participant() {
        return new ParticipantId("p-" + ulid());
    }

    /** A name for a breakout, and for its room at the media provider. */
    public BreakoutId breakout() {
        return new BreakoutId("b-" + ulid());
    }

    /** A name for a recording. */
    public RecordingId recording() {
        return new RecordingId("rec-" + ulid());
    }

    /** A name for a connection. */
    public ConnectionId connection() {
        return new ConnectionId("c-" + ulid());
    }

    private String ulid() {
        char[] digits = new char[TIME_DIGITS + RANDOM_DIGITS];
        long time = clock.millis();
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            digits[i] = CROCKFORD.charAt((int) (time & 31));
            time >>>= 5;
        }
        for (int i = TIME_DIGITS; i < digits.length; i++) {
            digits[i] = CROCKFORD.charAt(random.nextInt(32));
        }
        return new String(digits);
    }
}
