package dev.alcove.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** How somebody of the practice class behaves, on a line that only writes down what is said. */
final class PracticeParticipantTest {
    private static final Temper QUICK = Temper.of(0);
    private static final Temper LATE = Temper.of(5);
    private static final Temper SILENT = Temper.of(7);
    private static final Temper DROPS_OUT = Temper.of(9);

    private final ManualAgenda agenda = new ManualAgenda();
    private final Exchange exchange = new Exchange();

    /** Writes down what is said, and when; lets the test speak as the server. */
    private final class Exchange {
        private final List<String> said = new ArrayList<>();
        private final List<BiConsumer<String, JsonNode>> lines = new ArrayList<>();
        private int cuts;

        Future<Line> connect(BiConsumer<String, JsonNode> onEvent) {
            lines.add(onEvent);
            return Future.succeededFuture(
                    new Line() {
                        @Override
                        public void emit(String event, ObjectNode payload) {
                            said.add("%d %s %s".formatted(agenda.now().toMillis(), event, payload));
                        }

                        @Override
                        public void cut() {
                            cuts++;
                        }
                    });
        }

        void tell(String event, ObjectNode payload) {
            lines.getLast().accept(event, payload);
        }

        List<String> joins() {
            return said.stream().filter(one -> one.contains("breakout.room.join")).toList();
        }

        List<String> reports() {
            return said.stream()
                    .filter(one -> one.contains("breakout.arrival.report"))
                    .map(one -> one.replaceAll(".*\"status\":\"(\\w+)\".*", "$1"))
                    .toList();
        }
    }

