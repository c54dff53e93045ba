package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.START;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.socket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.Presence;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Coming, going, and the grace in between. */
class JoiningTest {
    private static final Duration GRACE = Duration.ofSeconds(30);

    @Test
    void onesWhoJoinHaveASeatUntilTheirSocketComes() {
        Scenario.open()
                .when(new SessionCommand.Join(p("ana"), "Ana", false))
                .then(
                        new SessionEvent.ParticipantJoined(
                                p("ana"), "Ana", Role.PARTICIPANT, START.plus(GRACE)))
                .when(new SessionCommand.Connect(p("ana"), socket("ana")))
                .then(new SessionEvent.ParticipantConnected(p("ana"), socket("ana")))
                .thenIn(Space.main(), "ana");
    }

    @Test
    void theFirstHolderOfTheHostKeyIsHostAndLaterOnesAreCohosts() {
        var scenario = Scenario.open().host("hana").host("cem");
        assertThat(scenario.person("hana").role()).isEqualTo(Role.HOST);
        assertThat(scenario.person("cem").role()).isEqualTo(Role.COHOST);
        scenario.by("hana").given(new SessionCommand.Leave()).host("dora");
        assertThat(scenario.person("dora").role()).isEqualTo(Role.HOST);
    }

    @Test
    void joiningAgainKeepsTheSeatAndTheHostKeyRaisesTheRole() {
        var scenario =
                Scenario.open()
                        .host("hana")
                        .given(new SessionCommand.Join(p("ana"), "Ana", false))
                        .after(Duration.ofSeconds(10))
                        .when(new SessionCommand.Join(p("ana"), "Ana", true))
                        .then(
                                new SessionEvent.RoleChanged(p("ana"), Role.COHOST),
                                new SessionEvent.SeatExtended(
                                        p("ana"), START.plusSeconds(10).plus(GRACE)));
        scenario.by("ana")
                .given(new SessionCommand.Connect(p("ana"), socket("ana")))
                .when(new SessionCommand.Join(p("ana"), "Ana", true))
                .thenNothing();
    }

    @Test
    void aRoomThatIsFullStillLetsHostsIn() {
        Scenario.open(SessionSettings.DEFAULT.withMaxParticipants(1))
                .people("ana")
                .when(new SessionCommand.Join(p("ben"), "Ben", false))
                .thenRejected(Rejection.Code.ROOM_FULL)
                .when(new SessionCommand.Join(p("hana"), "Hana", true))
                .then(
                        new SessionEvent.ParticipantJoined(
                                p("hana"), "Hana", Role.HOST, START.plus(GRACE)));
    }

    @Test
    void aSessionTakesNoMoreThanItsLimit() {
        var limits = new SessionSettings.Limits(200, 1_000, 1, 4_000, 2_000);
        Scenario.open(SessionSettings.DEFAULT.withLimits(limits))
                .people("ana")
                .when(new SessionCommand.Join(p("ben"), "Ben", true))
                .thenRejected(Rejection.Code.LIMIT_REACHED);
    }

    @Test
    void aNameIsNeeded() {
        Scenario.open()
                .when(new SessionCommand.Join(p("x"), " ", false))
                .thenRejected(Rejection.Code.INVALID);
    }

    @Test
    void aDroppedConnectionKeepsItsSeatAndItsBreakoutForTheGrace() {
        Scenario.open()
                .people("ana")
                .breakouts(3, "red")
                .assigned("ana", "red")
                .opened()
                .everyoneArrives()
                .byClock()
                .when(new SessionCommand.LoseConnection(p("ana"), socket("ana")))
                .then(new SessionEvent.ParticipantDropped(p("ana"), START.plus(GRACE)))
                .after(GRACE.minusMillis(1))
                .when(new SessionCommand.ReachDeadline())
                .thenNothing()
                .when(new SessionCommand.Connect(p("ana"), new ConnectionId("again")))
                .then(new SessionEvent.ParticipantConnected(p("ana"), new ConnectionId("again")))
                .thenIn(in("red"), "ana");
    }

    @Test
    void afterTheGraceTheSeatIsFree() {
        Scenario.open()
                .people("ana", "ben")
                .given(new SessionCommand.LoseConnection(p("ana"), socket("ana")))
                .whenTimePasses(GRACE)
                .then(left(LeaveReason.DROPPED))
                .thenIn(Space.main());
    }

