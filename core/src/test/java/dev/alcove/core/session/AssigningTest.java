package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.config;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.socket;
import static dev.alcove.core.session.Scenario.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Placing many: by hand, by lot, as last time, and those who come late. */
class AssigningTest {
    private static final BreakoutRights AUTO = new BreakoutRights(false, true, false, true);
    private static final SessionCommand PREVIOUS =
            new SessionCommand.AssignBy(AssignmentStrategy.PREVIOUS);

    /** {@code "ana>red"}: that person there. */
    private static SessionCommand assign(String... lines) {
        return new SessionCommand.Assign(
                Arrays.stream(lines)
                        .map(line -> List.of(line.split(">", 2)))
                        .map(parts ->
                                new SessionCommand.Assignment(
                                        p(parts.get(0)),
                                        parts.get(1).equals("main")
                                                ? Space.main()
                                                : in(parts.get(1))))
                        .toList());
    }

    @Test
    void whatCanBeDoneIsDoneAndTheRestComesBackWithItsReason() {
        Scenario.open()
                .people("ana", "ben", "cem")
                .breakouts(2, "red")
                .when(assign("ana>red", "zoe>red", "ben>red", "cem>red", "cem>none"))
                .then(new SessionEvent.PeopleAssigned(List.of(p("ana"), p("ben")), b("red")))
                .thenFailed("zoe", Rejection.Code.PARTICIPANT_NOT_FOUND)
                .thenFailed("cem", Rejection.Code.BREAKOUT_FULL)
                .thenFailed("cem", Rejection.Code.BREAKOUT_NOT_FOUND);
    }

    @Test
    void twoPeopleSwapTheLastSeatsOfTwoFullBreakouts() {
        Scenario.open()
                .people("ana", "ben")
                .breakouts(1, "red", "blue")
                .given(assign("ana>red", "ben>blue"))
                .when(assign("ana>blue", "ben>red"))
                .then(
                        new SessionEvent.PeopleUnassigned(List.of(p("ana"), p("ben"))),
                        new SessionEvent.PeopleAssigned(List.of(p("ana")), b("blue")),
                        new SessionEvent.PeopleAssigned(List.of(p("ben")), b("red")))
                .opened()
                .given(assign("ana>red", "ben>blue"))
                .thenIn(in("red"), "ana")
                .thenIn(in("blue"), "ben");
    }

    @Test
    void oneWhoseSeatWasPromisedOnStaysWhenTheChainBreaks() {
        Scenario.open()
                .people("ana", "ben", "cem")
                .breakouts(1, "red", "blue", "green")
                .given(assign("ana>red", "ben>blue", "cem>green"))
                .opened()
                .given(assign("ana>blue", "ben>green"))
                .thenFailed("ana", Rejection.Code.BREAKOUT_FULL)
                .thenFailed("ben", Rejection.Code.BREAKOUT_FULL)
                .thenIn(in("red"), "ana")
                .thenIn(in("blue"), "ben");
    }

    @Test
    void afterTheOpeningAssigningMoves() {
        Scenario.open()
                .people("ana", "ben")
                .breakouts(2, "red", "blue")
                .opened()
                .when(assign("ana>red", "ben>red"))
                .then(
                        new SessionEvent.PeopleMoved(
                                List.of(p("ana"), p("ben")),
                                Space.main(),
                                in("red"),
                                MoveReason.MOVED,
                                Optional.empty()))
                .given(assign("ana>main"))
                .thenIn(Space.main(), "ana");
    }

    @Test
    void lotsSeatAsManyAsThereAreSeatsAndTellTheOthers() {
        var scenario =
                Scenario.open()
                        .host("hana")
                        .people("ana", "ben", "cem")
                        .breakouts(1, "red", "blue")
                        .when(new SessionCommand.AssignBy(AssignmentStrategy.RANDOM));
        assertThat(scenario.session().roster().seats())
                .containsEntry(b("red"), 1)
                .containsEntry(b("blue"), 1);
        assertThat(scenario.session().participant(p("hana")).orElseThrow().assigned()).isEmpty();
    }

