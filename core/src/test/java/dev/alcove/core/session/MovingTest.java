package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Going from space to space, by oneself or by a host's hand. */
class MovingTest {
    private static final BreakoutRights CHOOSE = new BreakoutRights(true, true, false, false);
    private static final BreakoutRights BOUND = new BreakoutRights(false, false, false, false);

    private static SessionCommand join(String breakout) {
        return new SessionCommand.JoinBreakout(b(breakout));
    }

    private static SessionCommand move(String name, Space to) {
        return new SessionCommand.Move(p(name), to, Optional.empty());
    }

    @Test
    void whereEveryoneMayChooseAFullBreakoutIsFull() {
        Scenario.open()
                .people("ana", "ben")
                .breakouts(CHOOSE, 1, "red")
                .opened()
                .by("ana")
                .when(join("red"))
                .then(
                        new SessionEvent.PeopleMoved(
                                List.of(p("ana")),
                                Space.main(),
                                in("red"),
                                MoveReason.JOINED,
                                Optional.empty()))
                .when(join("red"))
                .thenNothing()
                .by("ben")
                .when(join("red"))
                .thenRejected(Rejection.Code.BREAKOUT_FULL)
                .thenIn(Space.main(), "ben");
    }

    @Test
    void hostsVisitWithoutTakingASeat() {
        Scenario.open()
                .host("hana")
                .people("ana")
                .breakouts(CHOOSE, 1, "red", "blue")
                .opened()
                .by("hana")
                .given(join("red"))
                .by("ana")
                .given(join("red"))
                .by("hana")
                .given(join("blue"))
                .thenIn(in("red"), "ana")
                .thenIn(in("blue"), "hana");
    }

    @Test
    void aSeatKeptForSomeoneIsNotGivenToAnother() {
        Scenario.open()
                .people("ana", "ben")
                .breakouts(CHOOSE, 1, "red")
                .assigned("ana", "red")
                .opened()
                .by("ana")
                .given(new SessionCommand.LeaveBreakout())
                .by("ben")
                .when(join("red"))
                .thenRejected(Rejection.Code.BREAKOUT_FULL)
                .by("ana")
                .given(join("red"))
                .thenIn(in("red"), "ana");
    }

    @Test
    void oneWhoChoosesAnotherBreakoutGivesTheSeatUp() {
        Scenario.open()
                .people("ana", "ben")
                .breakouts(CHOOSE, 1, "red", "blue")
                .assigned("ana", "red")
                .opened()
                .by("ana")
                .given(join("blue"))
                .by("ben")
                .given(join("red"))
                .thenIn(in("blue"), "ana")
                .thenIn(in("red"), "ben");
    }

    @Test
    void withoutTheRightToChooseOnlyTheOwnBreakoutIsOpen() {
        Scenario.open()
                .people("ana")
                .breakouts(2, "red", "blue")
                .assigned("ana", "red")
                .opened()
                .by("ana")
                .when(join("blue"))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .given(new SessionCommand.LeaveBreakout())
                .given(join("red"))
                .thenIn(in("red"), "ana");
    }

    @Test
    void whereBothRightsAreOffOnlyAHostMovesPeople() {
        Scenario.open()
                .host("hana")
                .people("ana")
                .breakouts(BOUND, 2, "red")
                .assigned("ana", "red")
                .opened()
                .by("ana")
                .when(new SessionCommand.LeaveBreakout())
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .given(move("ana", Space.main()))
                .thenIn(Space.main(), "ana");
    }

    @Test
    void aBreakoutThatWaitsMayBeJoinedOnlyWhereItSaysSo() {
        Scenario.open()
                .people("ana")
                .breakouts(CHOOSE, 2, "red")
                .byOwner()
                .given(
                        new SessionCommand.CreateBreakouts(
                                List.of(spec("solo", 2)), Optional.empty()))
                .by("ana")
                .when(join("red"))
                .thenRejected(Rejection.Code.BREAKOUT_NOT_OPEN)
                .given(join("solo"))
                .thenIn(in("solo"), "ana");
    }

    @Test
    void whatIsUnknownClosedOrClosingIsSaidSo() {
        Scenario.open()
                .host("hana")
                .people("ana")
                .breakouts(CHOOSE, 2, "red", "blue")
                .opened()
                .by("ana")
                .when(join("none"))
                .thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND)
                .when(new SessionCommand.LeaveBreakout())
                .thenRejected(Rejection.Code.NOT_IN_BREAKOUT)
                .by("hana")
                .given(new SessionCommand.CloseBreakout(b("red"), Duration.ZERO))
                .given(new SessionCommand.CloseBreakout(b("blue"), Duration.ofSeconds(10)))
                .by("ana")
                .when(join("red"))
                .thenRejected(Rejection.Code.BREAKOUT_CLOSED)
                .when(join("blue"))
                .thenRejected(Rejection.Code.BREAKOUT_CLOSED)
                .by("hana")
                .given(join("blue"))
                .given(move("ana", in("blue")))
                .thenIn(in("blue"), "hana", "ana");
    }

    @Test
    void aHostMovesAnyoneAnywhereAndTheSeatFollows() {
        var scenario =
                Scenario.open()
                        .host("hana")
                        .people("ana", "ben")
                        .breakouts(1, "red", "blue")
                        .assigned("ana", "red")
                        .opened()
                        .by("hana")
                        .given(move("ana", in("blue")))
                        .given(move("ben", in("red")))
                        .when(move("ben", in("blue")))
                        .thenRejected(Rejection.Code.BREAKOUT_FULL)
                        .when(move("zoe", in("blue")))
                        .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND)
                        .when(move("ben", in("red")))
                        .thenNothing();
        assertThat(scenario.person("ana").assigned()).contains(b("blue"));
        scenario.given(move("ana", Space.main()));
        assertThat(scenario.person("ana").assigned()).isEmpty();
        scenario.by("ana").when(move("ben", Space.main())).thenRejected(Rejection.Code.FORBIDDEN);
    }

    @Test
    void oneWhoIsNotInTheSessionDoesNothing() {
        Scenario.open()
                .people("ana")
                .breakouts(CHOOSE, 1, "red")
                .by("zoe")
                .when(join("red"))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND)
                .byOwner()
                .when(join("red"))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND);
    }
}
