package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two change places, one stays in place, and a task card is on the table. */
class SwappingTest {
    private static final SessionCommand SHUFFLE =
            new SessionCommand.AssignBy(AssignmentStrategy.RANDOM);

    private static SessionCommand swap(String one, String other) {
        return new SessionCommand.Swap(p(one), p(other));
    }

    private static SessionCommand lock(String name) {
        return new SessionCommand.Lock(p(name), true);
    }

    private static Scenario fullPlan() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben", "cem")
                .breakouts(1, "red", "blue")
                .assigned("ana", "red")
                .assigned("ben", "blue")
                .by("hana");
    }

    @Test
    void plannedSeatsAreSwappedBeforeTheOpeningAlsoWhereAllAreTaken() {
        fullPlan()
                .when(swap("ana", "ben"))
                .then(
                        new SessionEvent.PeopleUnassigned(List.of(p("ana"), p("ben"))),
                        new SessionEvent.PeopleAssigned(List.of(p("ana")), b("blue")),
                        new SessionEvent.PeopleAssigned(List.of(p("ben")), b("red")));
    }

    @Test
    void peopleChangePlacesLiveAfterIt() {
        fullPlan()
                .opened()
                .by("hana")
                .given(swap("ana", "ben"))
                .thenIn(in("blue"), "ana")
                .thenIn(in("red"), "ben");
    }

    @Test
    void oneWithoutASeatTakesTheOthers() {
        var scenario = fullPlan().given(swap("ana", "cem"));
        assertThat(scenario.person("cem").assigned()).contains(b("red"));
        assertThat(scenario.person("ana").assigned()).isEmpty();
        scenario.opened().by("hana").given(swap("ana", "cem")).thenIn(in("red"), "ana");
        scenario.thenIn(Space.main(), "cem");
    }

    @Test
    void aSwapIsForManagersAndForPeopleWhoAreThere() {
        fullPlan()
                .when(swap("ana", "zoe"))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND)
                .when(swap("zoe", "ana"))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND)
                .when(swap("ana", "ana"))
                .thenNothing()
                .by("ana")
                .when(swap("ana", "ben"))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(lock("ana"))
                .thenRejected(Rejection.Code.FORBIDDEN);
    }

    @Test
    void aHostWhoTakesNoSeatDoesNotMakeRoomForOneWhoDoes() {
        fullPlan()
                .assigned("hana", "red")
                .by("hana")
                .when(swap("hana", "cem"))
                .thenRejected(Rejection.Code.BREAKOUT_FULL)
                .thenNothing();
    }

    @Test
    void whoIsLockedStaysHoweverOftenIsShuffled() {
        var scenario =
                Scenario.open()
                        .people("ana", "ben", "cem", "dan", "eve", "fay")
                        .breakouts(3, "red", "blue")
                        .assigned("ana", "red")
                        .assigned("ben", "red")
                        .given(lock("ana"))
                        .given(lock("ben"))
                        .given(lock("cem"));
        for (long seed = 0; seed < 20; seed++) {
            scenario.seed(seed).given(SHUFFLE);
            assertThat(scenario.person("ana").assigned()).contains(b("red"));
            assertThat(scenario.person("ben").assigned()).contains(b("red"));
            assertThat(scenario.person("cem").assigned()).isEmpty();
            assertThat(scenario.session().roster().seatsTaken(b("red"))).isBetween(2, 3);
        }
        scenario.when(lock("ana")).thenNothing();
        scenario.given(new SessionCommand.Lock(p("ana"), false));
        assertThat(scenario.person("ana").locked()).isFalse();
    }

    @Test
    void aLockEndsWithThePlaceThatItWasFor() {
        var scenario =
                fullPlan()
                        .given(lock("ana"))
                        .given(lock("hana"))
                        .opened()
                        .byOwner()
                        .given(new SessionCommand.Recall());
        assertThat(scenario.person("ana").locked()).isFalse();
        assertThat(scenario.person("hana").locked()).isTrue();
    }

    @Test
    void aLockStaysWithASeatThatIsKeptWhenTheBreakoutOfNowCloses() {
        var scenario =
                Scenario.open()
                        .people("ana")
                        .breakouts(3, "red")
                        .assigned("ana", "red")
                        .opened()
                        .breakouts(3, "blue")
                        .assigned("ana", "blue")
                        .given(lock("ana"))
                        .byOwner()
                        .given(new SessionCommand.CloseBreakout(b("red"), Duration.ZERO));
        assertThat(scenario.person("ana").assigned()).contains(b("blue"));
        assertThat(scenario.person("ana").locked()).isTrue();
    }

    @Test
    void aTaskCardIsSetChangedAndTakenAway() {
        var scenario = fullPlan().given(task("Read, then discuss."));
        assertThat(scenario.breakout("red").plan().task()).contains("Read, then discuss.");
        scenario.given(rename("Rouge"));
        assertThat(scenario.breakout("red").plan().task()).contains("Read, then discuss.");
        scenario.given(task(""));
        assertThat(scenario.breakout("red").plan().task()).isEmpty();
        scenario.when(task("x".repeat(4_001))).thenRejected(Rejection.Code.TOO_LARGE);
    }

    private static SessionCommand rename(String name) {
        return new SessionCommand.UpdateBreakout(b("red"), BreakoutChange.rename(name));
    }

    private static SessionCommand task(String text) {
        return new SessionCommand.UpdateBreakout(
                b("red"),
                new BreakoutChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(text)));
    }
}
