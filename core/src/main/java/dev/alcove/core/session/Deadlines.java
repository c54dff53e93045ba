package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When something is next due by itself (rule 6). */
final class Deadlines {
    private Deadlines() {}

    static Optional<Instant> next(Session session) {
        if (!session.open()) {
            return Optional.empty();
        }
        return Stream.of(
                        session.breakouts().stream().flatMap(breakout -> of(session, breakout)),
                        seats(session),
                        session.board().opening().map(Opening::opensAt).stream(),
                        sessionEnd(session).stream())
                .flatMap(instants -> instants)
                .min(Comparator.naturalOrder());
    }

    private static Stream<Instant> seats(Session session) {
        var deadlines = session.roster().deadlines();
        return deadlines.isEmpty() ? Stream.empty() : Stream.of(deadlines.first().until());
    }

    /** When a session that nobody is in ends. */
    static Optional<Instant> sessionEnd(Session session) {
        return after(session.sitting().emptySince(), session.settings().times().sessionEmptyEnd());
    }

    /** When a breakout that nobody is in closes. */
    static Optional<Instant> emptyClose(Session session, Breakout breakout) {
        return after(breakout.emptySince(), session.settings().times().breakoutEmptyClose());
    }

    /** When a breakout that is active begins to close, by its timer. */
    static Optional<Instant> closingStart(Session session, Breakout breakout) {
        return breakout.closing()
                ? Optional.empty()
                : breakout.timer()
                        .map(timer ->
                                timer.endsAt()
                                        .minus(session.settings().times().closingCountdown()));
    }

    private static Stream<Instant> of(Session session, Breakout breakout) {
        return Stream.of(
                        breakout.closesAt(),
                        closingStart(session, breakout),
                        nextWarning(breakout),
                        emptyClose(session, breakout))
                .flatMap(Optional::stream);
    }

    /** When people are next warned. What closes was announced already: no more warnings. */
    static Optional<Instant> nextWarning(Breakout breakout) {
        return breakout.closing()
                ? Optional.empty()
                : breakout.timer()
                        .filter(timer -> !timer.warningsLeft().isEmpty())
                        .map(timer -> timer.endsAt().minus(timer.warningsLeft().getFirst()));
    }

    private static Optional<Instant> after(Optional<Instant> since, Duration length) {
        return length.isZero() ? Optional.empty() : since.map(start -> start.plus(length));
    }
}
