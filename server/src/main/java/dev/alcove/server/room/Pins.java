package dev.alcove.server.room;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;

/**
 * PINs, kept as salted slow hashes (Argon2id). A PIN has few digits, so that the hash must cost
 * memory and time; so few are worked out at once that a rush of them cannot take either away from
 * the sessions.
 */
public final class Pins {
    /** Made with the first PIN: it takes 20 MB, and many servers never see one. */
    private static final class Slow {
        /** 19 MiB and two passes: what OWASP names as the least for Argon2id. */
        static final Argon2Function HASH =
                Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    }

    private static final int SALT_BYTES = 16;

    private final Semaphore atOnce;

    /**
     * @param atOnce how many may be worked out at the same time
     */
    public Pins(int atOnce) {
        this.atOnce = new Semaphore(atOnce);
    }

    /**
     * A PIN as it is kept and compared: in plain digits, whatever keyboard they were typed on, with
     * nothing around them.
     */
    static String normal(String pin) {
        String folded = Normalizer.normalize(pin, Normalizer.Form.NFKC);
        var plain = new StringBuilder();
        folded.codePoints()
                .filter(c -> !unseen(c))
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean unseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** The hash to keep. Takes some 50 ms of a core; not for event loops. */
    String hash(String pin) {
        atOnce.acquireUninterruptibly();
        try {
            return Password.hash(normal(pin)).addRandomSalt(SALT_BYTES).with(Slow.HASH).getResult();
        } finally {
            atOnce.release();
        }
    }

    /** Whether that is the PIN. Costs as much as {@link #hash}. */
    boolean matches(String pin, String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return Password.check(normal(pin), hash).with(Slow.HASH);
        } finally {
            atOnce.release();
        }
    }
}
