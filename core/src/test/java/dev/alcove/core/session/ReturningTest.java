package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.socket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After the grace: who somebody is lasts as long as the session (rule 7). */
final class ReturningTest {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static SessionCommand again(String name) {
        return new SessionCommand.Join(p(name), "Your name", false);
    }

    private static Scenario lost(Scenario scenario, String name) {
        return scenario.byClock()
                .given(new SessionCommand.LoseConnection(p(name), socket(name)))
                .whenTimePasses(GRACE.plusSeconds(3));
    }

    @Test
    void thirtyThreeSecondsAsleepMakeNobodyAnother() {
        var scenario = lost(Scenario.open().host("hana").host("cem").people("ben"), "cem");
        assertThat(scenario.session().participant(p("cem"))).isEmpty();
        scenario.when(again("cem"))
                .then(
                        new SessionEvent.ParticipantJoined(
                                p("cem"), "cem", Role.COHOST, scenario.now().plus(GRACE)));
        assertThat(scenario.session().departures().of(p("cem"))).isEmpty();
    }

    /** The grace ends while a socket is on its way. */
    @Test
    void whoConnectsJustAfterTheGraceIsBackToo() {
        lost(Scenario.open().host("hana").host("cem").people("ben"), "cem")
                .when(new SessionCommand.Connect(p("cem"), socket("cem")))
                .thenAmong(new SessionEvent.ParticipantConnected(p("cem"), socket("cem")))
                .by("ben")
                .given(new SessionCommand.Leave())
                .byClock()
                .when(new SessionCommand.Connect(p("ben"), socket("ben")))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND);
    }

    @Test
    void theBreakoutIsTheSameAsLongAsItHasASeat() {
        var scenario =
                Scenario.open()
                        .host("hana")
                        .people("ana", "ben")
                        .breakouts(1, "red", "blue")
                        .assigned("ana", "red")
                        .opened();
        lost(scenario, "ana")
                .given(again("ana"))
                .thenAmong(
                        new SessionEvent.PeopleAssigned(List.of(p("ana")), b("red")),
                        new SessionEvent.PeopleMoved(
                                List.of(p("ana")),
                                Space.main(),
                                in("red"),
                                MoveReason.RESUMED,
                                Optional.empty()))
                .thenIn(in("red"), "ana");
        lost(scenario, "ana")
                .byOwner()
                .given(new SessionCommand.Move(p("ben"), in("red"), Optional.empty()))
                .byClock()
                .given(again("ana"))
                .thenIn(Space.main(), "hana", "ana");
        assertThat(scenario.person("ana").assigned()).isEmpty();
    }

    @Test
    void whoIsAwayWhileTheOthersGoInGoesThereToo() {
        var scenario =
                Scenario.open()
                        .host("hana")
                        .people("ana", "ben")
                        .breakouts(3, "red")
                        .assigned("ana", "red")
                        .assigned("ben", "red");
        lost(scenario, "ana").opened().byClock().given(again("ana"));
        assertThat(scenario.person("ana").space()).isEqualTo(in("red"));
    }

    @Test
    void aBreakoutThatHasClosedIsMain() {
        var scenario =
                Scenario.open()
                        .host("hana")
                        .people("ana", "ben")
                        .breakouts(3, "red")
                        .assigned("ana", "red")
                        .opened();
        lost(scenario, "ana").byOwner().given(new SessionCommand.Recall()).byClock();
        scenario.given(again("ana")).thenIn(Space.main(), "hana", "ana", "ben");
    }

    @Test
    void nobodyWaitsTwice() {
        var scenario = lost(Scenario.open().host("hana").people("ana"), "ana");
        scenario.byOwner()
                .given(new SessionCommand.Configure(SessionSettings.DEFAULT.withWaitingRoom(true)))
                .byClock()
                .given(again("ana"));
        assertThat(scenario.person("ana").name()).isEqualTo("ana");
        assertThat(scenario.session().waiting().all()).isEmpty();
    }

    @Test
    void aFullRoomIsFullForThoseWhoComeBackToo() {
        var scenario =
                lost(
                        Scenario.open(SessionSettings.DEFAULT.withMaxParticipants(1)).people("ana"),
                        "ana");
        scenario.people("ben")
                .byClock()
                .when(again("ana"))
                .thenRejected(Rejection.Code.ROOM_FULL)
                .by("ben")
                .given(new SessionCommand.Leave())
                .byClock()
                .given(again("ana"))
                .given(new SessionCommand.Connect(p("ana"), socket("ana")))
                .thenIn(Space.main(), "ana");
    }

    @Test
    void whoLeftComesInAnewAndWhoWasRemovedDoesNotWithThatToken() {
        Scenario.open()
                .host("hana")
                .host("cem")
                .by("cem")
                .given(new SessionCommand.Leave())
                .byClock()
                .when(again("cem"))
                .thenAmong(
                        new SessionEvent.ParticipantJoined(
                                p("cem"),
                                "Your name",
                                Role.PARTICIPANT,
                                Scenario.START.plus(GRACE)))
                .byOwner()
                .given(new SessionCommand.Remove(p("cem"), Optional.of("Too loud")))
                .byClock()
                .when(again("cem"))
                .thenRejected(Rejection.Code.REMOVED);
    }

    /** The record is bounded by the session's size: who has been away longest is forgotten. */
    @Test
    void aSessionRemembersNoMorePeopleThanItHolds() {
        var limits = new SessionSettings.Limits(6, 10, 2, 40, 40);
        var scenario = Scenario.open(SessionSettings.DEFAULT.withLimits(limits)).host("hana");
        for (String name : List.of("ana", "ben", "cem")) {
            scenario.people(name)
                    .by(name)
                    .given(new SessionCommand.Leave())
                    .after(Duration.ofSeconds(1));
        }
        assertThat(scenario.session().departures().absent().keySet())
                .containsExactlyInAnyOrder(p("ben"), p("cem"));
        // One that nobody ever saw is forgotten before those who were there.
        scenario.byClock()
                .given(new SessionCommand.Join(p("dan"), "Dan", false))
                .whenTimePasses(GRACE);
        assertThat(scenario.session().departures().absent().keySet())
                .containsExactlyInAnyOrder(p("ben"), p("cem"));
    }

    @Test
    void whoIsAbsentIsInTheSnapshot() {
        var session = lost(Scenario.open().host("hana").people("ana"), "ana").session();
        assertThat(Session.restore(session.snapshot())).isEqualTo(session);
    }

    @Test
    void aSeatIsKeptShorterForOneWhoNeverConnected() {
        var times = SessionSettings.DEFAULT.times().withFirstSocket(Duration.ofSeconds(10));
        var settings = SessionSettings.DEFAULT.withTimes(times).withMaxParticipants(1);
        Scenario.open(settings)
                .host("hana")
                .byClock()
                .given(new SessionCommand.Join(p("idle"), "Idle", false))
                .when(new SessionCommand.Join(p("ana"), "Ana", false))
                .thenRejected(Rejection.Code.ROOM_FULL)
                .whenTimePasses(Duration.ofSeconds(10))
                .then(
                        new SessionEvent.ParticipantLeft(
                                p("idle"), LeaveReason.NEVER_CAME, Optional.empty()))
                .people("ana")
                .given(new SessionCommand.LoseConnection(p("ana"), socket("ana")))
                .whenTimePasses(Duration.ofSeconds(29))
                .thenNothing();
    }

    private static SessionCommand join(String name, String person) {
        return new SessionCommand.Join(
                p(name), name, false, Optional.of(new PersonId("person-" + person)));
    }

    private static Scenario barred() {
        return Scenario.open()
                .host("hana")
                .byClock()
                .given(join("ben", "B"))
                .given(join("ben-tab-2", "B"))
                .given(join("ana", "A"))
                .byOwner()
                .given(new SessionCommand.Remove(p("ben"), Optional.of("Too loud"), false));
    }

    @Test
    void whoIsNotLetInAgainIsKeptOutUnderEveryToken() {
        var scenario =
                barred().then(
                                new SessionEvent.PersonBarred(
                                        p("ben"), "ben", Optional.of(new PersonId("person-B"))),
                                removed("ben"),
                                removed("ben-tab-2"))
                        .byClock();
        for (SessionCommand knock :
                List.of(
                        again("ben"),
                        join("ben", "B"),
                        join("ben-anew", "B"),
                        new SessionCommand.Join(
                                p("ben-as-host"),
                                "ben",
                                true,
                                Optional.of(new PersonId("person-B"))))) {
            scenario.when(knock).thenRejected(Rejection.Code.BARRED);
        }
        scenario.given(join("ana-anew", "A"));
        assertThat(Session.restore(scenario.session().snapshot())).isEqualTo(scenario.session());
    }

    private static SessionEvent removed(String name) {
        return new SessionEvent.ParticipantLeft(
                p(name), LeaveReason.REMOVED, Optional.of("Too loud"));
    }

    @Test
    void aHostTakesItBack() {
        barred().by("ana")
                .when(new SessionCommand.Readmit(p("ben")))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .given(new SessionCommand.Readmit(p("ben")))
                .then(new SessionEvent.PersonReadmitted(List.<ParticipantId>of(p("ben"))))
                .when(new SessionCommand.Readmit(p("ben")))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND)
                .byClock()
                .given(join("ben-anew", "B"));
    }

    @Test
    void whoSlipsOutBeforeBeingRemovedIsKeptOutToo() {
        Scenario.open()
                .host("hana")
                .people("ben")
                .by("ben")
                .given(new SessionCommand.Leave())
                .by("hana")
                .given(new SessionCommand.Remove(p("ben"), Optional.empty(), false))
                .then(new SessionEvent.PersonBarred(p("ben"), "ben", Optional.empty()))
                .byClock()
                .when(again("ben"))
                .thenRejected(Rejection.Code.BARRED);
    }

    /** The teacher who tries the students' link in the same browser. */
    @Test
    void barringAHostsOwnSecondTabLeavesTheHostIn() {
        Scenario.open()
                .byClock()
                .given(
                        new SessionCommand.Join(
                                p("hana"), "Hana", true, Optional.of(new PersonId("person-H"))))
                .given(join("tab", "H"))
                .by("hana")
                .given(new SessionCommand.Remove(p("tab"), Optional.empty(), false))
                .then(
                        new SessionEvent.PersonBarred(p("tab"), "tab", Optional.empty()),
                        new SessionEvent.ParticipantLeft(
                                p("tab"), LeaveReason.REMOVED, Optional.empty()));
    }
}
