package dev.alcove.server.session;

import static dev.alcove.server.session.Stage.BLUE;
import static dev.alcove.server.session.Stage.RED;
import static dev.alcove.server.session.Stage.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Those who choose a breakout hear how full it is; those who may not choose do not. */
class ChoosersTest {
    private static final int MANY = 150;

    private final Stage stage = new Stage();

    /** Lee hosts, Bo is in main, and red and blue are open, for people to choose or not. */
    private Client inMainWhereBreakoutsAreOpen(boolean mayChoose) {
        stage.host("Lee");
        stage.person("Ana");
        Client bo = stage.person("Bo");
        var rights = new BreakoutRights(mayChoose, true, false, false);
        stage.opens("Lee", rights, Duration.ofMinutes(10));
        stage.pass(HeadCounts.INTERVAL);
        bo.fleeting().clear();
        return bo;
    }

    private void goes(String name, BreakoutId breakout) {
        stage.does(name, new SessionCommand.JoinBreakout(breakout));
    }

    private void isMoved(String name, Space to) {
        stage.does("Lee", new SessionCommand.Move(p(name), to, Optional.empty()));
    }

    private static Fleeting counted(Fleeting.HeadCount... counts) {
        return new Fleeting.CountsChanged(List.of(counts));
    }

    private static Fleeting.HeadCount in(BreakoutId breakout, int people) {
        return new Fleeting.HeadCount(breakout, people);
    }

    private static List<Fleeting> countsHeardBy(Client client) {
        return client.fleeting().stream().filter(Fleeting.CountsChanged.class::isInstance).toList();
    }

    @Test
    void hearAtOnceHowManyAreInABreakoutTheyAreNotIn() {
        Client bo = inMainWhereBreakoutsAreOpen(true);
        goes("Ana", RED);
        assertThat(countsHeardBy(bo)).containsExactly(counted(in(RED, 1)));
    }

    @Test
    void hearOfARushOnceASecondAndHowItEnded() {
        for (int i = 1; i <= MANY; i++) {
            stage.person("P" + i);
        }
        Client bo = inMainWhereBreakoutsAreOpen(true);
        for (int i = 1; i <= MANY; i++) {
            goes("P" + i, i % 3 == 0 ? BLUE : RED);
        }
        assertThat(countsHeardBy(bo)).containsExactly(counted(in(RED, 1)));
        stage.pass(HeadCounts.INTERVAL.minusMillis(1));
        assertThat(countsHeardBy(bo)).hasSize(1);
        stage.pass(Duration.ofMillis(1));
        assertThat(countsHeardBy(bo))
                .containsExactly(
                        counted(in(RED, 1)), counted(in(RED, MANY * 2 / 3), in(BLUE, MANY / 3)));
        stage.pass(HeadCounts.INTERVAL.multipliedBy(3));
        assertThat(countsHeardBy(bo)).hasSize(2);
    }

    @Test
    void hearOnlyOfBreakoutsThatSomeoneCameToOrLeft() {
        Client bo = inMainWhereBreakoutsAreOpen(true);
        goes("Ana", RED);
        stage.pass(HeadCounts.INTERVAL);
        goes("Ana", BLUE);
        assertThat(countsHeardBy(bo))
                .containsExactly(counted(in(RED, 1)), counted(in(RED, 0), in(BLUE, 1)));
    }

    @Test
    void hearInABreakoutTooOfTheOthersThatTheyMayChangeTo() {
        Client bo = inMainWhereBreakoutsAreOpen(true);
        goes("Bo", BLUE);
        stage.pass(HeadCounts.INTERVAL);
        bo.fleeting().clear();
        goes("Ana", RED);
        assertThat(countsHeardBy(bo)).containsExactly(counted(in(RED, 1)));
    }

    @Test
    void whoConnectsBetweenTwoTellingsIsNotLeftWithWhatWasTrueOnlyThen() {
        Client bo = inMainWhereBreakoutsAreOpen(true);
        goes("Ana", RED);
        stage.does("Ana", new SessionCommand.LeaveBreakout());
        Client cem = stage.person("Cem");
        goes("Ana", RED);
        stage.pass(HeadCounts.INTERVAL);
        assertThat(countsHeardBy(cem)).containsExactly(counted(in(RED, 1)));
        assertThat(countsHeardBy(bo)).endsWith(counted(in(RED, 1)));
    }

    @Test
    void hearAllOfItWhenTheyComeBackToWhatTheyMissed() {
        Client bo = inMainWhereBreakoutsAreOpen(true);
        var before = bo.last();
        stage.drops(bo);
        goes("Ana", RED);
        stage.pass(HeadCounts.INTERVAL);
        Client again = stage.connects("Bo", before);
        assertThat(again.states()).isEmpty();
        assertThat(countsHeardBy(again)).containsExactly(counted(in(RED, 1), in(BLUE, 0)));
    }

    @Test
    void areNotThoseWhomOnlyAHostMoves() {
        Client bo = inMainWhereBreakoutsAreOpen(false);
        isMoved("Ana", Space.in(RED));
        stage.pass(HeadCounts.INTERVAL);
        assertThat(bo.fleeting()).isNotEmpty();
        assertThat(countsHeardBy(bo)).isEmpty();
        stage.drops(bo);
        assertThat(countsHeardBy(stage.connects("Bo", bo.last()))).isEmpty();
    }

    @Test
    void areNotTheHostsWhoSeeWhoIsThere() {
        inMainWhereBreakoutsAreOpen(true);
        Client kim = stage.host("Kim");
        goes("Ana", RED);
        stage.pass(HeadCounts.INTERVAL);
        assertThat(kim.fleeting()).contains(new Fleeting.RosterWhole(Space.in(RED)));
        assertThat(countsHeardBy(kim)).isEmpty();
    }
}
