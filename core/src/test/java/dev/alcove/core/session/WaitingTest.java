package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.START;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.socket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.Message;
import dev.alcove.core.view.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The waiting room: asking, being let in, and not (contract §3, <em>Ways in</em>). */
class WaitingTest {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final SessionSettings WAITING_ROOM =
            SessionSettings.DEFAULT.withWaitingRoom(true);

    private static Scenario room() {
        return Scenario.open(WAITING_ROOM).host("hana");
    }

    private static SessionCommand ask(String name) {
        return new SessionCommand.Join(p(name), name, false);
    }

    private static SessionCommand admit(String... names) {
        return new SessionCommand.Admit(Arrays.stream(names).map(Scenario::p).toList());
    }

    private static SessionEvent joined(String name, Instant until) {
        return new SessionEvent.ParticipantJoined(p(name), name, Role.PARTICIPANT, until);
    }

    private static SessionEvent ended(WaitingEnd reason, String... names) {
        List<ParticipantId> people = Arrays.stream(names).map(Scenario::p).toList();
        return new SessionEvent.WaitingEnded(people, reason, Optional.empty());
    }

    private static List<Message> heard(Scenario scenario, String name) {
        return scenario.told().stream()
                .filter(notice -> notice.audience().resolve(scenario.session()).contains(p(name)))
                .map(Notice::message)
                .toList();
    }

    @Test
    void whoHoldsNoHostKeyWaitsInNoSpaceUntilLetIn() {
        var scenario =
                room().when(ask("ana"))
                        .then(new SessionEvent.WaitingStarted(p("ana"), "ana", START.plus(GRACE)))
                        .when(new SessionCommand.Connect(p("ana"), socket("ana")))
                        .then(new SessionEvent.WaitingConnected(p("ana"), socket("ana")));
        assertThat(scenario.session().participant(p("ana"))).isEmpty();
        scenario.by("hana")
                .when(admit("ana"))
                .then(
                        joined("ana", START.plus(GRACE)),
                        new SessionEvent.ParticipantConnected(p("ana"), socket("ana")),
                        ended(WaitingEnd.ADMITTED, "ana"))
                .thenIn(Space.main(), "ana");
    }

    @Test
    void hostsDoNotWait() {
        Scenario.open(WAITING_ROOM)
                .when(new SessionCommand.Join(p("hana"), "hana", true))
                .then(
                        new SessionEvent.ParticipantJoined(
                                p("hana"), "hana", Role.HOST, START.plus(GRACE)));
    }

    @Test
    void oneWhoWaitsAndFindsTheHostLinkIsIn() {
        room().given(ask("ana"))
                .when(new SessionCommand.Join(p("ana"), "ana", true))
                .then(
                        new SessionEvent.ParticipantJoined(
                                p("ana"), "ana", Role.COHOST, START.plus(GRACE)),
                        ended(WaitingEnd.ADMITTED, "ana"));
    }

