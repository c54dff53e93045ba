package dev.alcove.server.session;

import static dev.alcove.server.session.Stage.RED;
import static dev.alcove.server.session.Stage.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Those who choose a breakout hear how full it is; those who may not choose do not. */
class ChoosersTest {
    private static final Fleeting COUNT = new Fleeting.RosterStale(Space.in(RED));

    private final Stage stage = new Stage();

    /** What Bo in main hears at once when Ana goes into red. */
    private List<Fleeting> heardInMainWhenOneGoesIn(boolean mayChoose) {
        stage.host("Lee");
        stage.person("Ana");
        Client bo = stage.person("Bo");
        var rights = new BreakoutRights(mayChoose, true, false, false);
        stage.opens("Lee", rights, Duration.ofMinutes(10));
        stage.pass(Rosters.INTERVAL);
        bo.fleeting().clear();
        var seat = new SessionCommand.Assignment(p("Ana"), Space.in(RED));
        stage.does("Lee", new SessionCommand.Assign(List.of(seat)));
        stage.pass(Rosters.INTERVAL);
        return bo.fleeting();
    }

    @Test
    void hearHowManyAreInABreakoutTheyAreNotIn() {
        assertThat(heardInMainWhenOneGoesIn(true)).contains(COUNT);
    }

    @Test
    void hearNothingInASessionSoLargeThatEveryoneWouldHearOfEveryone() {
        for (int i = 0; i < FanOut.CHOOSERS_TOLD; i++) {
            stage.person("P" + i);
        }
        assertThat(heardInMainWhenOneGoesIn(true)).isNotEmpty().doesNotContain(COUNT);
    }

    @Test
    void areNotThoseWhomOnlyAHostMoves() {
        assertThat(heardInMainWhenOneGoesIn(false)).isNotEmpty().doesNotContain(COUNT);
    }
}
