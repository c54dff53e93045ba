package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.ParticipantId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Coming and going in a loop. */
class ConnectAllowanceTest {
    private static final ParticipantId ANA = new ParticipantId("p-ana");
    private static final ParticipantId BEN = new ParticipantId("p-ben");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ConnectAllowance allowance = new ConnectAllowance(now::get);

    private long allowedOf(int tries, ParticipantId who) {
        return IntStream.range(0, tries).filter(i -> allowance.allows(who)).count();
    }

    @Test
    void onlySoManyOfAThousandAreAllowed() {
        assertThat(allowedOf(1_000, ANA)).isEqualTo(30);
    }

    @Test
    void othersAreNotMadeToPay() {
        allowedOf(1_000, ANA);
        assertThat(allowedOf(1, BEN)).isEqualTo(1);
    }

    @Test
    void itFillsUpAgain() {
        allowedOf(1_000, ANA);
        now.set(now.get().plusSeconds(10));
        assertThat(allowedOf(1_000, ANA)).isEqualTo(5);
    }
}
