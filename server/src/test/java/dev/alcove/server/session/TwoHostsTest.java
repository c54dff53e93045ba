package dev.alcove.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.view.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Two hosts who act at once get one order of events, the same for everyone (rule 8). */
final class TwoHostsTest {
    private static final int TURNS = 100;

    private final Stage stage = new Stage();

    private void moves(String host, Space to, CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            var move = new SessionCommand.Move(Stage.p("ana"), to, Optional.empty());
            stage.shouts(host, move);
            stage.shouts(host, new SessionCommand.Broadcast(host + " " + turn, Optional.empty()));
        }
    }

    private static List<String> broadcasts(Client client) {
        return client.heard().stream()
                .filter(heard -> heard.message() instanceof Message.BroadcastHeard)
                .map(heard -> ((Message.BroadcastHeard) heard.message()).message())
                .toList();
    }

    @Test
    void everyoneHearsTheSameOrder() throws Exception {
        var hana = stage.host("hana");
        var kim = stage.host("kim");
        var ana = stage.person("ana");
        stage.opens("hana", Duration.ofMinutes(10), "ana");

        var start = new CountDownLatch(1);
        var one = Thread.ofVirtual().start(() -> moves("hana", Space.in(Stage.BLUE), start));
        var other = Thread.ofVirtual().start(() -> moves("kim", Space.in(Stage.RED), start));
        start.countDown();
        one.join();
        other.join();
        stage.settle();

        assertThat(broadcasts(hana)).hasSize(2 * TURNS);
        assertThat(broadcasts(kim)).isEqualTo(broadcasts(hana));
        assertThat(broadcasts(ana)).isEqualTo(broadcasts(hana));
        for (Client client : List.of(hana, kim, ana)) {
            assertThat(client.heard())
                    .extracting(Client.Heard::position)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        var told =
                ana.heard().stream()
                        .filter(heard -> heard.message() instanceof Message.Moved)
                        .map(heard -> (Message.Moved) heard.message())
                        .toList();
        for (int move = 1; move < told.size(); move++) {
            assertThat(told.get(move).from()).isEqualTo(told.get(move - 1).to());
        }
        assertThat(told.getLast().to()).isEqualTo(stage.who("ana").space());
    }
}