    @Test
    void oneWhoWaitsCanDoNothingButLeave() {
        room().given(ask("ana"))
                .by("ana")
                .when(new SessionCommand.SendChat("hello"))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND)
                .when(new SessionCommand.RaiseHand())
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND)
                .when(admit("ana"))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.Leave())
                .then(ended(WaitingEnd.LEFT, "ana"));
    }

    @Test
    void participantsLetNobodyIn() {
        var scenario = room().given(ask("ana")).given(ask("ben")).by("hana").given(admit("ana"));
        scenario.by("ana").when(admit("ben")).thenRejected(Rejection.Code.FORBIDDEN);
        scenario.when(new SessionCommand.AdmitAll()).thenRejected(Rejection.Code.FORBIDDEN);
        scenario.when(new SessionCommand.Reject(p("ben"), Optional.empty()))
                .thenRejected(Rejection.Code.FORBIDDEN);
    }

    @Test
    void allAreLetInAtOnceWhoCameFirstFirst() {
        room().given(ask("zoe"))
                .after(Duration.ofSeconds(1))
                .given(ask("ana"))
                .byOwner()
                .when(new SessionCommand.AdmitAll())
                .then(
                        joined("zoe", START.plusSeconds(1).plus(GRACE)),
                        joined("ana", START.plusSeconds(1).plus(GRACE)),
                        ended(WaitingEnd.ADMITTED, "zoe", "ana"));
    }

    @Test
    void asManyAreLetInAsTheRoomHasSeatsAndTheOthersGoOnWaiting() {
        var scenario =
                Scenario.open(WAITING_ROOM.withMaxParticipants(1))
                        .host("hana")
                        .given(ask("ana"))
                        .given(ask("ben"))
                        .by("hana")
                        .when(new SessionCommand.AdmitAll())
                        .thenFailed("ben", Rejection.Code.ROOM_FULL);
        assertThat(scenario.session().participant(p("ana"))).isPresent();
        assertThat(scenario.session().waiting().of(p("ben"))).isPresent();
    }

    /** Order of checks of the contract: capacity, then waiting room. */
    @Test
    void nobodyWaitsForARoomThatIsFull() {
        Scenario.open(WAITING_ROOM.withMaxParticipants(1))
                .host("hana")
                .given(ask("ana"))
                .by("hana")
                .given(admit("ana"))
                .when(ask("ben"))
                .thenRejected(Rejection.Code.ROOM_FULL);
    }

    @Test
    void noMoreWaitThanTheSessionCanHold() {
        var limits = new SessionSettings.Limits(200, 1_000, 2, 4_000, 2_000);
        Scenario.open(WAITING_ROOM.withLimits(limits))
                .host("hana")
                .given(ask("ana"))
                .when(ask("ben"))
                .thenRejected(Rejection.Code.LIMIT_REACHED);
    }

    @Test
    void twoHostsWhoLetTheSameOneInAgree() {
        room().host("cem")
                .given(ask("ana"))
                .by("hana")
                .given(admit("ana"))
                .by("cem")
                .when(admit("ana"))
                .thenNothing();
    }

    @Test
    void oneWhoHasGoneIsNamedToTheHost() {
        room().by("hana")
                .when(admit("ana"))
                .thenFailed("ana", Rejection.Code.PARTICIPANT_NOT_FOUND)
                .thenNothing()
                .when(new SessionCommand.Reject(p("ana"), Optional.empty()))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND);
    }

    @Test
    void oneWhoIsTurnedAwayReadsWhyAndMayAskAgain() {
        var scenario =
                room().given(ask("ana"))
                        .given(new SessionCommand.Connect(p("ana"), socket("ana")))
                        .by("hana")
                        .when(new SessionCommand.Reject(p("ana"), Optional.of("Next week.")))
                        .then(
                                new SessionEvent.WaitingEnded(
                                        List.of(p("ana")),
                                        WaitingEnd.REJECTED,
                                        Optional.of("Next week.")));
        assertThat(heard(scenario, "ana"))
                .containsExactly(new Message.TurnedAway(Optional.of("Next week.")));
        scenario.when(new SessionCommand.Connect(p("ana"), socket("ana")))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND)
                .given(ask("ana"));
        assertThat(scenario.session().waiting().of(p("ana"))).isPresent();
    }

    @Test
    void aDroppedConnectionKeepsItsPlaceForTheGrace() {
        var again = new ConnectionId("again");
        room().given(ask("ana"))
                .given(new SessionCommand.Connect(p("ana"), socket("ana")))
                .when(new SessionCommand.LoseConnection(p("ana"), socket("ana")))
                .then(new SessionEvent.WaitingDropped(p("ana"), START.plus(GRACE)))
                .given(new SessionCommand.Connect(p("ana"), again))
                .given(new SessionCommand.LoseConnection(p("ana"), again))
                .whenTimePasses(GRACE)
                .then(ended(WaitingEnd.DROPPED, "ana"));
    }

    @Test
    void oneWhoAsksThroughRestKeepsTheirPlaceByAskingAgain() {
        room().given(ask("ana"))
                .after(Duration.ofSeconds(20))
                .when(ask("ana"))
                .then(new SessionEvent.WaitingExtended(p("ana"), START.plusSeconds(20).plus(GRACE)))
                .whenTimePasses(Duration.ofSeconds(20))
                .thenNothing()
                .whenTimePasses(Duration.ofSeconds(10))
                .then(ended(WaitingEnd.NEVER_CAME, "ana"));
    }

    @Test
    void oneWhoIsLetInWhileAwayIsInOnComingBack() {
        room().given(ask("ana"))
                .given(new SessionCommand.Connect(p("ana"), socket("ana")))
                .given(new SessionCommand.LoseConnection(p("ana"), socket("ana")))
                .by("hana")
                .when(admit("ana"))
                .then(joined("ana", START.plus(GRACE)), ended(WaitingEnd.ADMITTED, "ana"))
                .when(new SessionCommand.Connect(p("ana"), socket("ana")))
                .then(new SessionEvent.ParticipantConnected(p("ana"), socket("ana")));
    }

    @Test
    void afterARestartThoseWhoWaitHaveTheGraceToComeBack() {
        room().given(ask("ana"))
                .given(new SessionCommand.Connect(p("ana"), socket("ana")))
                .byClock()
                .when(new SessionCommand.LoseAllConnections())
                .thenAmong(new SessionEvent.WaitingDropped(p("ana"), START.plus(GRACE)));
    }

    @Test
    void turningTheWaitingRoomOffLetsEveryoneIn() {
        room().given(ask("ana"))
                .byOwner()
                .when(new SessionCommand.Configure(SessionSettings.DEFAULT))
                .then(
                        new SessionEvent.SessionConfigured(SessionSettings.DEFAULT),
                        joined("ana", START.plus(GRACE)),
                        ended(WaitingEnd.ADMITTED, "ana"))
                .when(ask("ben"))
                .then(joined("ben", START.plus(GRACE)));
    }

    @Test
    void oneWhoComesLateIsPlacedAsOthersAreOnceLetIn() {
        room().breakouts(new BreakoutRights(false, true, false, true), 3, "red")
                .opened()
                .given(ask("ana"))
                .given(new SessionCommand.Connect(p("ana"), socket("ana")))
                .by("hana")
                .given(admit("ana"))
                .thenIn(in("red"), "ana");
    }

    @Test
    void aSessionLivesOnWhileSomebodyWaits() {
        var scenario =
                Scenario.open(WAITING_ROOM)
                        .given(ask("ana"))
                        .given(new SessionCommand.Connect(p("ana"), socket("ana")))
                        .whenTimePasses(Duration.ofHours(1))
                        .thenNothing();
        scenario.by("ana")
                .given(new SessionCommand.Leave())
                .whenTimePasses(Duration.ofSeconds(60))
                .then(new SessionEvent.SessionEnded(EndReason.EMPTY));
    }

    @Test
    void managersHearWhoComesAndGoesAndOthersDoNot() {
        var scenario = room().given(ask("ana")).by("hana").given(admit("ana")).given(ask("ben"));
        var ben = scenario.session().waiting().of(p("ben")).orElseThrow();
        assertThat(heard(scenario, "hana"))
                .containsExactly(new Message.WaitingArrived(List.of(ben), 1));
        assertThat(heard(scenario, "ana")).isEmpty();
        scenario.by("ben").given(new SessionCommand.Leave());
        assertThat(heard(scenario, "hana"))
                .containsExactly(new Message.WaitingLeft(List.of(p("ben")), WaitingEnd.LEFT, 0));
        assertThat(heard(scenario, "ana")).isEmpty();
    }

    @Test
    void oneWhoBecomesCohostHearsWhoIsWaiting() {
        var scenario =
                room().given(ask("ana"))
                        .by("hana")
                        .given(admit("ana"))
                        .given(ask("ben"))
                        .given(new SessionCommand.ChangeRole(p("ana"), Role.COHOST));
        assertThat(heard(scenario, "ana"))
                .contains(new Message.WaitingArrived(scenario.session().waiting().inOrder(), 1));
    }

    @Test
    void thoseWhoWaitAreToldThatItIsOver() {
        var scenario =
                room().given(ask("ana"))
                        .byOwner()
                        .given(new SessionCommand.EndSession(EndReason.ENDED));
        assertThat(heard(scenario, "ana"))
                .containsExactly(new Message.SessionOver(EndReason.ENDED));
    }

    @Test
    void aSnapshotKeepsThoseWhoWait() {
        var session = room().given(ask("ana")).session();
        assertThat(Session.restore(session.snapshot())).isEqualTo(session);
    }
}
