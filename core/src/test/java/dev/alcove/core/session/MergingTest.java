package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.breakout.Inherited;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Breakouts become one, or several, and nobody passes through main. */
class MergingTest {
    private static Scenario opened(int seats) {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben", "cleo", "dan")
                .breakouts(seats, "red", "blue")
                .assigned("ana", "red")
                .assigned("ben", "red")
                .assigned("cleo", "blue")
                .assigned("dan", "blue")
                .opened()
                .by("hana");
    }

    private static SessionCommand merge(String into, String... from) {
        return new SessionCommand.MergeBreakouts(
                Stream.of(from).map(Scenario::b).toList(), b(into));
    }

    private static SessionCommand split(String name, String... made) {
        return new SessionCommand.SplitBreakout(
                b(name), Stream.of(made).map(Scenario::b).toList(), Optional.empty());
    }

    private static SessionEvent moved(String from, String to, MoveReason reason, String... who) {
        return new SessionEvent.PeopleMoved(
                Stream.of(who).map(Scenario::p).toList(),
                in(from),
                in(to),
                reason,
                Optional.empty());
    }

    @Test
    void mergingTakesMembersAndTheirSeatsStraightThere() {
        opened(8)
                .when(merge("blue", "red"))
                .then(
                        new SessionEvent.BreakoutsMerged(List.of(b("red")), b("blue")),
                        new SessionEvent.PeopleAssigned(List.of(p("ana"), p("ben")), b("blue")),
                        moved("red", "blue", MoveReason.MERGED, "ana", "ben"),
                        new SessionEvent.BreakoutClosed(
                                b("red"), CloseReason.MERGED, List.of(p("ana"), p("ben"))))
                .thenIn(in("blue"), "ana", "ben", "cleo", "dan");
    }

    @Test
    void overTheSizeNothingIsMerged() {
        opened(3)
                .when(merge("blue", "red"))
                .thenRejected(Rejection.Code.BREAKOUT_FULL)
                .thenIn(in("red"), "ana", "ben");
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        opened(8).when(merge("blue")).thenRejected(Rejection.Code.INVALID);
        opened(8).when(merge("blue", "blue")).thenRejected(Rejection.Code.INVALID);
        opened(8).when(merge("blue", "none")).thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
        opened(8).when(merge("none", "red")).thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
        opened(8)
                .given(new SessionCommand.CloseBreakout(b("red"), Duration.ofSeconds(10)))
                .when(merge("blue", "red"))
                .thenRejected(Rejection.Code.BREAKOUT_CLOSED);
        opened(8)
                .breakouts(8, "green")
                .by("hana")
                .when(merge("green", "red"))
                .thenRejected(Rejection.Code.INVALID);
        opened(8).by("ana").when(merge("blue", "red")).thenRejected(Rejection.Code.FORBIDDEN);
        opened(8).by("ana").when(split("red", "red2")).thenRejected(Rejection.Code.FORBIDDEN);
    }

    @Test
    void whoeverWaitsForHelpStillDoes() {
        var scenario = opened(8).by("ana");
        scenario.given(new SessionCommand.AskHelp(b("red"), Optional.of("Stuck")))
                .by("hana")
                .given(merge("blue", "red"));
        assertThat(scenario.breakout("blue").help().orElseThrow().by()).isEqualTo(p("ana"));
    }

    @Test
    void membersOfAllOfThemAreToldBeforeAnybodyMoves() {
        var scenario = opened(8).given(merge("blue", "red"));
        var first = scenario.told().getFirst();
        assertThat(first.message()).isEqualTo(new Message.Merged(List.of(b("red")), b("blue")));
        assertThat(first.audience().toString()).contains("InSpace").contains("Managers");
    }

    @Test
    void aMergedBreakoutInheritsTheChatOfAllThatWentIntoIt() {
        var scenario = opened(8).given(merge("blue", "red"));
        long first = scenario.session().version() - 3;
        assertThat(scenario.session().board().inherited(b("blue")))
                .containsExactly(new Inherited(b("red"), "red", first));
        scenario.breakouts(8, "green").opened().by("hana").given(merge("green", "blue"));
        assertThat(scenario.session().board().inherited(b("green")))
                .extracting(Inherited::breakout)
                .containsExactly(b("blue"), b("red"));
    }