    @Test
    void shufflingAgainGivesOtherGroupsAndTheSameSeedTheSame() {
        var names = new String[] {"ana", "ben", "cem", "dan", "eve", "fay", "gil", "hal"};
        var scenario = Scenario.open().people(names).breakouts(4, "red", "blue");
        var shuffle = new SessionCommand.AssignBy(AssignmentStrategy.RANDOM);
        var first = scenario.seed(1).given(shuffle).session().roster().assignees();
        var second = scenario.seed(2).given(shuffle).session().roster().assignees();
        scenario.seed(2).when(shuffle).thenNothing();
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void theSameGroupsMeetAgainAlsoUnderANewIdOfTheSameName() {
        var scenario =
                Scenario.open()
                        .people("ana", "ben", "cem")
                        .byOwner()
                        .breakouts(4, "red", "blue")
                        .when(PREVIOUS)
                        .thenRejected(Rejection.Code.INVALID)
                        .given(assign("ana>red", "ben>blue", "cem>blue"))
                        .opened()
                        .given(new SessionCommand.Recall())
                        .by("cem")
                        .given(new SessionCommand.Leave())
                        .byClock()
                        .given(new SessionCommand.Join(p("cem2"), "Cem", false))
                        .given(new SessionCommand.Connect(p("cem2"), socket("cem2")))
                        .byOwner()
                        .given(
                                new SessionCommand.CreateBreakouts(
                                        List.of(spec("blue2", 4), spec("red", 4)).stream()
                                                .map(AssigningTest::renamed)
                                                .toList(),
                                        Optional.of(
                                                config(
                                                        AssignmentStrategy.PREVIOUS,
                                                        BreakoutRights.OF_A_SET))));
        assertThat(scenario.person("ana").assigned()).contains(b("red-new"));
        assertThat(scenario.person("ben").assigned()).contains(b("blue2-new"));
        assertThat(scenario.person("cem2").assigned()).contains(b("blue2-new"));
    }

    /** Ids are never used twice; names may be. */
    private static BreakoutSpec renamed(BreakoutSpec spec) {
        return new BreakoutSpec(
                b(spec.name() + "-new"),
                spec.name(),
                spec.topic(),
                spec.maxParticipants(),
                spec.duration(),
                spec.facilitator(),
                spec.eventId(),
                spec.rights(),
                Optional.empty());
    }

    @Test
    void groupsFollowTheNameFirstAndTheOrderThen() {
        var scenario =
                Scenario.open()
                        .people("ana", "ben")
                        .byOwner()
                        .breakouts(4, "red", "blue")
                        .given(assign("ana>red", "ben>blue"))
                        .opened()
                        .given(new SessionCommand.Recall())
                        .given(
                                new SessionCommand.CreateBreakouts(
                                        List.of(renamed(spec("other", 4)), renamed(spec("red", 4))),
                                        Optional.of(
                                                config(
                                                        AssignmentStrategy.PREVIOUS,
                                                        BreakoutRights.OF_A_SET))));
        assertThat(scenario.person("ana").assigned()).contains(b("red-new"));
        assertThat(scenario.person("ben").assigned()).contains(b("other-new"));
    }

    @Test
    void lateArrivalsGoToTheSmallestBreakoutThatTakesThem() {
        Scenario.open()
                .people("ana", "ben", "cem")
                .breakouts(AUTO, 2, "red", "blue")
                .given(assign("ana>red", "ben>red", "cem>blue"))
                .opened()
                .people("dan")
                .thenIn(in("blue"), "dan")
                .people("eve")
                .thenIn(Space.main(), "eve")
                .host("hana")
                .thenIn(Space.main(), "hana");
    }

    @Test
    void lateArrivalsAreWrittenIntoAPlanThatHasNotOpened() {
        var scenario =
                Scenario.open()
                        .people("ana")
                        .breakouts(AUTO, 2, "red", "blue")
                        .given(assign("ana>red"))
                        .people("dan");
        assertThat(scenario.person("dan").assigned()).contains(b("blue"));
    }

    @Test
    void oneWhoComesBackAfterTheGraceIsPutWhereItWas() {
        Scenario.open()
                .people("ana", "ben")
                .breakouts(AUTO, 4, "red", "blue")
                .given(assign("ana>red", "ben>red"))
                .opened()
                .byClock()
                .given(new SessionCommand.LoseConnection(p("ana"), socket("ana")))
                .whenTimePasses(Duration.ofSeconds(30))
                .people("ana")
                .thenIn(in("red"), "ana");
    }

    @Test
    void withoutAutoAssignLateArrivalsStayInMain() {
        Scenario.open()
                .people("ana")
                .breakouts(4, "red")
                .given(assign("ana>red"))
                .opened()
                .people("dan")
                .thenIn(Space.main(), "dan");
    }
}
