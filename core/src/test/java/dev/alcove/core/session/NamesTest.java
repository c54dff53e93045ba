package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.socket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.NameKey;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.Role;
import dev.alcove.core.report.Attendance;
import dev.alcove.core.view.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people are called: telling apart those of one name, and other names. */
class NamesTest {
    private static final SessionSettings WAITING_ROOM =
            SessionSettings.DEFAULT.withWaitingRoom(true);

    private static Scenario come(Scenario scenario, String id, String name) {
        return scenario.byClock()
                .given(new SessionCommand.Join(p(id), name, false))
                .given(new SessionCommand.Connect(p(id), socket(id)));
    }

    private static Scenario come(String id, String name) {
        return come(Scenario.open().host("hana"), id, name);
    }

    private static String shown(Scenario scenario, String id) {
        var session = scenario.session();
        return session.participant(p(id))
                .map(Participant::name)
                .or(() -> session.waiting().of(p(id)).map(Waiting::name))
                .orElse("");
    }

    private static SessionCommand rename(String id, String name) {
        return new SessionCommand.Rename(p(id), name);
    }

    private static Stream<Message> heard(Scenario scenario, String id) {
        return scenario.told().stream()
                .filter(notice -> notice.audience().resolve(scenario.session()).contains(p(id)))
                .map(notice -> notice.message());
    }

    @Test
    void twoOfOneNameAreShownApartByOrderOfArrivalForAsLongAsTheyAreThere() {
        var scenario = come(come(come("a", "Ana"), "b", "ANA\u200b"), "c", "ana");
        assertThat(shown(scenario, "a")).isEqualTo("Ana");
        assertThat(shown(scenario, "b")).isEqualTo("ANA (2)");
        assertThat(shown(scenario, "c")).isEqualTo("ana (3)");
        scenario.by("a").given(new SessionCommand.Leave());
        assertThat(shown(scenario, "b")).isEqualTo("ANA (2)");
        assertThat(shown(scenario, "c")).isEqualTo("ana (3)");
        assertThat(shown(come(scenario, "d", "Ana"), "d")).isEqualTo("Ana");
    }

    @Test
    void whoCallsThemselvesLikeAMarkIsToldApartToo() {
        var scenario = come(come(come("a", "Ana (2)"), "b", "Ana"), "c", "Ana");
        assertThat(List.of(shown(scenario, "a"), shown(scenario, "b"), shown(scenario, "c")))
                .containsExactly("Ana (2)", "Ana", "Ana (3)");
    }

    @Test
    void atTheDoorNamesDifferAmongThemselvesAndFromThoseInsideAndStayOnceLetIn() {
        var scenario = Scenario.open(WAITING_ROOM).host("hana");
        scenario.byClock().given(new SessionCommand.Join(p("x"), "Hana", false));
        come(scenario, "y", "hana");
        assertThat(shown(scenario, "x")).isEqualToIgnoringCase("hana (2)");
        assertThat(shown(scenario, "y")).isEqualTo("hana (3)");
        scenario.by("hana").given(new SessionCommand.Reject(p("x"), Optional.empty()));
        scenario.by("hana").given(new SessionCommand.Admit(List.of(p("y"))));
        assertThat(shown(scenario, "y")).isEqualTo("hana (3)");
    }

    @Test
    void aSnapshotKeepsWhoIsShownHow() {
        var scenario = come(come("a", "Ana"), "b", "Ana");
        var restored = Session.restore(scenario.session().snapshot());
        assertThat(restored).isEqualTo(scenario.session());
        assertThat(restored.names().given(p("b"), "")).isEqualTo("Ana");
    }

    @Test
    void aListFindsPeopleByTheNameTheyGaveNotByTheMark() {
        var scenario = come(come("a", "Ana"), "b", "Ana").breakouts(5, "one");
        scenario.by("a").given(new SessionCommand.Leave());
        var line = new Listed(1, "Ana", List.of(NameKey.of("Ana")), "one");
        scenario.byOwner().given(new SessionCommand.AssignByList(List.of(line)));
        assertThat(scenario.session().participant(p("b")).flatMap(Participant::assigned))
                .isPresent();
    }

    @Test
    void everyoneRenamesThemselvesAndAllWhoSeeThemAreTold() {
        var scenario = come("a", "iPhone").by("a").when(rename("a", " Ana\u202e  Lund"));
        assertThat(scenario.events())
                .containsExactly(new SessionEvent.ParticipantRenamed(p("a"), "Ana Lund"));
        assertThat(heard(scenario, "hana"))
                .anySatisfy(message ->
                        assertThat(message)
                                .isInstanceOfSatisfying(
                                        Message.ParticipantUpdated.class,
                                        updated ->
                                                assertThat(updated.participant().name())
                                                        .isEqualTo("Ana Lund")));
        assertThat(scenario.when(rename("a", "Ana Lund")).events()).isEmpty();
    }

    @Test
    void hostsRenameOthersAndThoseAtTheDoorAndNobodyElseDoes() {
        var scenario = Scenario.open(WAITING_ROOM).host("hana").host("cleo");
        come(scenario, "a", "iPhone");
        scenario.by("cleo").given(rename("a", "Ana"));
        assertThat(shown(scenario, "a")).isEqualTo("Ana");
        scenario.by("hana").given(new SessionCommand.Admit(List.of(p("a"))));
        assertThat(shown(scenario, "a")).isEqualTo("Ana");
        scenario.by("hana").given(rename("a", "Ana Lund"));
        assertThat(scenario.session().participant(p("cleo")).orElseThrow().role())
                .isEqualTo(Role.COHOST);
        refused(scenario.by("cleo").when(rename("hana", "X")), Rejection.Code.FORBIDDEN);
        refused(scenario.by("a").when(rename("hana", "X")), Rejection.Code.FORBIDDEN);
        refused(scenario.by("a").when(rename("a", "\u3164")), Rejection.Code.INVALID);
        refused(
                scenario.by("hana").when(rename("nobody", "X")),
                Rejection.Code.PARTICIPANT_NOT_FOUND);
    }

    private static void refused(Scenario scenario, Rejection.Code code) {
        scenario.thenRejected(code);
    }

    @Test
    void theNewNameIsSeenWhereItIsSaidWhoLeads() {
        var scenario = come("a", "iPhone").breakouts(5, "one").assigned("a", "one");
        scenario.by("hana").when(rename("a", "Ana"));
        assertThat(heard(scenario, "hana"))
                .anyMatch(message -> message instanceof Message.BreakoutUpdated);
    }

    @Test
    void aReportHasTheLastNameAndTheEarlierOnes() {
        var scenario = come("a", "iPhone").by("a").given(rename("a", "Anna"));
        scenario.given(rename("a", "Ana"));
        var person =
                Attendance.of(scenario.journal()).stream()
                        .filter(one -> one.ids().contains(p("a")))
                        .findFirst()
                        .orElseThrow();
        assertThat(person.name()).isEqualTo("Ana");
        assertThat(person.earlierNames()).containsExactly("iPhone", "Anna");
    }

    @Test
    void aJournalWithNamesOfBeforeStillOpens() {
        var session = Scenario.open().session();
        var event =
                new SessionEvent.ParticipantJoined(
                        p("old"), "\u200b", Role.PARTICIPANT, Scenario.START);
        var next =
                SessionEvolver.evolve(
                        session,
                        new Recorded(session.version() + 1, Scenario.START, Actor.clock(), event));
        assertThat(next.participant(p("old"))).isPresent();
    }
}
