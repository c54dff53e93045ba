package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.START;
import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Closing, recalling, and what nobody is in. */
class ClosingTest {
    private static Scenario two() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben")
                .breakouts(3, "red", "blue")
                .assigned("ana", "red")
                .assigned("ben", "blue")
                .opened();
    }

    private static SessionEvent back(String name, String from, MoveReason reason) {
        return new SessionEvent.PeopleMoved(
                List.of(p(name)), in(from), Space.main(), reason, Optional.empty());
    }

    private static SessionEvent closed(String name, CloseReason reason, String... people) {
        return new SessionEvent.BreakoutClosed(
                b(name), reason, List.of(people).stream().map(Scenario::p).toList());
    }

    @Test
    void closingAllGivesEveryoneTheGraceAndThenTheyAreBack() {
        two().by("hana")
                .when(new SessionCommand.CloseAll(Duration.ofSeconds(10)))
                .then(
                        new SessionEvent.BreakoutClosing(b("red"), START.plusSeconds(10)),
                        new SessionEvent.BreakoutClosing(b("blue"), START.plusSeconds(10)))
                .whenTimePasses(Duration.ofSeconds(10))
                .then(
                        back("ana", "red", MoveReason.CLOSED),
                        closed("red", CloseReason.CLOSED, "ana"),
                        back("ben", "blue", MoveReason.CLOSED),
                        closed("blue", CloseReason.CLOSED, "ben"));
    }

    @Test
    void aRecallBringsEveryoneBackAtOnceTheVisitingHostToo() {
        two().by("hana")
                .given(new SessionCommand.JoinBreakout(b("red")))
                .when(new SessionCommand.Recall())
                .then(
                        new SessionEvent.EveryoneRecalled(List.of(p("ana"), p("hana"), p("ben"))),
                        new SessionEvent.PeopleMoved(
                                List.of(p("ana"), p("hana")),
                                in("red"),
                                Space.main(),
                                MoveReason.RECALLED,
                                Optional.empty()),
                        closed("red", CloseReason.RECALLED, "ana", "hana"),
                        back("ben", "blue", MoveReason.RECALLED),
                        closed("blue", CloseReason.RECALLED, "ben"))
                .when(new SessionCommand.Recall())
                .thenNothing();
    }

    @Test
    void whoeverIsOutOfReachIsTakenBackToo() {
        two().byClock()
                .given(new SessionCommand.LoseConnection(p("ana"), Scenario.socket("ana")))
                .by("hana")
                .given(new SessionCommand.CloseBreakout(b("red"), Duration.ZERO))
                .thenIn(Space.main(), "ana");
    }

    @Test
    void anAssignmentNeverTakenUpIsDroppedWithItsBreakout() {
        var scenario =
                Scenario.open()
                        .people("ana")
                        .breakouts(3, "red", "blue")
                        .assigned("ana", "red")
                        .when(new SessionCommand.CloseBreakout(b("red"), Duration.ofSeconds(10)))
                        .then(closed("red", CloseReason.CLOSED));
        assertThat(scenario.person("ana").assigned()).isEmpty();
    }

    @Test
    void anOpenBreakoutThatNobodyIsInClosesItselfAndOneThatWaitsDoesNot() {
        var scenario =
                two().byOwner()
                        .breakouts(3, "later")
                        .by("ana")
                        .given(new SessionCommand.LeaveBreakout())
                        .whenTimePasses(Duration.ofMinutes(5).minusSeconds(1))
                        .thenNothing()
                        .whenTimePasses(Duration.ofSeconds(1))
                        .then(closed("red", CloseReason.EMPTY));
        assertThat(scenario.session().breakout(b("later"))).isPresent();
        assertThat(scenario.session().breakout(b("blue"))).isPresent();
    }

    @Test
    void someoneComingInStopsTheClockOfEmptiness() {
        two().by("ana")
                .given(new SessionCommand.LeaveBreakout())
                .after(Duration.ofMinutes(4))
                .given(new SessionCommand.JoinBreakout(b("red")))
                .whenTimePasses(Duration.ofMinutes(4))
                .thenNothing();
    }

    @Test
    void onlyManagersCloseAndRecall() {
        two().by("ana")
                .when(new SessionCommand.Recall())
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.CloseBreakout(b("red"), Duration.ZERO))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.EndSession(EndReason.ENDED))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .when(new SessionCommand.CloseAll(Duration.ofSeconds(301)))
                .thenRejected(Rejection.Code.INVALID)
                .when(new SessionCommand.EndSession(EndReason.ENDED))
                .then(new SessionEvent.SessionEnded(EndReason.ENDED));
    }
}
