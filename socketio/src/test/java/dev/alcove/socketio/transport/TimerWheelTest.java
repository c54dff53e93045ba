package dev.alcove.socketio.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TimerWheelTest {
    private static final long TICK = 10;

    private final List<String> fired = new ArrayList<>();
    private long now;
    private final TimerWheel wheel = new TimerWheel(TICK, () -> now);

    private final class Named extends Timeout {
        private final String name;
        private Runnable then = () -> {};

        Named(String name) {
            this.name = name;
        }

        @Override
        protected void expired() {
            fired.add(name);
            then.run();
        }
    }

    private void pass(long millis) {
        now += millis;
        wheel.advance();
    }

    @Test
    void aTimeoutFiresOnceWhenItsTimeHasCome() {
        wheel.arm(new Named("a"), 25);

        pass(20);
        assertThat(fired).isEmpty();
        pass(10);
        assertThat(fired).containsExactly("a");
        pass(100_000);
        assertThat(fired).containsExactly("a");
        assertThat(wheel.isEmpty()).isTrue();
    }

    @Test
    void aTimeoutThatIsPutOffFiresLater() {
        Named timeout = new Named("a");
        wheel.arm(timeout, 50);
        pass(40);
        wheel.arm(timeout, 50);

        pass(40);
        assertThat(fired).isEmpty();
        pass(20);
        assertThat(fired).containsExactly("a");
    }

    @Test
    void aTimeoutThatIsCancelledNeverFires() {
        Named timeout = new Named("a");
        wheel.cancel(timeout); // not armed at all: nothing happens
        wheel.arm(timeout, 50);
        wheel.cancel(timeout);

        pass(1_000);
        assertThat(fired).isEmpty();
        assertThat(wheel.isEmpty()).isTrue();
    }

    @Test
    void aTimeoutLongerThanOneTurnOfTheWheelWaitsForItsTurn() {
        long turn = 512 * TICK;
        wheel.arm(new Named("late"), 2 * turn + 30);
        wheel.arm(new Named("soon"), 30);

        pass(30);
        assertThat(fired).containsExactly("soon");
        pass(2 * turn - 10);
        assertThat(fired).containsExactly("soon");
        pass(20);
        assertThat(fired).containsExactly("soon", "late");
    }

    @Test
    void aTimeoutMayArmItselfAgain() {
        Named timeout = new Named("a");
        timeout.then = () -> wheel.arm(timeout, 20);
        wheel.arm(timeout, 20);

        for (int i = 0; i < 9; i++) {
            pass(10);
        }
        assertThat(fired).hasSizeBetween(3, 4);
    }

    @Test
    void aTimeoutMayCancelOneThatIsDueAtTheSameMoment() {
        Named first = new Named("first");
        Named second = new Named("second");
        first.then = () -> wheel.cancel(second);
        wheel.arm(first, 20);
        wheel.arm(second, 20);

        pass(100);
        assertThat(fired).containsExactly("first");
        assertThat(wheel.isEmpty()).isTrue();
    }

    @Test
    void anEmptyWheelDoesNotHaveToCatchUp() {
        now = 1_000_000_000;
        wheel.arm(new Named("a"), 20);

        pass(10);
        assertThat(fired).isEmpty();
        pass(10);
        assertThat(fired).containsExactly("a");
    }

    @Property(tries = 300)
    void noneIsEarlyAndNoneIsMoreThanATickLate(
            @ForAll List<@IntRange(max = 20_000) Integer> delays) {
        List<Long> lateness = new ArrayList<>();
        for (int delay : delays) {
            long due = now + delay;
            wheel.arm(
                    new Timeout() {
                        @Override
                        protected void expired() {
                            lateness.add(now - due);
                        }
                    },
                    delay);
        }
        for (int i = 0; i <= 2_001; i++) {
            pass(TICK);
        }
        assertThat(lateness).hasSameSizeAs(delays).allMatch(late -> late >= 0 && late <= TICK);
    }
}
