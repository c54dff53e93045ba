package dev.alcove.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final byte[] SECRET = new byte[32];
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final Tokens tokens =
            new Tokens(vertx, SECRET, Duration.ofHours(24), HALF_A_YEAR, now::get);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void anOwnersTokenEndsUnlessItIsRenewed() {
        now.set(Instant.now().minus(Duration.ofDays(365)));
        String first = tokens.forOwner("guest-1");
        pass(HALF_A_YEAR.minusDays(1));
        assertThat(tokens.read(first)).isEqualTo(new Caller.Owner("guest-1"));
        String renewed = tokens.forOwner("guest-1");

        pass(Duration.ofDays(2));

        assertThat(tokens.read(first)).isEqualTo(new Caller.Wrong());
        assertThat(tokens.read(renewed)).isEqualTo(new Caller.Owner("guest-1"));
    }

    @Test
    void oneFromBeforeTokensEndedEndsToo() {
        String endless =
                JWTAuth.create(
                                vertx,
                                new JWTAuthOptions()
                                        .addPubSecKey(
                                                new PubSecKeyOptions()
                                                        .setAlgorithm("HS256")
                                                        .setBuffer(Buffer.buffer(SECRET))))
                        .generateToken(
                                new JsonObject().put("kind", "owner").put("sub", "guest-1"),
                                new JWTOptions().setAlgorithm("HS256"));
        assertThat(tokens.read(endless)).isEqualTo(new Caller.Owner("guest-1"));

        pass(HALF_A_YEAR.plusDays(1));

        assertThat(tokens.read(endless)).isEqualTo(new Caller.Wrong());
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
