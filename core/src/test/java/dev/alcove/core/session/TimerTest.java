package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.START;
import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.breakout.BreakoutStatus;
import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Timers, warnings, the closing countdown, and everyone back. */
class TimerTest {
    private static final Duration TEN = Duration.ofMinutes(10);

    private static SessionCommand start(Duration length) {
        return new SessionCommand.StartTimer(Optional.of(b("red")), length);
    }

    private static SessionCommand extend(Duration delta) {
        return new SessionCommand.ExtendTimer(Optional.of(b("red")), delta);
    }

    /** Ana is in red, which has just opened. */
    private static Scenario red() {
        return Scenario.open()
                .host("hana")
                .people("ana")
                .breakouts(3, "red")
                .assigned("ana", "red")
                .opened();
    }

    private static SessionEvent back(MoveReason reason) {
        return new SessionEvent.PeopleMoved(
                List.of(p("ana")), in("red"), Space.main(), reason, Optional.empty());
    }

    private static SessionEvent closed(CloseReason reason) {
        return new SessionEvent.BreakoutClosed(b("red"), reason, List.of(p("ana")));
    }

    @Test
    void aTimerWarnsThenCountsDownThenTakesEveryoneBack() {
        Instant end = START.plus(TEN);
        var scenario =
                red().by("hana")
                        .when(start(TEN))
                        .then(new SessionEvent.TimerStarted(b("red"), end))
                        .whenTimePasses(Duration.ofMinutes(5))
                        .then(new SessionEvent.WarningReached(b("red"), Duration.ofMinutes(5)))
                        .whenTimePasses(Duration.ofMinutes(4))
                        .then(new SessionEvent.WarningReached(b("red"), Duration.ofMinutes(1)))
                        .whenTimePasses(Duration.ofSeconds(50))
                        .then(new SessionEvent.BreakoutClosing(b("red"), end));
        assertThat(scenario.breakout("red").status()).isEqualTo(BreakoutStatus.CLOSING);
        scenario.whenTimePasses(Duration.ofSeconds(9))
                .thenNothing()
                .whenTimePasses(Duration.ofSeconds(1))
                .then(back(MoveReason.TIMER), closed(CloseReason.TIMER))
                .when(new SessionCommand.ReachDeadline())
                .thenNothing();
    }

    @Test
    void whatFellDueWhileTheServerWasDownFiresOnStartWithoutLateWarnings() {
        red().by("hana")
                .given(start(TEN))
                .whenTimePasses(Duration.ofMinutes(7))
                .then(new SessionEvent.WarningMissed(b("red"), Duration.ofMinutes(5)))
                .whenTimePasses(Duration.ofHours(1))
                .then(
                        new SessionEvent.WarningMissed(b("red"), Duration.ofMinutes(1)),
                        back(MoveReason.TIMER),
                        closed(CloseReason.TIMER));
    }

    @Test
    void startingTheTimerOfOneThatWaitsOpensIt() {
        Scenario.open()
                .people("ana")
                .breakouts(3, "red")
                .assigned("ana", "red")
                .when(start(TEN))
                .then(
                        new SessionEvent.BreakoutOpened(b("red")),
                        new SessionEvent.PeopleMoved(
                                List.of(p("ana")),
                                Space.main(),
                                in("red"),
                                MoveReason.OPENED,
                                Optional.empty()),
                        new SessionEvent.TimerStarted(b("red"), START.plus(TEN)));
    }

    @Test
    void extendingWhileClosingMakesItActiveAgain() {
        var scenario =
                red().by("hana")
                        .given(start(TEN))
                        .whenTimePasses(TEN.minusSeconds(5))
                        .by("hana")
                        .when(extend(Duration.ofMinutes(6)))
                        .then(
                                new SessionEvent.ClosingCancelled(b("red")),
                                new SessionEvent.TimerChanged(
                                        b("red"), START.plus(TEN).plusSeconds(360)));
        assertThat(scenario.breakout("red").status()).isEqualTo(BreakoutStatus.ACTIVE);
        scenario.whenTimePasses(Duration.ofSeconds(65))
                .then(new SessionEvent.WarningReached(b("red"), Duration.ofMinutes(5)));
    }

