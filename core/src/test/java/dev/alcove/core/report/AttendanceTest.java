package dev.alcove.core.report;

import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.socket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.session.Scenario;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionWalks;
import dev.alcove.core.session.SessionWalks.Walked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Seconds really connected, by person. */
class AttendanceTest {

    private static Attendee of(Scenario scenario, String name) {
        return Attendance.of(scenario.journal()).stream()
                .filter(one -> one.ids().contains(p(name)))
                .findFirst()
                .orElseThrow();
    }

    private static SessionCommand lose(String name) {
        return new SessionCommand.LoseConnection(p(name), socket(name));
    }

    private static SessionCommand connect(String name) {
        return new SessionCommand.Connect(p(name), socket(name));
    }

    @Test
    void twoSecondsOfBeingConnectedAreTwoSecondsAndNotTheGraceToo() {
        var scenario =
                Scenario.open()
                        .people("ana")
                        .after(Duration.ofSeconds(2))
                        .byClock()
                        .given(lose("ana"))
                        .whenTimePasses(Duration.ofSeconds(30))
                        .after(Duration.ofSeconds(5));
        var ana = of(scenario, "ana");
        assertThat(ana.connected(scenario.now())).isEqualTo(Duration.ofSeconds(2));
        assertThat(ana.leftAt()).contains(Scenario.START.plusSeconds(2));
    }

    @Test
    void whoNeverConnectedDidNotAttend() {
        var scenario =
                Scenario.open()
                        .people("ana")
                        .byClock()
                        .given(new SessionCommand.Join(p("idle"), "Idle", false));
        assertThat(Attendance.of(scenario.journal()))
                .extracting(Attendee::name)
                .containsOnly("ana");
    }

    @Test
    void aDropInsideTheGraceLeavesATrace() {
        var scenario =
                Scenario.open()
                        .people("ana")
                        .after(Duration.ofSeconds(10))
                        .byClock()
                        .given(lose("ana"))
                        .after(Duration.ofSeconds(7))
                        .given(connect("ana"))
                        .after(Duration.ofSeconds(3));
        var ana = of(scenario, "ana");
        assertThat(ana.drops()).isEqualTo(1);
        assertThat(ana.connected(scenario.now())).isEqualTo(Duration.ofSeconds(13));
        assertThat(ana.spans())
                .containsExactly(
                        new Attendee.Span(
                                Scenario.START, Optional.of(Scenario.START.plusSeconds(10))),
                        new Attendee.Span(Scenario.START.plusSeconds(17), Optional.empty()));
    }

    @Test
    void aConnectionThatIsTakenOverIsNoDrop() {
        var scenario =
                Scenario.open()
                        .people("ana")
                        .byClock()
                        .given(new SessionCommand.Connect(p("ana"), new ConnectionId("c-2")))
                        .given(lose("ana"))
                        .after(Duration.ofSeconds(4));
        assertThat(of(scenario, "ana").drops()).isZero();
        assertThat(of(scenario, "ana").connected(scenario.now())).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void threeTokensOfOnePersonAreOnePersonAndTheirTimesAreNotAddedUp() {
        var scenario = Scenario.open().byClock();
        for (String tab : List.of("tab-1", "tab-2", "tab-3")) {
            scenario.given(
                            new SessionCommand.Join(
                                    p(tab), "Ben", false, Optional.of(new PersonId("person-B"))))
                    .given(connect(tab))
                    .after(Duration.ofSeconds(10));
        }
        scenario.by("tab-1")
                .given(new SessionCommand.Leave())
                .by("tab-3")
                .given(new SessionCommand.Leave());
        assertThat(Attendance.of(scenario.journal())).hasSize(1);
        var ben = of(scenario, "tab-2");
        assertThat(ben.ids()).containsExactly(p("tab-1"), p("tab-2"), p("tab-3"));
        assertThat(ben.leftAt()).as("is there in the second tab").isEmpty();
        assertThat(ben.connected(scenario.now())).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whoComesBackAfterTheGraceIsTheSameLine() {
        var scenario =
                Scenario.open()
                        .host("hana")
                        .people("ana")
                        .byClock()
                        .given(lose("ana"))
                        .whenTimePasses(Duration.ofSeconds(33))
                        .given(new SessionCommand.Join(p("ana"), "Your name", false))
                        .given(connect("ana"));
        assertThat(Attendance.of(scenario.journal()))
                .extracting(Attendee::name)
                .containsExactly("hana", "ana");
        assertThat(SittingReader.read(scenario.journal()).orElseThrow().participants()).hasSize(2);
    }

    @Provide
    Arbitrary<Walked> walks() {
        return SessionWalks.walks();
    }

    /** Whatever happens: spans are apart, and only whoever is connected has an open one. */
    @Property(tries = 150)
    void whoHasAnOpenSpanIsConnected(@ForAll("walks") Walked walk) {
        for (Attendee one : Attendance.of(walk.journal())) {
            boolean connected =
                    one.ids().stream()
                            .flatMap(id -> walk.session().participant(id).stream())
                            .anyMatch(person -> person.connected());
            assertThat(one.leftAt().isEmpty()).isEqualTo(connected && walk.session().open());
            for (int i = 1; i < one.spans().size(); i++) {
                assertThat(one.spans().get(i).from())
                        .isAfterOrEqualTo(one.spans().get(i - 1).to().orElseThrow());
            }
        }
    }
}
