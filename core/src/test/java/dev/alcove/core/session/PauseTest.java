package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.breakout.BreakoutStatus;
import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A timer that is paused stands still, and goes on with what was left. */
class PauseTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Scenario running() {
        return Scenario.open()
                .host("hana")
                .people("ana")
                .breakouts(8, "red", "blue")
                .assigned("ana", "red")
                .opened()
                .by("hana")
                .given(
                        new SessionCommand.StartTimer(
                                Optional.of(b("red")), MINUTE.multipliedBy(4)));
    }

    private static SessionCommand pause(String... name) {
        return new SessionCommand.PauseTimer(
                name.length == 0 ? Optional.empty() : Optional.of(b(name[0])));
    }

    private static SessionCommand resume(String... name) {
        return new SessionCommand.ResumeTimer(
                name.length == 0 ? Optional.empty() : Optional.of(b(name[0])));
    }

    @Test
    void nothingHappensWhilePausedAndTheRestFollowsAfter() {
        var scenario = running().after(MINUTE).by("hana");
        scenario.when(pause("red"))
                .then(new SessionEvent.TimerPaused(b("red"), MINUTE.multipliedBy(3)));
        assertThat(scenario.breakout("red").endsAt()).isEmpty();
        assertThat(scenario.breakout("red").paused()).contains(MINUTE.multipliedBy(3));
        scenario.whenTimePasses(Duration.ofMinutes(2)).thenNothing();
        scenario.by("hana")
                .when(resume("red"))
                .then(
                        new SessionEvent.TimerResumed(
                                b("red"), scenario.now().plus(MINUTE.multipliedBy(3))));
        scenario.whenTimePasses(MINUTE.multipliedBy(2))
                .thenAmong(new SessionEvent.WarningReached(b("red"), MINUTE));
    }

    @Test
    void pausingTwiceChangesNothing() {
        running().given(pause("red")).when(pause("red")).thenNothing();
    }

    @Test
    void pausingWhileClosingMakesItActiveAgain() {
        var scenario = running();
        scenario.whenTimePasses(MINUTE.multipliedBy(3));
        scenario.whenTimePasses(Duration.ofSeconds(52));
        assertThat(scenario.breakout("red").status()).isEqualTo(BreakoutStatus.CLOSING);
        scenario.by("hana").given(pause("red"));
        assertThat(scenario.breakout("red").status()).isEqualTo(BreakoutStatus.ACTIVE);
        assertThat(scenario.breakout("red").paused()).contains(Duration.ofSeconds(8));
        scenario.whenTimePasses(MINUTE).thenNothing();
        scenario.by("hana").given(resume("red"));
        assertThat(scenario.breakout("red").status()).isEqualTo(BreakoutStatus.CLOSING);
        scenario.whenTimePasses(Duration.ofSeconds(8)).thenIn(Space.main(), "ana");
    }

    @Test
    void extendingChangesWhatRemainsAndNothingLeftEnds() {
        var scenario = running().given(pause());
        scenario.when(new SessionCommand.ExtendTimer(Optional.of(b("red")), MINUTE))
                .then(new SessionEvent.TimerPaused(b("red"), MINUTE.multipliedBy(5)));
        scenario.when(
                        new SessionCommand.ExtendTimer(
                                Optional.of(b("red")), MINUTE.multipliedBy(2_000)))
                .thenRejected(Rejection.Code.INVALID);
        scenario.when(
                new SessionCommand.ExtendTimer(Optional.of(b("red")), MINUTE.multipliedBy(-5)));
        assertThat(scenario.events())
                .last()
                .isInstanceOfSatisfying(
                        SessionEvent.BreakoutClosed.class,
                        closed -> assertThat(closed.reason()).isEqualTo(CloseReason.TIMER));
    }

    @Test
    void startingReplacesWhatWasLeft() {
        var scenario = running().given(pause());
        scenario.when(new SessionCommand.StartTimer(Optional.of(b("red")), MINUTE))
                .then(new SessionEvent.TimerStarted(b("red"), scenario.now().plus(MINUTE)));
        assertThat(scenario.breakout("red").paused()).isEmpty();
    }

    @Test
    void endingAndClosingWorkAsEver() {
        var scenario = running().given(pause());
        var end = scenario.now().plusSeconds(10);
        scenario.when(new SessionCommand.EndTimer(Optional.of(b("red")), Duration.ofSeconds(10)))
                .then(new SessionEvent.BreakoutClosing(b("red"), end));
        assertThat(scenario.breakout("red").paused()).isEmpty();
        assertThat(scenario.breakout("red").endsAt()).contains(end);
        scenario.whenTimePasses(Duration.ofSeconds(10)).thenIn(Space.main(), "ana");
    }

    @Test
    void whereNothingRunsOrIsPausedItIsRefused() {
        running().when(pause("blue")).thenRejected(Rejection.Code.INVALID);
        running().when(resume("red")).thenRejected(Rejection.Code.INVALID);
        running().when(pause("none")).thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
        Scenario.open()
                .host("hana")
                .by("hana")
                .when(pause())
                .thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
    }

    @Test
    void aFacilitatorHasTheTimerButMayNotPauseIt() {
        var change = new SessionCommand.UpdateBreakout(b("red"), facilitator());
        running()
                .given(change)
                .by("ana")
                .given(new SessionCommand.ExtendTimer(Optional.of(b("red")), MINUTE))
                .when(pause("red"))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(resume("red"))
                .thenRejected(Rejection.Code.FORBIDDEN);
    }

    private static BreakoutChange facilitator() {
        return new BreakoutChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BreakoutChange.Leader.Person(p("ana"))),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void anOpeningIsCalledOffOnlyWhileOneCountsDown() {
        Scenario.open()
                .host("hana")
                .breakouts(8, "red")
                .by("hana")
                .when(new SessionCommand.CancelOpening())
                .thenRejected(Rejection.Code.INVALID)
                .given(
                        new SessionCommand.OpenBreakouts(
                                Optional.of(Duration.ofSeconds(5)), Optional.empty()))
                .when(new SessionCommand.CancelOpening())
                .then(new SessionEvent.OpeningCancelled())
                .whenTimePasses(Duration.ofSeconds(6))
                .thenNothing();
    }
}
