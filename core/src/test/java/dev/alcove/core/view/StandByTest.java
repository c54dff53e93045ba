package dev.alcove.core.view;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Scenario;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionWalks;
import dev.alcove.core.session.SessionWalks.Walked;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** With whom to connect before a breakout opens, and who is told: contract rule 4, standby. */
class StandByTest {
    private static Scenario planned() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben", "cem", "dan")
                .breakouts(20, "red", "blue")
                .assigned("ana", "red")
                .assigned("ben", "red")
                .assigned("cem", "blue");
    }

    private static Scenario countingDown(Scenario scenario) {
        return scenario.byOwner()
                .given(
                        new SessionCommand.OpenBreakouts(
                                Optional.of(Duration.ofSeconds(20)), Optional.empty()));
    }

    /** What that person hears of standing by from the last command. */
    private static List<List<ParticipantId>> heard(Scenario scenario, String name) {
        return Stream.concat(scenario.told().stream(), scenario.summary().stream())
                .filter(notice -> notice.audience().resolve(scenario.session()).contains(p(name)))
                .flatMap(notice ->
                        notice.message() instanceof Message.StandBy(var people)
                                ? Stream.of(people)
                                : Stream.of())
                .toList();
    }

    private static List<ParticipantId> state(Scenario scenario, String name) {
        return SessionView.stateFor(scenario.session(), p(name)).orElseThrow().standBy();
    }

    @Test
    void aPlanThatIsStillADraftTellsNobodyWithWhomTheyWillBe() {
        var scenario = planned();
        assertThat(heard(scenario, "cem")).isEmpty();
        assertThat(state(scenario, "ana")).isEmpty();
        assertThat(heard(scenario.opened(), "ana")).as("opened without a countdown").isEmpty();
    }

    @Test
    void whenTheOpeningCountsDownThoseOfOneBreakoutAreToldOfEachOtherAndNobodyElseIs() {
        var scenario = countingDown(planned());
        assertThat(heard(scenario, "ana")).containsExactly(List.of(p("ana"), p("ben")));
        assertThat(heard(scenario, "ben")).isEqualTo(heard(scenario, "ana"));
        assertThat(heard(scenario, "cem")).as("alone in blue").isEmpty();
        assertThat(heard(scenario, "dan")).as("without a seat").isEmpty();
        assertThat(heard(scenario, "hana")).isEmpty();
        assertThat(state(scenario, "ben")).containsExactly(p("ana"), p("ben"));
        assertThat(state(scenario, "dan")).isEmpty();
    }

    @Test
    void whoeverIsAssignedAnewMeanwhileStandsByForTheNewOnesAndNobodyForTheOld() {
        var scenario = countingDown(planned()).assigned("ben", "blue");
        assertThat(heard(scenario, "ana")).containsExactly(List.of(p("ana")));
        assertThat(heard(scenario, "ben")).containsExactly(List.of(p("ben"), p("cem")));
        assertThat(heard(scenario, "cem")).containsExactly(List.of(p("ben"), p("cem")));
        scenario.byOwner()
                .given(
                        new SessionCommand.Assign(
                                List.of(new SessionCommand.Assignment(p("ben"), Space.main()))));
        assertThat(heard(scenario, "ben")).containsExactly(List.of());
        assertThat(heard(scenario, "cem")).containsExactly(List.of(p("cem")));
    }

    @Test
    void aCommandThatReassignsManyTellsEachOnce() {
        var scenario = countingDown(planned());
        scenario.byOwner()
                .given(
                        new SessionCommand.Assign(
                                Stream.of("ana", "cem", "dan")
                                        .map(name ->
                                                new SessionCommand.Assignment(
                                                        p(name), Scenario.in("blue")))
                                        .toList()));
        assertThat(heard(scenario, "cem")).containsExactly(List.of(p("ana"), p("cem"), p("dan")));
        assertThat(heard(scenario, "ben")).containsExactly(List.of(p("ben")));
    }

    @Test
    void aBreakoutForMoreThanTwelveIsNotWarmedAndNobodyIsToldOfAThousand() {
        String[] crowd = IntStream.range(0, 13).mapToObj(i -> "p" + i).toArray(String[]::new);
        var scenario = Scenario.open().host("hana").people(crowd).breakouts(20, "red");
        for (String name : List.of(crowd).subList(0, 12)) {
            scenario.assigned(name, "red");
        }
        countingDown(scenario);
        assertThat(heard(scenario, "p0"))
                .singleElement()
                .satisfies(all -> assertThat(all).hasSize(12));
        scenario.assigned("p12", "red");
        for (String name : crowd) {
            assertThat(heard(scenario, name)).containsExactly(List.of());
            assertThat(state(scenario, name)).isEmpty();
        }
    }

    @Test
    void aBreakoutThatIsTakenBackLeavesNobodyStandingBy() {
        var scenario = countingDown(planned());
        scenario.byOwner().given(new SessionCommand.DeleteBreakout(b("red")));
        assertThat(heard(scenario, "ana")).containsExactly(List.of());
        assertThat(heard(scenario, "cem")).isEmpty();
    }

    @Test
    void theOpeningEndsItForThoseWhoMoveAndForThoseWhoWereInsideAlready() {
        var early = new BreakoutRights(true, true, true, false);
        var scenario =
                Scenario.open()
                        .host("hana")
                        .people("ana", "ben")
                        .breakouts(early, 20, "red")
                        .assigned("ana", "red")
                        .assigned("ben", "red");
        scenario.by("ana").given(new SessionCommand.JoinBreakout(b("red")));
        countingDown(scenario);
        assertThat(heard(scenario, "ben")).containsExactly(List.of(p("ana"), p("ben")));
        scenario.opened();
        assertThat(heard(scenario, "ana")).containsExactly(List.of());
        assertThat(heard(scenario, "ben")).as("who moves").isEmpty();
    }

    @Test
    void whoIsAwayIsNotStoodByFor() {
        var scenario = planned();
        scenario.by("ben")
                .given(new SessionCommand.LoseConnection(p("ben"), Scenario.socket("ben")));
        assertThat(heard(countingDown(scenario), "ana")).isEmpty();
        scenario.by("ben").given(new SessionCommand.Connect(p("ben"), Scenario.socket("ben")));
        assertThat(state(scenario, "ben")).containsExactly(p("ana"), p("ben"));
    }

    @Provide
    Arbitrary<Walked> walks() {
        return SessionWalks.walks();
    }

    /** Rule 4: only those assigned to one breakout that waits, and nobody stays told of others. */
    @Property(tries = 200)
    void rule4OnlyThoseWhoWillShareABreakoutStandByForEachOther(@ForAll("walks") Walked walk) {
        Map<ParticipantId, List<ParticipantId>> standing = new HashMap<>();
        ViewRulesTest.eachEvent(
                walk,
                (before, recorded, after) -> {
                    standing.keySet().retainAll(after.roster().all().keySet());
                    var notices =
                            Stream.concat(
                                    SessionView.notices(before, recorded, after).stream(),
                                    SessionView.summary(before, List.of(recorded), after).stream());
                    notices.forEach(
                            notice -> hear(standing, notice, notice.audience().resolve(after)));
                    standing.forEach((id, people) ->
                            after.participant(id)
                                    .ifPresent(person ->
                                            people.forEach(other ->
                                                    after.participant(other)
                                                            .ifPresent(companion ->
                                                                    assertShare(
                                                                            after, person,
                                                                            companion)))));
                });
    }

    private static void hear(
            Map<ParticipantId, List<ParticipantId>> standing,
            Notice notice,
            Iterable<ParticipantId> told) {
        for (ParticipantId id : told) {
            switch (notice.message()) {
                case Message.StandBy(var people) -> {
                    assertThat(people.size()).isLessThanOrEqualTo(12);
                    standing.put(id, people);
                }
                case Message.Moved moved -> standing.remove(id);
                case Message.OpeningAnnounced opening -> {
                    if (opening.opensAt().isEmpty()) {
                        standing.remove(id);
                    }
                }
                default -> {}
            }
        }
    }

    private static void assertShare(Session after, Participant person, Participant companion) {
        assertThat(person.assigned()).isPresent().isEqualTo(companion.assigned());
        assertThat(person.assigned().flatMap(after::breakout)).isPresent();
    }
}
