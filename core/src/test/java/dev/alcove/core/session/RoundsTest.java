package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.socket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.GroupCount;
import dev.alcove.core.breakout.RoundsPhase;
import dev.alcove.core.breakout.RoundsPlan;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rounds that run themselves: nobody has to do anything after the start. */
class RoundsTest {
    private static final SessionCommand START = new SessionCommand.StartRounds();
    private static final SessionCommand NEXT = new SessionCommand.NextRound();
    private static final SessionCommand STOP = new SessionCommand.StopRounds();
    private static final BreakoutId IDS = new BreakoutId("b-01hzzzzzzzzzzzzzzzzzzzz000");

    private static SessionCommand plan(int rounds, int groups) {
        return plan(rounds, new GroupCount.Exactly(groups), Optional.empty());
    }

    private static SessionCommand plan(
            int rounds, GroupCount count, Optional<BreakoutRights> rights) {
        return new SessionCommand.PlanRounds(
                new RoundsWish(
                        rounds,
                        count,
                        new RoundsPlan.Pace(
                                Duration.ofMinutes(2),
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(5)),
                        Optional.empty(),
                        List.of("Rock", "Jazz"),
                        rights,
                        IDS));
    }

    private static Scenario eight() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben", "cem", "dan", "eve", "fay", "gil", "hal", "ida")
                .by("hana");
    }

    private static Rounds rounds(Scenario scenario) {
        return scenario.session().planning().rounds().orElseThrow();
    }

    private static Space spaceOf(int round, int group) {
        return Space.in(IDS.numbered(round * 1_024 + group));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void threeRoundsRunFromOneStartAndNobodyMeetsTwice() {
        var scenario = eight().given(plan(3, 3));
        assertThat(rounds(scenario).phase()).isEqualTo(RoundsPhase.PLANNED);
        assertThat(rounds(scenario).plan().repeatedPairs()).isZero();
        assertThat(rounds(scenario).plan().names()).containsExactly("Rock", "Jazz", "Room 3");
        assertThat(scenario.session().breakouts()).isEmpty();

        scenario.given(START).whenTimePasses(seconds(5));
        assertThat(scenario.session().breakouts()).hasSize(3);
        assertThat(scenario.session().roster().in(Space.main()).size()).isEqualTo(1);
        scenario.whenTimePasses(seconds(120));
        assertThat(scenario.session().breakouts()).isEmpty();
        assertThat(rounds(scenario).phase()).isEqualTo(RoundsPhase.PAUSE);
        assertThat(rounds(scenario).nextOpensAt()).contains(scenario.now().plusSeconds(30));
        scenario.whenTimePasses(seconds(25));
        assertThat(scenario.session().breakouts()).hasSize(3);
        assertThat(scenario.session().roster().in(Space.main()).size()).isEqualTo(10);
        scenario.whenTimePasses(seconds(5));
        assertThat(scenario.session().roster().in(spaceOf(2, 0)).size()).isEqualTo(3);
        scenario.whenTimePasses(seconds(120))
                .whenTimePasses(seconds(25))
                .whenTimePasses(seconds(5));
        assertThat(rounds(scenario).current()).isEqualTo(3);
        scenario.whenTimePasses(seconds(120));
        assertThat(rounds(scenario).phase()).isEqualTo(RoundsPhase.DONE);
        assertThat(RoundRules.due(scenario.session())).isEmpty();
        var been = scenario.session().planning().been();
        assertThat(been.get(p("ana"))).hasSize(3);
    }

    @Test
    void aPauseThatEndedWhileTheServerWasDownIsOverOnStart() {
        var scenario =
                eight().given(plan(2, 3))
                        .given(START)
                        .whenTimePasses(seconds(5))
                        .whenTimePasses(seconds(120));
        scenario.whenTimePasses(seconds(4_000));
        assertThat(rounds(scenario).current()).isEqualTo(2);
        assertThat(scenario.session().breakouts()).isNotEmpty().noneMatch(b -> b.waiting());
    }

    @Test
    void theStateGoesOnFromASnapshot() {
        var scenario =
                eight().given(plan(2, 3))
                        .given(START)
                        .whenTimePasses(seconds(5))
                        .whenTimePasses(seconds(120));
        var restored = Session.restore(scenario.session().snapshot());
        assertThat(restored).isEqualTo(scenario.session());
        assertThat(RoundRules.due(restored)).contains(scenario.now().plusSeconds(25));
    }

    @Test
    void whoLeftIsLeftOutAndAGroupWithoutPeopleIsNotMade() {
        var scenario = eight().given(plan(2, 3));
        var gone = rounds(scenario).plan().groups().get(0).get(1);
        gone.forEach(person ->
                scenario.by(person.value().substring(2)).given(new SessionCommand.Leave()));
        scenario.by("hana").given(START).whenTimePasses(seconds(5));
        assertThat(scenario.session().breakouts()).hasSize(2);
        assertThat(scenario.session().roster().in(spaceOf(1, 0)).size()).isEqualTo(3);
    }

    @Test
    void whoCameLateJoinsTheSmallestGroupAlsoInTheNextRound() {
        var scenario = eight().given(plan(2, 3)).given(START).whenTimePasses(seconds(5));
        scenario.people("leo");
        assertThat(scenario.person("leo").space().asBreakout()).isPresent();
        scenario.whenTimePasses(seconds(120))
                .whenTimePasses(seconds(25))
                .whenTimePasses(seconds(5));
        assertThat(scenario.person("leo").space()).isEqualTo(spaceOf(2, 0));
    }

    @Test
    void withoutAutoAssignLateOnesStayInMain() {
        var scenario =
                eight().given(plan(2, new GroupCount.Of(3), Optional.of(BreakoutRights.OF_A_SET)))
                        .given(START)
                        .whenTimePasses(seconds(5))
                        .people("leo")
                        .thenIn(Space.main(), "leo");
        scenario.whenTimePasses(seconds(120))
                .whenTimePasses(seconds(25))
                .whenTimePasses(seconds(5));
        scenario.thenIn(Space.main(), "leo");
    }

    @Test
    void stoppingLetsTheRoundGoOnAndOpensNoFurtherOne() {
        var scenario = eight().given(plan(3, 3)).given(START).whenTimePasses(seconds(5));
        scenario.by("hana").when(STOP).then(new SessionEvent.RoundsStopped());
        assertThat(scenario.session().breakouts()).hasSize(3);
        scenario.whenTimePasses(seconds(500));
        assertThat(scenario.session().breakouts()).isEmpty();
        assertThat(rounds(scenario).current()).isEqualTo(1);
        scenario.by("hana").when(STOP).thenNothing();
        scenario.when(NEXT).thenRejected(Rejection.Code.INVALID);
        scenario.when(START).thenRejected(Rejection.Code.INVALID);
    }

    @Test
    void aHostSkipsThePauseButNotARound() {
        var scenario = eight().given(plan(2, 3)).given(START).whenTimePasses(seconds(5));
        scenario.by("hana")
                .when(NEXT)
                .thenRejected(Rejection.Code.INVALID)
                .when(plan(2, 3))
                .thenRejected(Rejection.Code.INVALID)
                .given(new SessionCommand.Recall());
        assertThat(rounds(scenario).phase()).isEqualTo(RoundsPhase.PAUSE);
        scenario.given(NEXT);
        assertThat(scenario.session().board().opening().orElseThrow().opensAt())
                .isEqualTo(scenario.now().plusSeconds(5));
        scenario.whenTimePasses(seconds(5));
        assertThat(rounds(scenario).current()).isEqualTo(2);
        assertThat(scenario.session().roster().in(spaceOf(2, 1)).size()).isEqualTo(3);
    }

    @Test
    void roundsAreForManagersAndBeginWithNothingElseOpen() {
        eight().when(START)
                .thenRejected(Rejection.Code.INVALID)
                .by("ana")
                .when(plan(2, 3))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .when(plan(21, 3))
                .thenRejected(Rejection.Code.INVALID)
                .when(plan(2, 0))
                .thenRejected(Rejection.Code.INVALID)
                .given(plan(2, 3))
                .breakouts(4, "red")
                .by("hana")
                .when(START)
                .thenRejected(Rejection.Code.INVALID);
        Scenario.open()
                .host("hana")
                .by("hana")
                .when(plan(2, 3))
                .thenRejected(Rejection.Code.INVALID);
    }

    @Test
    void moreGroupsThanPeopleMakesOneForEachAndTooManyIsRefused() {
        var scenario = eight().given(plan(1, 50));
        assertThat(rounds(scenario).plan().groups().getFirst()).hasSize(9);
        Scenario.open(
                        SessionSettings.DEFAULT.withLimits(
                                new SessionSettings.Limits(2, 2, 50, 100, 100)))
                .people("ana", "ben", "cem", "dan", "eve")
                .byOwner()
                .when(plan(1, 3))
                .thenRejected(Rejection.Code.LIMIT_REACHED)
                .when(plan(1, 2))
                .thenRejected(Rejection.Code.LIMIT_REACHED);
    }

    @Test
    void aRoundTakesThoseWhoDroppedAndComeBack() {
        var scenario = eight().given(plan(2, 3)).given(START).whenTimePasses(seconds(5));
        var before = scenario.person("ana").space();
        scenario.byClock()
                .given(new SessionCommand.LoseConnection(p("ana"), socket("ana")))
                .given(new SessionCommand.Connect(p("ana"), socket("ana2")))
                .thenIn(before, "ana");
        assertThat(scenario.session().roster().all().values())
                .filteredOn(person -> !person.manages())
                .extracting(Participant::assigned)
                .allMatch(Optional::isPresent);
        assertThat(scenario.session().breakout(b("none"))).isEmpty();
    }
}