    @Test
    void extendingALittleWhileClosingOnlyMovesTheEnd() {
        Instant end = START.plus(TEN).plusSeconds(3);
        red().by("hana")
                .given(start(TEN))
                .whenTimePasses(TEN.minusSeconds(5))
                .by("hana")
                .when(extend(Duration.ofSeconds(3)))
                .then(
                        new SessionEvent.TimerChanged(b("red"), end),
                        new SessionEvent.BreakoutClosing(b("red"), end));
    }

    @Test
    void shorteningToNothingClosesAtOnce() {
        red().by("hana")
                .given(start(TEN))
                .when(extend(TEN.negated()))
                .then(back(MoveReason.TIMER), closed(CloseReason.TIMER));
    }

    @Test
    void whatHasNoTimerCannotBeExtended() {
        red().by("hana")
                .when(extend(TEN))
                .thenRejected(Rejection.Code.INVALID)
                .when(new SessionCommand.ExtendTimer(Optional.empty(), TEN))
                .thenRejected(Rejection.Code.INVALID)
                .when(start(Duration.ofSeconds(2)))
                .thenRejected(Rejection.Code.INVALID)
                .given(start(TEN))
                .when(extend(Duration.ofDays(1)))
                .thenRejected(Rejection.Code.INVALID);
    }

    @Test
    void aTimerShorterThanTheCountdownIsClosingFromTheStart() {
        red().by("hana")
                .when(start(Duration.ofSeconds(3)))
                .then(
                        new SessionEvent.TimerStarted(b("red"), START.plusSeconds(3)),
                        new SessionEvent.BreakoutClosing(b("red"), START.plusSeconds(3)));
    }

    @Test
    void endingGivesAGraceAndNeverPutsTheEndOff() {
        red().by("hana")
                .given(start(TEN))
                .when(end(Duration.ofSeconds(10)))
                .then(new SessionEvent.BreakoutClosing(b("red"), START.plusSeconds(10)))
                .when(end(Duration.ofSeconds(60)))
                .thenNothing()
                .whenTimePasses(Duration.ofSeconds(10))
                .then(back(MoveReason.CLOSED), closed(CloseReason.CLOSED));
    }

    private static SessionCommand end(Duration grace) {
        return new SessionCommand.EndTimer(Optional.of(b("red")), grace);
    }

    @Test
    void oneCommandSetsAllTimers() {
        var scenario =
                Scenario.open()
                        .breakouts(3, "red", "blue")
                        .opened()
                        .given(new SessionCommand.StartTimer(Optional.empty(), TEN))
                        .given(
                                new SessionCommand.ExtendTimer(
                                        Optional.empty(), Duration.ofMinutes(-1)));
        assertThat(scenario.breakout("red").endsAt()).contains(START.plusSeconds(540));
        assertThat(scenario.breakout("blue").endsAt()).contains(START.plusSeconds(540));
    }

    @Test
    void aFacilitatorRunsItsOwnBreakoutAndNothingElse() {
        var facilitated =
                new BreakoutChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BreakoutChange.Leader.Person(p("ana"))),
                        Optional.empty(),
                        Optional.empty());
        Scenario.open()
                .host("hana")
                .people("ana", "ben")
                .breakouts(3, "red", "blue")
                .given(new SessionCommand.UpdateBreakout(b("red"), facilitated))
                .by("ana")
                .given(start(TEN))
                .given(extend(TEN))
                .given(new SessionCommand.UpdateBreakout(b("red"), BreakoutChange.rename("Hi")))
                .given(new SessionCommand.Broadcast("Hello", Optional.empty()))
                .when(new SessionCommand.UpdateBreakout(b("red"), facilitated))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.Move(p("ben"), in("red"), Optional.empty()))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.Broadcast("Hello", Optional.of(List.of(b("blue")))))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.CloseBreakout(b("blue"), Duration.ZERO))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.CloseAll(Duration.ZERO))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .given(end(Duration.ofSeconds(5)))
                .given(new SessionCommand.CloseBreakout(b("red"), Duration.ZERO));
    }
}
