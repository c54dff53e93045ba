package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.GroupCount;
import dev.alcove.core.breakout.OptionsChange;
import dev.alcove.core.breakout.RoundsPlan;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.Message;
import dev.alcove.core.view.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Options of a plan that is made already, for what waits and what is open (contract §6). */
class OptionsTest {
    private static final OptionsChange NOTHING =
            new OptionsChange(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private static SessionCommand options(OptionsChange change) {
        return new SessionCommand.ChangeOptions(change);
    }

    private static OptionsChange choosing(boolean allowed) {
        return new OptionsChange(
                Optional.of(allowed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OptionsChange returning(boolean allowed) {
        return new OptionsChange(
                Optional.empty(),
                Optional.of(allowed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OptionsChange counting(Duration countdown) {
        return new OptionsChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(countdown),
                Optional.empty());
    }

    private static OptionsChange asking(boolean asks) {
        return new OptionsChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(asks));
    }

    @Test
    void peopleAreAskedOrMovedAsWasSaidLast() {
        var open = new SessionCommand.OpenBreakouts(Optional.of(Duration.ZERO), Optional.empty());
        placed().given(options(asking(true))).given(open).thenIn(Space.main(), "ana", "ben");
        placed().given(options(asking(true)))
                .given(options(asking(false)))
                .given(open)
                .thenIn(in("red"), "ana")
                .thenIn(in("blue"), "ben");
    }

    private static Scenario placed() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben", "cem")
                .breakouts(3, "red", "blue")
                .assigned("ana", "red")
                .assigned("ben", "blue");
    }

    @Test
    void whatIsGivenChangesEverywhereAndWhatIsLeftOutStays() {
        var scenario =
                placed().opened()
                        .given(
                                new SessionCommand.CreateBreakouts(
                                        List.of(Scenario.spec("green", 3)), Optional.empty()))
                        .when(options(returning(false)))
                        .then(new SessionEvent.OptionsChanged(returning(false)));
        assertThat(scenario.breakout("red").plan().rights())
                .isEqualTo(new BreakoutRights(false, false, false, false));
        assertThat(scenario.breakout("green").plan().rights())
                .isEqualTo(new BreakoutRights(true, false, true, false));
        assertThat(config(scenario).rights())
                .isEqualTo(new BreakoutRights(false, false, false, false));
        scenario.by("ana")
                .when(new SessionCommand.LeaveBreakout())
                .thenRejected(Rejection.Code.FORBIDDEN)
                .byOwner()
                .given(options(returning(true)))
                .by("ana")
                .given(new SessionCommand.LeaveBreakout());
    }

    private static BreakoutConfig config(Scenario scenario) {
        return scenario.session().board().config().orElseThrow();
    }

    @Test
    void theNextOpeningCountsDownAsLongAsItIsSaid() {
        var scenario = placed().given(options(counting(Duration.ofSeconds(30))));
        assertThat(config(scenario).startCountdown()).isEqualTo(Duration.ofSeconds(30));
        assertThat(scenario.told())
                .as("only those who manage see how an opening goes")
                .noneMatch(notice -> notice.audience().includes(scenario.session(), p("ana")));
        scenario.given(new SessionCommand.OpenBreakouts(Optional.empty(), Optional.empty()));
        assertThat(scenario.breakout("red").waiting()).isTrue();
    }

    @Test
    void breakoutsThatWereMadeOneByOneBeginToHaveAConfig() {
        var scenario =
                Scenario.open()
                        .byOwner()
                        .given(
                                new SessionCommand.CreateBreakouts(
                                        List.of(Scenario.spec("red", 3)), Optional.empty()))
                        .given(options(choosing(false)));
        assertThat(config(scenario).rights()).isEqualTo(BreakoutRights.OF_A_SET);
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        placed().when(options(returning(true))).thenNothing();
    }

    @Test
    void nothingToChangeNothingToChangeItInAndALongCountdownAreRefused() {
        placed().when(options(NOTHING))
                .thenRejected(Rejection.Code.INVALID)
                .when(options(counting(Duration.ofHours(2))))
                .thenRejected(Rejection.Code.INVALID)
                .by("ana")
                .when(options(choosing(true)))
                .thenRejected(Rejection.Code.FORBIDDEN);
        Scenario.open()
                .byOwner()
                .when(options(choosing(true)))
                .thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
    }

    @Test
    void roundsThatAreOnKeepToItAndTheNextOnesAreTheirOwn() {
        var wish =
                new RoundsWish(
                        2,
                        new GroupCount.Exactly(1),
                        new RoundsPlan.Pace(Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        b("rounds"));
        var scenario =
                Scenario.open()
                        .people("ana", "ben")
                        .byOwner()
                        .given(new SessionCommand.PlanRounds(wish))
                        .given(new SessionCommand.StartRounds())
                        .given(options(returning(false)))
                        .given(new SessionCommand.Recall())
                        .whenTimePasses(Duration.ZERO);
        assertThat(scenario.session().breakouts())
                .isNotEmpty()
                .noneMatch(breakout -> breakout.plan().rights().allowReturnToMain());
    }

    @Test
    void whoMayChooseSeesAllBreakoutsAndNoLongerWhenNot() {
        var scenario = placed().given(options(choosing(true)));
        assertThat(boardTold(scenario, "cem")).containsExactly("red", "blue");
        scenario.given(options(choosing(false)));
        assertThat(boardTold(scenario, "cem")).isEmpty();
        // A name is the hosts' until the breakout opens.
        assertThat(boardTold(scenario, "ana")).containsExactly("Room 1");
        assertThat(boardTold(scenario, "hana")).containsExactly("red", "blue");
    }

    private static List<String> boardTold(Scenario scenario, String name) {
        var told =
                scenario.told().stream()
                        .filter(n -> n.audience().includes(scenario.session(), p(name)))
                        .map(Notice::message)
                        .toList();
        assertThat(told).as("what %s is told", name).hasSize(1);
        return told.getFirst() instanceof Message.BoardChanged changed
                ? changed.board().rooms().stream()
                        .map(room -> room.breakout().plan().name())
                        .toList()
                : List.of("no board");
    }

    @Test
    void whomNoBreakoutConcernsHearsNothingOfThem() {
        var scenario = placed().opened().given(options(returning(false)));
        assertThat(scenario.told())
                .noneMatch(notice -> notice.audience().includes(scenario.session(), p("cem")));
        assertThat(boardTold(scenario, "ana")).containsExactly("red");
    }

    @Test
    void manyBreakoutsAreToldOfOnceNotOneByOne() {
        var names = IntStream.range(0, 20).mapToObj(n -> "p" + n).toArray(String[]::new);
        var rooms = IntStream.range(0, 10).mapToObj(n -> "r" + n).toArray(String[]::new);
        var scenario = Scenario.open().host("hana").people(names).breakouts(2, rooms);
        for (int n = 0; n < names.length; n++) {
            scenario.assigned(names[n], "r" + n % 10);
        }
        scenario.opened().given(options(returning(false)));
        assertThat(scenario.told()).as("one for hosts, one for each breakout").hasSize(11);
        for (String name : names) {
            assertThat(boardTold(scenario, name)).hasSize(1);
        }
        assertThat(scenario.session().breakouts())
                .extracting(Breakout::waiting)
                .containsOnly(false);
        scenario.thenIn(in("r0"), "p0", "p10");
    }
}
