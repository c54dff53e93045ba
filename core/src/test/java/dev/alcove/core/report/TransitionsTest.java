package dev.alcove.core.report;

import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Scenario;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionWalks;
import dev.alcove.core.session.SessionWalks.Walked;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Who was where when, and why, read from the journal. */
class TransitionsTest {
    private static Scenario red() {
        return Scenario.open()
                .host("hana")
                .people("ana")
                .breakouts(3, "red")
                .assigned("ana", "red");
    }

    private static List<String> of(Scenario scenario, String name) {
        return Transitions.of(scenario.journal()).stream()
                .filter(one -> one.person().id().equals(Optional.of(p(name))))
                .map(TransitionsTest::line)
                .toList();
    }

    private static String line(Transition one) {
        return "%s → %s, %s by %s%s"
                .formatted(
                        one.from().map(Place::name).orElse("-"),
                        one.to().map(Place::name).orElse("-"),
                        one.reason(),
                        one.by().map(Who::name).orElse("nobody"),
                        one.automatic() ? ", automatic" : "");
    }

    @Test
    void comingMovingAndLeavingAreThereWithWhoAndWhy() {
        var scenario =
                red().by("hana")
                        .given(
                                new SessionCommand.OpenBreakouts(
                                        Optional.of(Duration.ofSeconds(5)),
                                        Optional.of(Duration.ofMinutes(1))))
                        .whenTimePasses(Duration.ofSeconds(5))
                        .by("ana")
                        .given(new SessionCommand.LeaveBreakout())
                        .by("hana")
                        .given(new SessionCommand.Move(p("ana"), in("red"), Optional.of("Back")))
                        .whenTimePasses(Duration.ofMinutes(1))
                        .by("ana")
                        .given(new SessionCommand.Leave());
        assertThat(of(scenario, "ana"))
                .containsExactly(
                        "- → Main room, ARRIVED by ana",
                        "Main room → red, OPENED by hana",
                        "red → Main room, RETURNED by ana",
                        "Main room → red, MOVED by hana",
                        "red → Main room, TIMER by nobody, automatic",
                        "Main room → -, LEFT by ana");
    }

    @Test
    void aClosingAfterItsGraceIsWhoeverClosed() {
        var scenario =
                red().opened()
                        .by("hana")
                        .given(new SessionCommand.CloseAll(Duration.ofSeconds(10)))
                        .whenTimePasses(Duration.ofSeconds(10));
        assertThat(of(scenario, "ana").getLast()).isEqualTo("red → Main room, CLOSED by hana");
    }

    @Test
    void aLostConnectionIsAutomaticAndARemovalHasItsNote() {
        var scenario =
                red().by("ana")
                        .given(new SessionCommand.LoseConnection(p("ana"), Scenario.socket("ana")))
                        .whenTimePasses(Duration.ofMinutes(1))
                        .people("ben")
                        .by("hana")
                        .given(new SessionCommand.Remove(p("ben"), Optional.of("Too loud")));
        assertThat(of(scenario, "ana").getLast())
                .isEqualTo("Main room → -, DROPPED by nobody, automatic");
        assertThat(Transitions.of(scenario.journal()).getLast().note()).contains("Too loud");
        var report = SittingReader.read(scenario.journal()).orElseThrow();
        assertThat(report.mayBeReadBy(p("hana"))).isTrue();
        assertThat(report.mayBeReadBy(p("ben"))).isFalse();
        assertThat(report.participants()).hasSize(3);
        assertThat(report.breakouts().getFirst().place().name()).isEqualTo("red");
    }

    @Provide
    Arbitrary<Walked> walks() {
        return SessionWalks.walks();
    }

    /** Each goes on from where the one before ended, and the last says where the person is. */
    @Property(tries = 150)
    void followedFromTheBeginningTheyLeadToWhereEveryoneIs(@ForAll("walks") Walked walk) {
        Map<ParticipantId, Space> places = new HashMap<>();
        for (Transition one : Transitions.of(walk.journal())) {
            var id = one.person().id().orElseThrow();
            assertThat(one.from().map(Place::space)).isEqualTo(Optional.ofNullable(places.get(id)));
            one.to().ifPresentOrElse(to -> places.put(id, to.space()), () -> places.remove(id));
        }
        Map<ParticipantId, Space> actual = new HashMap<>();
        walk.session().roster().all().forEach((id, person) -> actual.put(id, person.space()));
        assertThat(places).isEqualTo(actual);
    }
}
