package dev.alcove.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PinLockoutTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T09:00:00Z"));
    private final PinLockout lockout = new PinLockout(5, QUARTER, now::get);

    @Test
    void fiveInARowLockThePairOutForAQuarterOfAnHour() {
        wrong(4, "a", "r-1");
        assertThat(lockout.remaining("a", "r-1")).isEmpty();

        wrong(1, "a", "r-1");

        assertThat(lockout.remaining("a", "r-1")).contains(QUARTER);
        assertThat(lockout.remaining("b", "r-1")).as("another address").isEmpty();
        assertThat(lockout.remaining("a", "r-2")).as("another room").isEmpty();
        pass(QUARTER.minusSeconds(1));
        assertThat(lockout.remaining("a", "r-1")).contains(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(lockout.remaining("a", "r-1")).isEmpty();
        wrong(4, "a", "r-1");
        assertThat(lockout.remaining("a", "r-1")).as("counted anew").isEmpty();
    }

    @Test
    void aRightOneInBetweenStartsTheCountAnew() {
        wrong(4, "a", "r-1");
        lockout.right("a", "r-1");
        wrong(4, "a", "r-1");

        assertThat(lockout.remaining("a", "r-1")).isEmpty();
    }

    private void wrong(int times, String address, String room) {
        for (int i = 0; i < times; i++) {
            lockout.wrong(address, room);
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