    private PracticeParticipant person(Temper temper, long seed) {
        var person =
                new PracticeParticipant(
                        temper,
                        new Random(seed),
                        agenda,
                        exchange::connect,
                        id -> id.startsWith("practice"));
        person.arrive();
        return person;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode board(String status) {
        var board = object().put("seat", "b-1");
        board.putObject("config").put("askToJoin", true);
        board.putArray("rooms").addObject().put("id", "b-1").put("status", status);
        return board;
    }

    @Test
    void whoIsAskedGoesIntoTheOwnRoomOnceItIsOpenAndOnce() {
        person(QUICK, 1);
        exchange.tell("breakout.rooms.updated", board("WAITING"));
        agenda.pass(Duration.ofSeconds(13));
        assertThat(exchange.joins()).isEmpty();
        var open = object().put("id", "b-1").put("status", "ACTIVE");
        exchange.tell("breakout.room.updated", open);
        exchange.tell("breakout.room.updated", open);
        agenda.pass(Duration.ofSeconds(13));
        assertThat(exchange.joins()).hasSize(1).first().asString().contains("b-1");
    }

    @Test
    void whoIsMovedOrNeverAnswersDoesNotJoin() {
        person(QUICK, 1);
        var moves = board("ACTIVE");
        moves.putObject("config").put("askToJoin", false);
        exchange.tell("session.state", moves);
        agenda.pass(Duration.ofSeconds(13));
        person(SILENT, 1);
        exchange.tell("session.state", board("ACTIVE"));
        agenda.pass(Duration.ofSeconds(13));
        assertThat(exchange.joins()).isEmpty();
    }

    @Test
    void whoIsAskedToRecordSaysAtOnceThatItCannot() {
        person(SILENT, 1);
        var asked = object();
        asked.putObject("recording").put("id", "rec-1");
        exchange.tell("recording.requested", asked);
        assertThat(exchange.said)
                .anyMatch(one -> one.contains("recording.failed") && one.contains("rec-1"));
    }

    private static ObjectNode moved(String moveId) {
        return object().put("from", "main").put("to", "b-1").put("moveId", moveId);
    }

    @Test
    void saysThatItIsOnTheWayAndThenThere() {
        person(QUICK, 1);
        exchange.tell("breakout.moved", moved("7"));
        agenda.pass(Duration.ofSeconds(3));
        assertThat(exchange.reports()).containsExactly("switching", "arrived");
    }

    @Test
    void takesAMoveThatIsToldAgainForTheSame() {
        person(QUICK, 1);
        exchange.tell("breakout.moved", moved("7"));
        exchange.tell("breakout.moved", moved("7"));
        agenda.pass(Duration.ofSeconds(3));
        assertThat(exchange.reports()).containsExactly("switching", "arrived");
    }

    @Test
    void doesNotReportAMoveThatWasOvertaken() {
        person(LATE, 1);
        exchange.tell("breakout.moved", moved("7"));
        agenda.pass(Duration.ofSeconds(1));
        exchange.tell("breakout.moved", moved("8"));
        agenda.pass(Duration.ofSeconds(20));
        assertThat(exchange.said)
                .filteredOn(one -> one.contains("arrival"))
                .allMatch(one -> one.contains("\"8\""));
    }

    @Test
    void oneIsLate() {
        person(LATE, 1);
        exchange.tell("breakout.moved", moved("7"));
        agenda.pass(Duration.ofSeconds(10));
        assertThat(exchange.reports()).containsExactly("switching");
        agenda.pass(Duration.ofSeconds(5));
        assertThat(exchange.reports()).containsExactly("switching", "arrived");
    }

    @Test
    void oneNeverAnswers() {
        person(SILENT, 1);
        exchange.tell("breakout.moved", moved("7"));
        agenda.pass(Duration.ofMinutes(10));
        assertThat(exchange.said).isEmpty();
    }

    @Test
    void oneDropsOutAndComesBackAndSaysWhereItIs() {
        person(DROPS_OUT, 1);
        agenda.pass(Duration.ofSeconds(103));
        assertThat(exchange.cuts).isEqualTo(1);
        assertThat(exchange.lines).hasSize(2);
        ObjectNode state = object().put("space", "b-1");
        state.putObject("you").putObject("arrival").put("moveId", "9").put("status", "told");
        exchange.tell("session.state", state);
        agenda.pass(Duration.ofSeconds(3));
        assertThat(exchange.reports()).containsExactly("switching", "arrived");
    }

    @Test
    void answersAHostNowAndThenAndNeverTheClass() {
        person(QUICK, 1);
        for (int i = 0; i < 20; i++) {
            exchange.tell("chat.message", line("practice-2"));
        }
        agenda.pass(Duration.ofSeconds(8));
        assertThat(exchange.said).noneMatch(one -> one.contains("chat.send"));
        for (int i = 0; i < 20; i++) {
            exchange.tell("chat.message", line("host"));
        }
        agenda.pass(Duration.ofSeconds(8));
        assertThat(exchange.said).anyMatch(one -> one.contains("chat.send"));
    }

    private static ObjectNode line(String from) {
        ObjectNode line = object().put("space", "main").put("text", "Ready?");
        line.putObject("from").put("id", from);
        return line;
    }

    @Test
    void inAnHourDoesEverythingThatAPersonDoes() {
        person(QUICK, 3);
        exchange.tell("breakout.moved", moved("7"));
        agenda.pass(Duration.ofHours(1));
        for (String event :
                List.of("chat.send", "hand.raise", "hand.lower", "breakout.help.ask", "speaking")) {
            assertThat(exchange.said).as(event).anyMatch(one -> one.contains(event));
        }
    }

    @Test
    void doesTheSameForTheSameSeed() {
        assertThat(anHourOf(5)).isEqualTo(anHourOf(5)).isNotEqualTo(anHourOf(6));
    }

    private static List<String> anHourOf(long seed) {
        var test = new PracticeParticipantTest();
        test.person(DROPS_OUT, seed);
        test.exchange.tell("breakout.moved", moved("7"));
        test.agenda.pass(Duration.ofHours(1));
        return test.exchange.said;
    }

    @Test
    void doesNothingOnceTheSessionIsOver() {
        person(QUICK, 1);
        exchange.tell("session.ended", object());
        agenda.pass(Duration.ofHours(1));
        assertThat(exchange.said).isEmpty();
    }

    @Test
    void aHandGoesDownAgainBeforeLong() {
        person(QUICK, 7);
        agenda.pass(Duration.ofHours(2));
        List<String> hands = exchange.said.stream().filter(one -> one.contains(" hand.")).toList();
        assertThat(hands).hasSizeGreaterThan(10);
        for (int i = 0; i + 1 < hands.size(); i += 2) {
            assertThat(hands.get(i)).contains("hand.raise");
            assertThat(hands.get(i + 1)).contains("hand.lower");
            assertThat(millis(hands.get(i + 1)) - millis(hands.get(i))).isBetween(8_000L, 25_000L);
        }
    }

    private static long millis(String said) {
        return Long.parseLong(said.substring(0, said.indexOf(' ')));
    }
}