    @Test
    void oneWhoNeverConnectsIsGivenUp() {
        Scenario.open()
                .people("ben")
                .given(new SessionCommand.Join(p("ana"), "Ana", false))
                .whenTimePasses(GRACE)
                .then(left(LeaveReason.NEVER_CAME));
    }

    private static SessionEvent left(LeaveReason reason) {
        return new SessionEvent.ParticipantLeft(p("ana"), reason, Optional.empty());
    }

    @Test
    void aSecondSocketTakesOverAndTheEndOfTheFirstIsNoDrop() {
        var scenario =
                Scenario.open()
                        .people("ana")
                        .given(new SessionCommand.Connect(p("ana"), new ConnectionId("tab-2")))
                        .when(new SessionCommand.LoseConnection(p("ana"), socket("ana")))
                        .thenNothing();
        assertThat(scenario.person("ana").presence())
                .isEqualTo(new Presence.Connected(new ConnectionId("tab-2")));
    }

    @Test
    void afterARestartEveryonesGraceBeginsAnew() {
        var scenario =
                Scenario.open()
                        .people("ana", "ben")
                        .given(new SessionCommand.LoseConnection(p("ben"), socket("ben")))
                        .after(Duration.ofMinutes(3))
                        .given(new SessionCommand.LoseAllConnections());
        assertThat(scenario.events())
                .containsExactlyInAnyOrder(
                        new SessionEvent.ParticipantDropped(p("ana"), scenario.now().plus(GRACE)),
                        new SessionEvent.SeatExtended(p("ben"), scenario.now().plus(GRACE)));
        scenario.when(new SessionCommand.ReachDeadline()).thenNothing();
    }

    @Test
    void anEmptySessionEndsAfterAMinuteAndIsOverForEveryone() {
        Scenario.open()
                .people("ana")
                .by("ana")
                .given(new SessionCommand.Leave())
                .whenTimePasses(Duration.ofSeconds(59))
                .thenNothing()
                .whenTimePasses(Duration.ofSeconds(1))
                .then(new SessionEvent.SessionEnded(EndReason.EMPTY))
                .when(new SessionCommand.Join(p("ben"), "Ben", false))
                .thenRejected(Rejection.Code.SESSION_ENDED)
                .when(new SessionCommand.ReachDeadline())
                .thenNothing();
    }

    @Test
    void someoneWhoComesBackInTimeKeepsTheSessionAlive() {
        Scenario.open()
                .people("ana")
                .by("ana")
                .given(new SessionCommand.Leave())
                .after(Duration.ofSeconds(59))
                .people("ben")
                .whenTimePasses(Duration.ofSeconds(10))
                .thenNothing();
    }

    @Test
    void onlyAHostRemovesAHost() {
        Scenario.open()
                .host("hana")
                .host("cem")
                .people("ana")
                .by("ana")
                .when(new SessionCommand.Remove(p("cem"), Optional.empty()))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("cem")
                .when(new SessionCommand.Remove(p("hana"), Optional.empty()))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.Remove(p("ana"), Optional.of("Too loud")))
                .then(
                        new SessionEvent.ParticipantLeft(
                                p("ana"), LeaveReason.REMOVED, Optional.of("Too loud")));
    }

    @Test
    void theLastHostCannotStepDownButMayAfterPromotingAnother() {
        Scenario.open()
                .host("hana")
                .host("cem")
                .by("cem")
                .when(new SessionCommand.ChangeRole(p("cem"), Role.HOST))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .when(new SessionCommand.ChangeRole(p("hana"), Role.PARTICIPANT))
                .thenRejected(Rejection.Code.INVALID)
                .given(new SessionCommand.ChangeRole(p("cem"), Role.HOST))
                .when(new SessionCommand.ChangeRole(p("hana"), Role.PARTICIPANT))
                .then(new SessionEvent.RoleChanged(p("hana"), Role.PARTICIPANT));
    }

    @Test
    void aVisitingCohostWhoIsDemotedInAFullBreakoutComesBackToMain() {
        Scenario.open()
                .host("hana")
                .host("cem")
                .people("ana")
                .breakouts(1, "red")
                .assigned("ana", "red")
                .opened()
                .by("cem")
                .given(new SessionCommand.JoinBreakout(Scenario.b("red")))
                .by("hana")
                .when(new SessionCommand.ChangeRole(p("cem"), Role.PARTICIPANT))
                .thenAmong(new SessionEvent.RoleChanged(p("cem"), Role.PARTICIPANT))
                .thenIn(Space.main(), "cem")
                .thenIn(in("red"), "ana");
    }
}
