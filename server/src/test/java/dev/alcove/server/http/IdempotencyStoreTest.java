package dev.alcove.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A key is for a retry of whoever sent it: nothing else is kept, and nobody else is answered. */
class IdempotencyStoreTest {
    private static final int MOST = 1 << 20;
    private static final Admission.Sender ANA = new Admission.Sender("ana", true);
    private static final Admission.Sender STRANGER = new Admission.Sender("192.0.2.1", false);

    private Instant now = Instant.parse("2026-09-01T08:00:00Z");
    private final IdempotencyStore store = new IdempotencyStore(() -> now, MOST);
    private final AtomicInteger done = new AtomicInteger();

    private Answer call(Admission.Sender who, String key, String body, Supplier<Answer> call) {
        return store.once(
                new IdempotencyStore.Key(who, "POST /x", key), body.getBytes(UTF_8), call);
    }

    private Answer make(String secret) {
        done.incrementAndGet();
        return Answer.created(JsonNodeFactory.instance.objectNode().put("token", secret));
    }

    private static int status(Answer answer) {
        return ((Problem) answer).status();
    }

    @Test
    void whoSentItGetsTheSameAnswerAndNothingIsDoneTwice() {
        Answer first = call(ANA, "k", "{}", () -> make("s"));
        assertThat(call(ANA, "k", "{}", () -> make("t"))).isEqualTo(first);
        assertThat(done).hasValue(1);
        assertThat(status(call(ANA, "k", "{\"a\":1}", () -> make("t")))).isEqualTo(422);
    }

    /** Two strangers behind one router are one to the server. */
    @Test
    void aStrangerIsNotHandedAnothersSecret() {
        call(STRANGER, "k", "{}", () -> make("the first one's"));
        Answer second = call(STRANGER, "k", "{}", () -> make("another"));
        assertThat(status(second)).isEqualTo(409);
        assertThat(((Problem) second).code()).isEqualTo("ALREADY_DONE");
        assertThat(done).as("and nothing is done twice").hasValue(1);
    }

    @Test
    void aNameIsNotTakenForAnAddress() {
        call(new Admission.Sender("192.0.2.1", true), "k", "{}", () -> make("hers"));
        assertThat(call(STRANGER, "k", "{}", () -> make("own"))).isInstanceOf(Answer.Json.class);
    }

    @Test
    void whatWasRefusedIsNotKept() {
        for (int i = 0; i < 100; i++) {
            call(STRANGER, "k" + i, "{}", () -> Problem.invalid("No."));
            call(ANA, "k" + i, "{}", () -> Problem.invalid("No."));
        }
        assertThat(store.bytes()).isZero();
        assertThat(call(ANA, "k1", "{}", () -> make("now it works")))
                .isInstanceOf(Answer.Json.class);
    }

    @Test
    void aCallThatFailsIsNotKept() {
        try {
            call(
                    ANA,
                    "k",
                    "{}",
                    () -> {
                        throw new IllegalStateException("planted");
                    });
        } catch (IllegalStateException planted) {
            assertThat(store.bytes()).isZero();
        }
        assertThat(call(ANA, "k", "{}", () -> make("s"))).isInstanceOf(Answer.Json.class);
    }

    @Test
    void theBodyIsNotKept() {
        call(ANA, "k", "x".repeat(MOST), () -> make("s"));
        assertThat(store.bytes()).isLessThan(2_000);
    }

    @Test
    void whatIsKeptIsBoundedInBytes() {
        for (int sender = 0; sender < 20; sender++) {
            var who = new Admission.Sender("p" + sender, true);
            for (int i = 0; i < 50; i++) {
                call(who, "k" + i, "{}", () -> make("x".repeat(10_000)));
                assertThat(store.bytes()).isLessThanOrEqualTo(MOST);
            }
        }
        assertThat(store.bytes()).isGreaterThan(MOST / 2);
    }

    @Test
    void oneCallerCannotPushOutTheOthers() {
        Answer first = call(ANA, "k", "{}", () -> make("s"));
        for (int i = 0; i < 5_000; i++) {
            call(STRANGER, "k" + i, "{}", () -> make("x".repeat(10_000)));
        }
        var eve = new Admission.Sender("eve", true);
        for (int i = 0; i < 1_000; i++) {
            call(eve, "k" + i, "{}", () -> make("x".repeat(10_000)));
        }
        assertThat(call(ANA, "k", "{}", () -> make("t"))).isEqualTo(first);
    }

    @Test
    void anAnswerThatIsTooLargeToKeepIsNotMadeTwice() {
        call(ANA, "k", "{}", () -> make("x".repeat(MOST)));
        assertThat(status(call(ANA, "k", "{}", () -> make("s")))).isEqualTo(409);
        assertThat(store.bytes()).isLessThan(2_000);
    }

    @Test
    void itIsForgottenByTime() {
        for (int i = 0; i < 50; i++) {
            call(ANA, "k" + i, "{}", () -> make("s"));
        }
        now = now.plus(IdempotencyStore.LIFE).plus(Duration.ofSeconds(1));
        call(ANA, "another", "{}", () -> make("s"));
        assertThat(store.bytes()).isLessThan(2 * IdempotencyStore.ENTRY_BYTES);
    }
}
