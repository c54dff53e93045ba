package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.config;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.GroupCount;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.participant.NameKey;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups by rule, by list, by people per room. */
class GroupingRulesTest {
    private static final SessionCommand SHUFFLE =
            new SessionCommand.AssignBy(AssignmentStrategy.RANDOM);

    private static List<ParticipantId> ids(String... names) {
        return Arrays.stream(names).map(Scenario::p).toList();
    }

    private static SessionCommand rules(GroupingRules rules) {
        return new SessionCommand.SetRules(rules);
    }

    private static GroupingRules keep(List<ParticipantId> together, List<ParticipantId> apart) {
        return new GroupingRules(List.of(together), List.of(apart), Optional.empty(), false);
    }

    private static Scenario six() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben", "cem", "dan", "eve", "fay")
                .by("hana");
    }

    private static SetSpec set(
            int each, AssignmentStrategy strategy, List<Listed> list, String... given) {
        return new SetSpec(
                Arrays.stream(given).map(name -> spec(name, 10)).toList(),
                IntStream.range(0, 5).mapToObj(n -> spec("spare " + n, 10)).toList(),
                each == 0 ? Optional.empty() : Optional.of(new GroupCount.Of(each)),
                list,
                config(strategy, BreakoutRights.OF_A_SET),
                Optional.empty());
    }

    private static Listed line(int line, String name, String group) {
        return new Listed(line, name, List.of(NameKey.of(name)), group);
    }

    @Test
    void shufflesKeepToTheRulesAndToLocks() {
        var scenario =
                six().given(rules(keep(ids("ana", "ben"), ids("cem", "dan"))))
                        .breakouts(3, "red", "blue")
                        .assigned("eve", "blue")
                        .by("hana")
                        .given(new SessionCommand.Lock(p("eve"), true));
        for (long seed = 0; seed < 10; seed++) {
            scenario.seed(seed).given(SHUFFLE);
            assertThat(scenario.person("ana").assigned())
                    .isEqualTo(scenario.person("ben").assigned());
            assertThat(scenario.person("cem").assigned())
                    .isNotEqualTo(scenario.person("dan").assigned());
            assertThat(scenario.person("eve").assigned()).contains(b("blue"));
            assertThat(scenario.session().roster().seatsTaken(b("red"))).isEqualTo(3);
            assertThat(GroupingWarnings.of(scenario.session())).isEmpty();
        }
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        var scenario =
                six().given(rules(keep(ids("ana", "ben", "cem", "dan"), ids("eve", "fay", "ana"))))
                        .breakouts(3, "red", "blue")
                        .by("hana")
                        .given(SHUFFLE);
        assertThat(GroupingWarnings.of(scenario.session()))
                .contains("ana, ben, cem, dan should be together, and are not.")
                .anySatisfy(
                        sentence -> assertThat(sentence).endsWith("should be apart, and are not."));
    }

    @Test
    void rulesBelongToTheConfigAndAreForManagers() {
        var rules = keep(ids("ana", "ben"), ids());
        var scenario = six().given(rules(rules));
        assertThat(scenario.session().board().config()).isPresent();
        scenario.when(rules(rules)).thenNothing();
        scenario.by("ana").when(rules(GroupingRules.NONE)).thenRejected(Rejection.Code.FORBIDDEN);
        var endless = IntStream.range(0, 101).mapToObj(n -> p("x" + n)).toList();
        scenario.by("hana").when(rules(keep(endless, ids()))).thenRejected(Rejection.Code.INVALID);
    }

    @Test
    void whoHasMetMeetsOthersAndWhoMustMeetAgainIsCounted() {
        var avoid = new GroupingRules(List.of(), List.of(), Optional.empty(), true);
        var scenario =
                Scenario.open()
                        .people("a", "b", "c", "d")
                        .byOwner()
                        .given(rules(avoid))
                        .breakouts(2, "red", "blue")
                        .given(SHUFFLE)
                        .opened()
                        .given(new SessionCommand.Recall());
        assertThat(GroupingWarnings.of(scenario.session())).isEmpty();
        var met = scenario.session().planning().been();
        scenario.breakouts(2, "green", "gold").given(SHUFFLE);
        assertThat(GroupingWarnings.of(scenario.session())).isEmpty();
        for (String one : List.of("a", "b", "c", "d")) {
            for (String other : List.of("a", "b", "c", "d")) {
                if (!one.equals(other) && Objects.equals(met.get(p(one)), met.get(p(other)))) {
                    assertThat(scenario.person(one).assigned())
                            .isNotEqualTo(scenario.person(other).assigned());
                }
            }
        }
        scenario.given(new SessionCommand.CloseAll(Duration.ZERO))
                .breakouts(4, "all")
                .given(SHUFFLE);
        assertThat(GroupingWarnings.of(scenario.session()))
                .containsExactly("2 pairs have been in a breakout together before.");
    }

    @Test
    void asManyBreakoutsAreMadeAsPeopleNeed() {
        var scenario =
                six().given(
                                new SessionCommand.PlanSet(
                                        set(4, AssignmentStrategy.RANDOM, List.of())));
        assertThat(scenario.session().breakouts()).hasSize(2);
        assertThat(scenario.session().roster().seatsTaken(b("spare 0"))).isEqualTo(3);
        six().when(new SessionCommand.PlanSet(set(1, AssignmentStrategy.RANDOM, List.of())))
                .thenRejected(Rejection.Code.LIMIT_REACHED);
        var nobody =
                Scenario.open()
                        .byOwner()
                        .given(
                                new SessionCommand.PlanSet(
                                        set(4, AssignmentStrategy.RANDOM, List.of())));
        assertThat(nobody.session().breakouts()).hasSize(1);
    }

    @Test
    void aListMakesTheGroupsThatAreMissingAndPlacesWhomItNames() {
        var list =
                List.of(
                        line(1, " ANA ", "Red"),
                        line(2, "ben", "green "),
                        line(3, "zoe", "green"),
                        line(4, "Cem", ""),
                        line(5, "ana", "blue"));
        var scenario =
                six().given(
                                new SessionCommand.PlanSet(
                                        set(0, AssignmentStrategy.ROSTER, list, "red")));
        assertThat(scenario.session().breakouts())
                .extracting(breakout -> breakout.plan().name())
                .containsExactly("red", "green", "blue");
        assertThat(scenario.person("ana").assigned()).contains(b("red"));
        assertThat(scenario.person("ben").assigned()).contains(b("spare 0"));
        var matching = ListMatching.of(scenario.session(), list);
        assertThat(matching.unmatched())
                .extracting(missed -> missed.listed().line())
                .containsExactly(3, 5);
        assertThat(matching.unlisted())
                .extracting(Participant::name)
                .containsExactly("dan", "eve", "fay");
    }

    @Test
    void aListForBreakoutsThatAreThereSaysWhichAreNot() {
        var list = List.of(line(1, "ana", "red"), line(2, "ben", "pink"));
        var scenario =
                six().breakouts(4, "red").by("hana").given(new SessionCommand.AssignByList(list));
        assertThat(scenario.person("ana").assigned()).contains(b("red"));
        assertThat(ListMatching.of(scenario.session(), list).unmatched())
                .extracting(ListMatching.Unmatched::reason)
                .containsExactly("There is no breakout “pink”.");
        scenario.by("ana")
                .when(new SessionCommand.AssignByList(list))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.PlanSet(set(2, AssignmentStrategy.RANDOM, List.of())))
                .thenRejected(Rejection.Code.FORBIDDEN);
        six().when(new SessionCommand.AssignByList(list))
                .thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
    }

    @Test
    void twoOfOneNameArePlacedByHand() {
        var list = List.of(line(1, "ana", "red"));
        var scenario =
                six().byClock()
                        .given(new SessionCommand.Join(p("ana2"), "Ana", false))
                        .given(new SessionCommand.Connect(p("ana2"), Scenario.socket("ana2")))
                        .breakouts(4, "red")
                        .given(new SessionCommand.AssignByList(list));
        assertThat(scenario.person("ana").assigned()).isEmpty();
        assertThat(ListMatching.of(scenario.session(), list).unmatched().getFirst().reason())
                .isEqualTo("2 people here have that name. Place them by hand.");
    }

    @Test
    void namesAreComparedAsPeopleMeanThem() {
        assertThat(NameKey.of("  Zoe\u0308  D\u00a0Ark ")).isEqualTo(NameKey.of("ZO\u00cb d ark"));
    }
}