    @Test
    void splittingKeepsTheFirstHalfAndSendsTheOtherStraightToOneLikeIt() {
        var scenario =
                opened(8)
                        .given(
                                new SessionCommand.StartTimer(
                                        Optional.of(b("red")), Duration.ofMinutes(4)));
        var end = scenario.now().plus(Duration.ofMinutes(4));
        scenario.when(split("red", "more"));
        assertThat(scenario.events())
                .contains(
                        new SessionEvent.BreakoutSplit(b("red"), List.of(b("more"))),
                        new SessionEvent.BreakoutOpened(b("more")),
                        new SessionEvent.PeopleAssigned(List.of(p("ben")), b("more")),
                        moved("red", "more", MoveReason.SPLIT, "ben"),
                        new SessionEvent.TimerStarted(b("more"), end));
        assertThat(scenario.breakout("more").plan().name()).isEqualTo("red 2");
        scenario.thenIn(in("red"), "ana").thenIn(in("more"), "ben");
        assertThat(scenario.session().board().inherited(b("more")))
                .extracting(Inherited::breakout)
                .containsExactly(b("red"));
    }

    @Test
    void aPausedTimerIsPausedInEachPart() {
        var scenario =
                opened(8)
                        .given(
                                new SessionCommand.StartTimer(
                                        Optional.of(b("red")), Duration.ofMinutes(4)))
                        .given(new SessionCommand.PauseTimer(Optional.of(b("red"))))
                        .given(split("red", "more"));
        assertThat(scenario.breakout("more").paused()).contains(Duration.ofMinutes(4));
    }

    @Test
    void groupsMayBeGivenWithNames() {
        var groups =
                List.of(
                        new SessionCommand.Group(Optional.of("Left"), List.of(p("ben"))),
                        new SessionCommand.Group(Optional.of("Right"), List.of(p("ana"))));
        var scenario =
                opened(8)
                        .given(
                                new SessionCommand.SplitBreakout(
                                        b("red"), List.of(b("more")), Optional.of(groups)));
        scenario.thenIn(in("red"), "ben").thenIn(in("more"), "ana");
        assertThat(scenario.breakout("red").plan().name()).isEqualTo("Left");
        assertThat(scenario.breakout("more").plan().name()).isEqualTo("Right");
    }

    @Test
    void whatCannotBeSplitIsRefusedAndNothingIsMade() {
        refused(Rejection.Code.NOT_IN_BREAKOUT, "cleo");
        refused(Rejection.Code.PARTICIPANT_NOT_FOUND, "nobody");
        refused(Rejection.Code.INVALID, "ana", "ana");
        opened(8).when(split("none", "more")).thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
        opened(8).when(split("red")).thenRejected(Rejection.Code.INVALID);
        opened(8).when(split("red", "blue")).thenRejected(Rejection.Code.INVALID);
    }

    private static void refused(Rejection.Code code, String... people) {
        var groups =
                List.of(
                        new SessionCommand.Group(Optional.empty(), List.of()),
                        new SessionCommand.Group(
                                Optional.empty(), Stream.of(people).map(Scenario::p).toList()));
        var scenario =
                opened(8)
                        .when(
                                new SessionCommand.SplitBreakout(
                                        b("red"), List.of(b("more")), Optional.of(groups)))
                        .thenRejected(code);
        assertThat(scenario.session().breakouts()).hasSize(2);
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        return Step.walks();
    }

    @Property(tries = 300)
    void nobodyPassesThroughMainAndEveryoneIsInOneOfThem(@ForAll("walks") List<Step> steps) {
        Walk.play(
                steps,
                turn -> {
                    if (turn.command() instanceof SessionCommand.AboutMerging) {
                        straight(turn);
                    }
                });
    }

    private static void straight(Walk.Turn turn) {
        turn.eachEvent((before, recorded, after) -> {
            if (recorded.event() instanceof SessionEvent.PeopleMoved moved) {
                assertThat(moved.to()).isNotEqualTo(Space.main());
                assertThat(moved.from()).isNotEqualTo(Space.main());
            }
        });
        if (turn.command() instanceof SessionCommand.MergeBreakouts merge
                && turn.decision() instanceof Decision.Accepted) {
            for (BreakoutId from : merge.from()) {
                for (ParticipantId was : MergingRules.people(turn.before(), from).toList()) {
                    assertThat(turn.after().participant(was).orElseThrow().space())
                            .isEqualTo(Space.in(merge.into()));
                }
            }
        }
        assertThat(turn.after().roster().in(Space.main()))
                .isEqualTo(turn.before().roster().in(Space.main()));
    }
}
