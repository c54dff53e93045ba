package dev.alcove.server.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.session.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells once a second how much time is left, while a breakout's timer runs. */
final class SecondHand {
    private final InstantSource clock;
    private Instant next = Instant.EPOCH;

    SecondHand(InstantSource clock) {
        this.clock = clock;
    }

    /** When {@link #tick} next has something to say. */
    Optional<Instant> due(Session session) {
        return session.breakouts().stream().anyMatch(SecondHand::runs)
                ? Optional.of(next)
                : Optional.empty();
    }

    void tick(Session session, Consumer<Fleeting> tell) {
        Instant now = clock.instant();
        if (due(session).filter(instant -> !instant.isAfter(now)).isPresent()) {
            next = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
            session.breakouts().stream()
                    .filter(SecondHand::runs)
                    .forEach(breakout -> tell.accept(new Fleeting.TimerTick(breakout)));
        }
    }

    private static boolean runs(Breakout breakout) {
        return !breakout.waiting() && breakout.endsAt().isPresent();
    }
}
