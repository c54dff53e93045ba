package dev.alcove.server.token;

import dev.alcove.core.participant.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows guests again by the secret that their browser keeps. Only a keyed hash of it is stored, so
 * that whoever reads the database can be nobody's guest.
 */
public final class PersonIds {
    private static final String ALGORITHM = "HmacSHA256";

    /** Keeps these hashes apart from whatever else the same key is used for. */
    private static final String PURPOSE = "alcove.person:";

    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /**
     * @param secret this server's own
     */
    public PersonIds(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Who keeps that secret: the same one for the same secret, on this server. */
    public PersonId of(String browserSecret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal((PURPOSE + browserSecret).getBytes(StandardCharsets.UTF_8));
            byte[] part = Arrays.copyOf(whole, BYTES);
            return new PersonId(Base64.getUrlEncoder().withoutPadding().encodeToString(part));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
