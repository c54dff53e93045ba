package dev.alcove.server.token;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Makes and reads tokens: JWTs, signed with this server's secret. Never blocks. */
public final class Tokens {
    private static final String ALGORITHM = "HS256";
    private static final String KIND = "kind";
    private static final String PARTICIPANT = "participant";
    private static final String OWNER = "owner";
    private static final String ISSUED = "iat";
    private static final String FILE = "file";
    private static final String SESSION = "session";
    private static final String ROOM = "room";

    private final JWTAuth signer;
    private final Duration life;
    private final Duration ownerLife;
    private final InstantSource clock;

    /**
     * @param life how long a participant's token is good
     * @param ownerLife how long an owner's is; a newer one is given out whenever it is used
     */
    public Tokens(
            Vertx vertx, byte[] secret, Duration life, Duration ownerLife, InstantSource clock) {
        this.life = life;
        this.ownerLife = ownerLife;
        this.clock = clock;
        this.signer =
                JWTAuth.create(
                        vertx,
                        new JWTAuthOptions()
                                .addPubSecKey(
                                        new PubSecKeyOptions()
                                                .setAlgorithm(ALGORITHM)
                                                .setBuffer(Buffer.buffer(secret))));
    }

    /** A token for somebody who has joined. */
    public String forParticipant(SessionId session, ParticipantId participant, String roomCode) {
        var claims =
                new JsonObject()
                        .put(KIND, PARTICIPANT)
                        .put("sub", participant.value())
                        .put(SESSION, session.value())
                        .put(ROOM, roomCode);
        return signer.generateToken(
                claims,
                new JWTOptions()
                        .setAlgorithm(ALGORITHM)
                        .setExpiresInSeconds((int) life.toSeconds()));
    }

    /** A token for the owner of rooms. */
    public String forOwner(String id) {
        return signer.generateToken(
                new JsonObject()
                        .put(KIND, OWNER)
                        .put("sub", id)
                        .put(ISSUED, clock.instant().getEpochSecond()),
                new JWTOptions().setAlgorithm(ALGORITHM));
    }

    /**
     * A token for one file, for players that cannot send credentials. It says only who asks: what
     * that caller may see is looked at whenever it is used.
     */
    public String forFile(String name, Caller caller, Duration life) {
        var claims = new JsonObject().put(KIND, FILE).put("sub", name);
        switch (caller) {
            case Caller.Owner(String id) -> claims.put(OWNER, id);
            case Caller.Person(SessionId session, ParticipantId participant) ->
                    claims.put(SESSION, session.value()).put(PARTICIPANT, participant.value());
            case Caller.Nobody(), Caller.Wrong() -> {} // Opens nothing.
        }
        return signer.generateToken(
                claims,
                new JWTOptions()
                        .setAlgorithm(ALGORITHM)
                        .setExpiresInSeconds((int) life.toSeconds()));
    }

    /** Who asks by a token for that file; nobody where it is for another, or no longer good. */
    public Caller readForFile(String token, String name) {
        return claims(token)
                .filter(claims -> claims.getString(KIND, "").equals(FILE))
                .filter(claims -> claims.getString("sub", "").equals(name))
                .map(Tokens::bearerOfFile)
                .orElseGet(Caller.Nobody::new);
    }

    private static Caller bearerOfFile(JsonObject claims) {
        String owner = claims.getString(OWNER, "");
        String session = claims.getString(SESSION, "");
        String participant = claims.getString(PARTICIPANT, "");
        if (!owner.isEmpty()) {
            return new Caller.Owner(owner);
        }
        return session.isEmpty() || participant.isEmpty()
                ? new Caller.Nobody()
                : new Caller.Person(new SessionId(session), new ParticipantId(participant));
    }

    /** Whom a token was given to. */
    public Caller read(String token) {
        return claims(token).flatMap(this::caller).orElseGet(Caller.Wrong::new);
    }

    /** As {@link #read}; nobody where there is no token. */
    public Caller read(Optional<String> token) {
        return token.map(this::read).orElseGet(Caller.Nobody::new);
    }

    private Optional<Caller> caller(JsonObject claims) {
        String subject = claims.getString("sub", "");
        String session = claims.getString(SESSION, "");
        return switch (claims.getString(KIND, "")) {
            case PARTICIPANT ->
                    Optional.of(
                            new Caller.Person(new SessionId(session), new ParticipantId(subject)));
            case OWNER -> fresh(claims) ? Optional.of(new Caller.Owner(subject)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Counted from when it was made, so that those of before this rule end too. */
    private boolean fresh(JsonObject claims) {
        Instant made = Instant.ofEpochSecond(claims.getLong(ISSUED, 0L));
        return made.plus(ownerLife).isAfter(clock.instant());
    }

    private Optional<JsonObject> claims(String token) {
        // Checking a signature takes no I/O: the future is complete when it is returned.
        Future<User> checked;
        try {
            checked = signer.authenticate(new TokenCredentials(token));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
        return checked.succeeded()
                ? Optional.ofNullable(checked.result().attributes().getJsonObject("accessToken"))
                : Optional.empty();
    }
}
