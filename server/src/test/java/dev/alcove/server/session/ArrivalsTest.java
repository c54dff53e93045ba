package dev.alcove.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Those who were moved are told again, and managers hear who is there. */
final class ArrivalsTest {
    private static final Duration THREE = Duration.ofSeconds(3);

    private final Stage stage = new Stage();

    private static List<Fleeting.MovedAgain> again(Client client) {
        return client.fleeting().stream()
                .filter(Fleeting.MovedAgain.class::isInstance)
                .map(Fleeting.MovedAgain.class::cast)
                .toList();
    }

    private static long waves(Client client) {
        return client.fleeting().stream()
                .filter(Fleeting.ArrivalsChanged.class::isInstance)
                .count();
    }

    private long move(String name) {
        return stage.session().state().arrivals().of(Stage.p(name)).map(Arrival::move).orElse(0L);
    }

    private void reports(String name, ArrivalStatus status) {
        stage.does(name, new SessionCommand.ReportArrival(move(name), status, Optional.empty()));
    }

    @Test
    void whoeverSaysNothingIsToldAgainAfterThreeAndSixSecondsAndNoMore() {
        stage.host("hana");
        var ana = stage.person("ana");
        var ben = stage.person("ben");
        stage.opens("hana", Duration.ofMinutes(10), "ana", "ben");
        reports("ben", ArrivalStatus.SWITCHING);

        stage.pass(THREE);
        assertThat(again(ana)).hasSize(1);
        var told = again(ana).getFirst();
        assertThat(told.moved().move()).isEqualTo(move("ana"));
        assertThat(told.moved().to()).isEqualTo(Space.in(Stage.RED));
        assertThat(told.people()).containsExactly(Stage.p("ana"));
        assertThat(again(ben)).isEmpty();

        stage.pass(THREE);
        assertThat(again(ana)).hasSize(2);
        stage.pass(THREE);
        stage.pass(THREE);
        assertThat(again(ana)).hasSize(2);
        assertThat(stage.session().state().arrivals().of(Stage.p("ben")).orElseThrow().status())
                .isEqualTo(ArrivalStatus.LATE);
    }

    @Test
    void whoeverHasArrivedIsNotToldAgain() {
        stage.host("hana");
        var ana = stage.person("ana");
        stage.opens("hana", Duration.ofMinutes(10), "ana");
        reports("ana", ArrivalStatus.ARRIVED);
        stage.pass(THREE);
        assertThat(again(ana)).isEmpty();
    }

    @Test
    void managersHearOfTheWaveAtMostTwentyTimesASecondAndNobodyElseDoes() {
        var hana = stage.host("hana");
        var ana = stage.person("ana");
        var ben = stage.person("ben");
        stage.opens("hana", Duration.ofMinutes(10), "ana", "ben");
        stage.pass(Rosters.INTERVAL);
        long before = waves(hana);
        assertThat(before).isPositive();
        reports("ana", ArrivalStatus.ARRIVED);
        reports("ben", ArrivalStatus.ARRIVED);
        assertThat(waves(hana)).as("the second waits for its time").isEqualTo(before + 1);
        stage.pass(Rosters.INTERVAL);
        assertThat(waves(hana)).isEqualTo(before + 2);
        assertThat(waves(ana) + waves(ben)).isZero();
    }

    @Test
    void whatIsNotArrivedSurvivesARestart() {
        stage.host("hana");
        stage.person("ana");
        stage.opens("hana", Duration.ofMinutes(10), "ana");
        long move = move("ana");
        stage.restart();
        assertThat(move("ana")).isEqualTo(move);
        stage.connects("ana", Optional.empty());
        reports("ana", ArrivalStatus.ARRIVED);
        assertThat(stage.session().state().arrivals().missing()).isEmpty();
    }
}
