package dev.alcove.server.session;

import static dev.alcove.server.session.Stage.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rosters are gathered, and say as little as is needed (decision 0010). */
final class RostersTest {
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final Stage stage = new Stage();

    @Test
    void theFirstChangeIsToldAtOnceAndWhatFollowsWithinAnIntervalTogether() {
        var ana = stage.host("Ana");
        stage.pass(INTERVAL);
        ana.fleeting().clear();
        people(2, 2);
        assertThat(ana.fleeting()).containsExactly(new Fleeting.RosterWhole(Space.main()));
        people(3, 10);
        assertThat(ana.fleeting()).hasSize(1);
        stage.pass(INTERVAL);
        assertThat(ana.fleeting()).hasSize(2);
        stage.pass(INTERVAL);
        assertThat(ana.fleeting()).hasSize(2);
    }

    @Test
    void upToFiftyPeopleARosterIsWhole() {
        var ana = stage.host("Ana");
        people(2, 50);
        stage.pass(INTERVAL);
        assertThat(ana.fleeting()).containsOnly(new Fleeting.RosterWhole(Space.main()));
    }

    @Test
    void aboveFiftyOnlyWhatChangedIsTold() {
        var ana = stage.host("Ana");
        people(2, 50);
        stage.pass(INTERVAL);
        ana.fleeting().clear();
        people(51, 52);
        stage.pass(INTERVAL);
        assertThat(ana.fleeting())
                .containsExactly(
                        new Fleeting.RosterChanges(
                                Space.main(), List.of(p("person51"), p("person52")), List.of()));
    }

    @Test
    void whereMoreThanFiftyChangeOfMoreThanFiftyItIsStale() {
        var ana = stage.host("Ana");
        ana.fleeting().clear();
        people(2, 60);
        stage.pass(INTERVAL);
        assertThat(ana.fleeting()).containsExactly(new Fleeting.RosterStale(Space.main()));
    }

    @Test
    void whatClientsSayOfTheirMediaGoesAlong() {
        var ana = stage.host("Ana");
        stage.person("Ben");
        stage.pass(INTERVAL);
        ana.fleeting().clear();
        var on = new MediaState(true, true, false, false, MediaState.Quality.GOOD);
        stage.session().mediaChanged(p("Ben"), on);
        stage.session().mediaChanged(p("Eve"), on);
        stage.pass(INTERVAL);
        assertThat(ana.fleeting())
                .containsExactly(new Fleeting.MediaChanged(Space.main(), List.of(p("Ben"))));
        assertThat(stage.session().mediaOf(p("Ben"))).isEqualTo(on);
        assertThat(stage.session().mediaOf(p("Eve"))).isEqualTo(MediaState.UNKNOWN);
    }

    @Test
    void aRosterWaitsNeitherForWhatClientsSayNorForAnotherSpace() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.person("Cem");
        stage.opens("Ana", Duration.ofMinutes(10), "Cem");
        stage.pass(INTERVAL);
        stage.pass(INTERVAL);
        var on = new MediaState(true, true, false, false, MediaState.Quality.GOOD);
        stage.session().mediaChanged(p("Ben"), on);
        stage.does(
                "Ana", new SessionCommand.Move(p("Cem"), Space.in(Stage.BLUE), Optional.empty()));
        ben.fleeting().clear();
        stage.person("Dan");
        assertThat(ben.fleeting()).containsExactly(new Fleeting.RosterWhole(Space.main()));
    }

    @Test
    void aRosterWhosePeopleAreTheSameAgainIsNotSent() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.person("Cem");
        stage.opens("Ana", Duration.ofMinutes(10));
        stage.pass(INTERVAL);
        stage.pass(INTERVAL);
        moves("Cem", Space.in(Stage.BLUE));
        ben.fleeting().clear();
        moves("Cem", Space.main());
        moves("Cem", Space.in(Stage.BLUE));
        stage.pass(INTERVAL);
        stage.pass(INTERVAL);
        assertThat(ben.fleeting()).isEmpty();
        moves("Cem", Space.main());
        stage.pass(INTERVAL);
        assertThat(ben.fleeting()).containsExactly(new Fleeting.RosterWhole(Space.main()));
    }

    @Test
    void whoConnectsMeanwhileIsToldWhatIsTheSameAgainForTheOthers() {
        stage.host("Ana");
        stage.person("Cem");
        stage.opens("Ana", Duration.ofMinutes(10));
        stage.pass(INTERVAL);
        stage.pass(INTERVAL);
        moves("Cem", Space.in(Stage.BLUE));
        moves("Cem", Space.main());
        var lee = stage.host("Lee");
        moves("Cem", Space.in(Stage.BLUE));
        stage.pass(INTERVAL);
        assertThat(lee.fleeting()).contains(new Fleeting.RosterWhole(Space.in(Stage.BLUE)));
    }

    private void moves(String name, Space to) {
        stage.does("Ana", new SessionCommand.Move(p(name), to, Optional.empty()));
    }

    @Test
    void theSecondHandTicksWhileATimerRuns() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.opens("Ana", Duration.ofMinutes(10), "Ben");
        stage.pass(Duration.ofSeconds(1));
        ben.fleeting().clear();
        stage.pass(Duration.ofSeconds(1));
        assertThat(ben.fleeting())
                .singleElement()
                .isInstanceOfSatisfying(
                        Fleeting.TimerTick.class,
                        tick -> assertThat(tick.breakout().id()).isEqualTo(Stage.RED));
        stage.pass(Duration.ofMillis(500));
        assertThat(ben.fleeting()).hasSize(1);
    }

    private void people(int from, int to) {
        for (int i = from; i <= to; i++) {
            stage.person("person" + i);
        }
    }
}
