package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.GroupCount;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.breakout.OptionsChange;
import dev.alcove.core.breakout.RoundsPlan;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.RecordingEnd;
import dev.alcove.core.view.Message;
import dev.alcove.core.view.Notice;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A facilitator may start, extend and end the timer of, rename, broadcast in and close its own
 * breakout, and nothing else (contract §1). A new command must be put on one of these lists.
 */
class FacilitatorTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Optional<BreakoutId> ALL = Optional.empty();

    /** What everybody may do for oneself, and what only the server does. */
    private static final Set<Class<?>> NOT_ABOUT_MANAGING =
            Set.of(
                    SessionCommand.Open.class,
                    SessionCommand.ReachDeadline.class,
                    SessionCommand.Join.class,
                    SessionCommand.Connect.class,
                    SessionCommand.LoseConnection.class,
                    SessionCommand.LoseAllConnections.class,
                    SessionCommand.Leave.class,
                    SessionCommand.RaiseHand.class,
                    SessionCommand.SendChat.class,
                    SessionCommand.JoinBreakout.class,
                    SessionCommand.LeaveBreakout.class,
                    SessionCommand.AskHelp.class,
                    SessionCommand.ReportArrival.class,
                    SessionCommand.ConfirmRecording.class,
                    SessionCommand.FailRecording.class);

    private static Scenario facilitated() {
        var ana = led(new BreakoutChange.Leader.Person(p("ana")));
        return Scenario.open()
                .host("hana")
                .people("ana", "ben")
                .breakouts(3, "red", "blue")
                .assigned("ana", "red")
                .assigned("ben", "blue")
                .given(new SessionCommand.UpdateBreakout(b("red"), ana))
                .opened()
                .by("ana");
    }

    private static BreakoutChange led(BreakoutChange.Leader leader) {
        return new BreakoutChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(leader),
                Optional.empty(),
                Optional.empty());
    }

    private static List<SessionCommand> allowed(BreakoutId own) {
        var of = Optional.of(own);
        return List.of(
                new SessionCommand.StartTimer(of, MINUTE),
                new SessionCommand.ExtendTimer(of, MINUTE),
                new SessionCommand.UpdateBreakout(own, BreakoutChange.rename("Ours")),
                new SessionCommand.Broadcast("Listen", Optional.of(List.of(own))),
                new SessionCommand.EndTimer(of, MINUTE),
                new SessionCommand.CloseBreakout(own, Duration.ZERO));
    }

    private static List<SessionCommand> ofManagersOnly() {
        var red = b("red");
        return List.of(
                new SessionCommand.Configure(Walk.settings(3)),
                new SessionCommand.EndSession(EndReason.ENDED),
                new SessionCommand.Admit(List.of(p("dan"))),
                new SessionCommand.AdmitAll(),
                new SessionCommand.Reject(p("dan"), Optional.empty()),
                new SessionCommand.Remove(p("ben"), Optional.empty()),
                new SessionCommand.Readmit(p("ben")),
                new SessionCommand.Mute(p("ben")),
                new SessionCommand.MuteAll(Optional.empty()),
                new SessionCommand.Rename(p("ben"), "Ben"),
                new SessionCommand.ChangeRole(p("ben"), Role.COHOST),
                new SessionCommand.LowerHand(Optional.of(p("ben"))),
                new SessionCommand.CreateBreakouts(
                        List.of(Scenario.spec("green", 3)), Optional.empty()),
                new SessionCommand.DeleteBreakout(red),
                new SessionCommand.Assign(
                        List.of(new SessionCommand.Assignment(p("ben"), in("red")))),
                new SessionCommand.AssignBy(AssignmentStrategy.RANDOM),
                new SessionCommand.Swap(p("ana"), p("ben")),
                new SessionCommand.Lock(p("ana"), true),
                new SessionCommand.SetRules(GroupingRules.NONE),
                new SessionCommand.ChangeOptions(
                        new OptionsChange(
                                Optional.of(true),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                new SessionCommand.UpdateBreakout(red, led(new BreakoutChange.Leader.Nobody())),
                new SessionCommand.AssignByList(List.of()),
                new SessionCommand.PlanSet(oneMore()),
                new SessionCommand.PlanRounds(twoRounds()),
                new SessionCommand.StartRounds(),
                new SessionCommand.NextRound(),
                new SessionCommand.StopRounds(),
                new SessionCommand.OpenBreakouts(Optional.empty(), Optional.empty()),
                new SessionCommand.CancelOpening(),
                new SessionCommand.Move(p("ben"), Space.main(), Optional.empty()),
                new SessionCommand.CloseAll(Duration.ZERO),
                new SessionCommand.Recall(),
                new SessionCommand.StartTimer(ALL, MINUTE),
                new SessionCommand.ExtendTimer(ALL, MINUTE),
                new SessionCommand.EndTimer(ALL, Duration.ZERO),
                new SessionCommand.PauseTimer(Optional.of(red)),
                new SessionCommand.PauseTimer(ALL),
                new SessionCommand.ResumeTimer(Optional.of(red)),
                new SessionCommand.ResumeTimer(ALL),
                new SessionCommand.ResolveHelp(b("blue")),
                new SessionCommand.MergeBreakouts(List.of(b("blue")), red),
                new SessionCommand.SplitBreakout(red, List.of(b("green")), Optional.empty()),
                new SessionCommand.RecordVoice(p("ana"), "Ana", MINUTE, List.of(red)),
                new SessionCommand.StartRecording(in("red"), RecordingStories.rec(1)),
                new SessionCommand.StopRecording(in("red")),
                new SessionCommand.CutRecording(RecordingStories.rec(1), RecordingEnd.DISK_FULL));
    }

    private static SetSpec oneMore() {
        return new SetSpec(
                List.of(Scenario.spec("gold", 3)),
                List.of(),
                Optional.empty(),
                List.of(),
                BreakoutConfig.PLAIN,
                Optional.empty());
    }

    private static RoundsWish twoRounds() {
        return new RoundsWish(
                2,
                new GroupCount.Exactly(2),
                new RoundsPlan.Pace(MINUTE, MINUTE, Duration.ZERO),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                b("rounds"));
    }

    @TestFactory
    Stream<DynamicTest> whatItsOwnBreakoutNeeds() {
        return allowed(b("red")).stream()
                .map(command ->
                        DynamicTest.dynamicTest(
                                command.toString(),
                                () -> facilitated().given(timer()).given(command)));
    }

    /** There is a timer to extend. */
    private static SessionCommand timer() {
        return new SessionCommand.StartTimer(Optional.of(b("red")), MINUTE.multipliedBy(5));
    }

    @TestFactory
    Stream<DynamicTest> notInAnyOther() {
        return allowed(b("blue")).stream()
                .map(command ->
                        DynamicTest.dynamicTest(
                                command.toString(),
                                () ->
                                        facilitated()
                                                .when(command)
                                                .thenRejected(Rejection.Code.FORBIDDEN)));
    }

    @TestFactory
    Stream<DynamicTest> andNothingElse() {
        return ofManagersOnly().stream()
                .map(command ->
                        DynamicTest.dynamicTest(
                                command.toString(),
                                () ->
                                        facilitated()
                                                .when(command)
                                                .thenRejected(Rejection.Code.FORBIDDEN)));
    }

    @TestFactory
    Stream<DynamicTest> nothingAtAllOnceTheLeadIsTakenAway() {
        return allowed(b("red")).stream()
                .map(command ->
                        DynamicTest.dynamicTest(
                                command.toString(),
                                () ->
                                        facilitated()
                                                .byOwner()
                                                .given(nobodyLeads())
                                                .by("ana")
                                                .when(command)
                                                .thenRejected(Rejection.Code.FORBIDDEN)));
    }

    private static SessionCommand nobodyLeads() {
        return new SessionCommand.UpdateBreakout(b("red"), led(new BreakoutChange.Leader.Nobody()));
    }

    @Test
    void theFormerLeaderIsToldAndNobodyLeadsAnyMore() {
        var scenario = facilitated().byOwner().given(nobodyLeads());
        assertThat(scenario.breakout("red").plan().facilitator()).isEmpty();
        assertThat(scenario.told())
                .filteredOn(notice -> notice.audience().includes(scenario.session(), p("ana")))
                .extracting(Notice::message)
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.BreakoutUpdated.class,
                        updated -> assertThat(updated.room().facilitator()).isEmpty());
        scenario.when(nobodyLeads()).thenNothing();
    }

    @Test
    void aBreakoutWhoseLeaderHasLeftIsStillRenamedAndNobodyAbsentIsMadeOne() {
        var rename = new SessionCommand.UpdateBreakout(b("red"), BreakoutChange.rename("Ours"));
        var absent = led(new BreakoutChange.Leader.Person(p("zoe")));
        facilitated()
                .given(new SessionCommand.Leave())
                .byOwner()
                .given(rename)
                .when(new SessionCommand.UpdateBreakout(b("red"), absent))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND);
    }

    @Test
    void everyCommandIsOnOneOfTheLists() {
        Set<Class<?>> listed = new HashSet<>(NOT_ABOUT_MANAGING);
        Stream.concat(allowed(b("red")).stream(), ofManagersOnly().stream())
                .forEach(command -> listed.add(command.getClass()));
        assertThat(leaves(SessionCommand.class))
                .as("put a new command on one of the lists of this test")
                .allMatch(listed::contains);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FacilitatorTest::leaves)
                : Stream.of(type);
    }
}
