package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job over real sockets and a real journal. */
class GatewayTest {
    /** A socket may send 50 events a second. */
    private static final int ASKED_BY_ONE = 40;

    @TempDir private Path folder;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aParticipantIsToldTheStateFirst() {
        try (var host = server.enter("Ms Lee", true)) {
            JsonNode state = host.hear("session.state");

            assertThat(host.names()).first().isEqualTo("session.state");
            assertThat(state.path("roomCode").asText()).isEqualTo("MATH101");
            assertThat(state.path("displayName").asText()).isEqualTo("Maths MATH101");
            assertThat(state.path("you").path("role").asText()).isEqualTo("HOST");
            assertThat(texts(state.path("permissions"))).contains("breakout:manage");
            assertThat(state.path("connection").path("provider").asText()).isEqualTo("mesh");
        }
    }

    @Test
    void aWrongTokenIsRefusedWithACode() {
        try (var client = TestClient.connect(server.port(), "p-nobody")) {
            assertThat(client.admission().path("data").path("code").asText())
                    .isEqualTo("UNAUTHORIZED");
        }
    }

    @Test
    void peopleAreSplitMovedAndBroughtBack() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false);
                var bo = server.enter("Bo", false)) {
            ana.hear("session.state");
            bo.hear("session.state");

            JsonNode made =
                    host.ask(
                            "breakout.rooms.create",
                            "{\"count\": 2, \"assignment\": \"random\", \"durationMinutes\": 5}");
            assertThat(made.path("success").asBoolean()).as("%s", made).isTrue();
            assertThat(made.path("rooms")).hasSize(2);
            assertThat(host.ask("breakout.room.start", "{}").path("rooms").get(0).path("status"))
                    .hasToString("\"ACTIVE\"");

            String anas = ana.hear("breakout.moved").path("to").asText();
            String bos = bo.hear("breakout.moved").path("to").asText();
            assertThat(anas).startsWith("b-").isNotEqualTo(bos);
            assertThat(ana.hear("breakout.timer.tick").path("roomId").asText()).isEqualTo(anas);

            assertThat(host.ask("breakout.all.recall", "{}").path("recalled").asInt()).isEqualTo(2);
            ana.hear("breakout.moved", moved -> moved.path("to").asText().equals("main"));
            bo.hear("breakout.moved", moved -> moved.path("to").asText().equals("main"));
            assertThat(ana.names()).contains("breakout.recalled");
        }
    }

    @Test
    void chatStaysInItsSpaceAndIsThereForThoseWhoComeLater() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false)) {
            ana.hear("session.state");
            String room =
                    host.ask("breakout.room.create", "{\"name\": \"One\"}")
                            .path("room")
                            .path("id")
                            .asText();
            assertThat(
                            ana.ask("breakout.room.join", "{\"roomId\": \"" + room + "\"}")
                                    .path("roomId")
                                    .asText())
                    .isEqualTo(room);

            JsonNode said = ana.ask("chat.send", "{\"text\": \"only here\"}");
            assertThat(said.path("message").path("space").asText()).isEqualTo(room);
            ana.hear("chat.message");

            JsonNode history = host.ask("chat.history", "{\"space\": \"" + room + "\"}");
            assertThat(history.path("messages").get(0).path("text").asText())
                    .isEqualTo("only here");
            assertThat(host.ask("chat.history", "{}").path("messages")).isEmpty();
            assertThat(host.names()).doesNotContain("chat.message");
        }
    }

    @Test
    void signalsReachTheSameSpaceAndNoOther() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false)) {
            String hostId = host.hear("session.state").path("you").path("id").asText();
            String anaId = ana.hear("session.state").path("you").path("id").asText();

            assertThat(host.ask("signal", signal(anaId)).path("success").asBoolean()).isTrue();
            assertThat(ana.hear("signal").path("from").asText()).isEqualTo(hostId);

            String room =
                    host.ask("breakout.room.create", "{\"name\": \"One\"}")
                            .path("room")
                            .path("id")
                            .asText();
            ana.ask("breakout.room.join", "{\"roomId\": \"" + room + "\"}");
            assertThat(host.ask("signal", signal(anaId)).path("code").asText())
                    .isEqualTo("DIFFERENT_SPACE");
            assertThat(ana.heard().stream().filter(one -> one.name().equals("signal"))).hasSize(1);
        }
    }

    private static String signal(String to) {
        return "{\"to\": \"" + to + "\", \"data\": {\"candidate\": \"x\"}}";
    }

    @Test
    void whoComesBackHearsWhatWasMissedInOrderAndNothingTwice() {
        String token = server.join("Ana", false);
        try (var host = server.enter("Ms Lee", true);
                var ana = TestClient.connect(server.port(), token)) {
            ana.hear("session.state");
            host.ask("chat.send", "{\"text\": \"one\"}");
            ana.hear("chat.message");
            String position = ana.position();
            String privateId = ana.admission().path("pid").asText();
            ana.drop();
            host.hear(
                    "participant.updated",
                    payload -> !payload.path("participant").path("connected").asBoolean());
            host.ask("chat.send", "{\"text\": \"two\"}");
            host.ask("chat.send", "{\"text\": \"three\"}");

            try (var back = TestClient.resume(server.port(), token, privateId, position)) {
                assertThat(back.admission().path("pid").asText()).isEqualTo(privateId);
                back.hear("chat.message", line -> line.path("text").asText().equals("three"));

                assertThat(back.names()).doesNotContain("session.state");
                assertThat(
                                back.heard().stream()
                                        .filter(one -> one.name().equals("chat.message"))
                                        .map(one -> one.payload().path("text").asText()))
                        .containsExactly("two", "three");
            }
        }
    }

    @Test
    void aSecondConnectionTakesOver() {
        String token = server.join("Ana", false);
        try (var first = TestClient.connect(server.port(), token)) {
            first.hear("session.state");
            try (var second = TestClient.connect(server.port(), token)) {
                second.hear("session.state");
                first.hear("session.replaced");
                first.awaitGone();
            }
        }
    }

    @Test
    void aRestartedServerServesTheSameSession() throws Exception {
        String ana = server.join("Ana", false);
        String host = server.join("Ms Lee", true);
        String room;
        try (var hostClient = TestClient.connect(server.port(), host);
                var anaClient = TestClient.connect(server.port(), ana)) {
            anaClient.hear("session.state");
            room =
                    hostClient
                            .ask("breakout.room.create", "{\"name\": \"One\"}")
                            .path("room")
                            .path("id")
                            .asText();
            anaClient.ask("breakout.room.join", "{\"roomId\": \"" + room + "\"}");
            hostClient.ask(
                    "breakout.timer.start", "{\"roomId\": \"" + room + "\", \"minutes\": 5}");
        }
        server.close();
        server = new TestServer(folder);

        try (var back = TestClient.connect(server.port(), ana)) {
            JsonNode state = back.hear("session.state");
            assertThat(state.path("space").asText()).isEqualTo(room);
            assertThat(state.path("rooms").get(0).path("endsAt").asText()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "breakout.room.create | {} | INVALID",
                "breakout.room.create | {\"name\": 7} | INVALID",
                "breakout.room.create | {\"name\": \"x\", \"color\": 1} | INVALID",
                "breakout.room.create | [1] | INVALID",
                "breakout.room.create | {\"name\": \"x\"} | FORBIDDEN",
                "breakout.room.create | {\"name\": \"x\", \"sessionId\": \"s-other\"} | INVALID",
                "breakout.room.join | {\"roomId\": \"nonsense\"} | BREAKOUT_NOT_FOUND",
                "breakout.room.leave | {} | NOT_IN_BREAKOUT",
                "breakout.timer.start | {\"minutes\": 0} | INVALID",
                "breakout.timer.start | {\"minutes\": 1} | INVALID",
                "breakout.all.timer.start | {\"minutes\": 1} | FORBIDDEN",
                "breakout.room.move | {\"participantId\": \"p-1\", \"to\": \"main\"} | FORBIDDEN",
                "breakout.room.assign | {} | INVALID",
                "breakout.all.recall | {} | FORBIDDEN",
                "breakout.broadcast | {\"message\": \"\"} | INVALID",
                "chat.send | {\"text\": \"\"} | INVALID",
                "chat.history | {\"before\": \"abc\"} | INVALID",
                "chat.history | {\"space\": \"b-00000000000000000000000000\"} | FORBIDDEN",
                "signal | {\"to\": \"p-nobody\", \"data\": 1} | PARTICIPANT_NOT_FOUND",
                "signal | {\"to\": \"p-nobody\"} | INVALID",
                "participant.update | {\"audio\": \"yes\"} | INVALID",
                "no.such.event | {} | UNKNOWN_EVENT",
            })
    void whatCannotBeIsAnsweredWithACodeAndChangesNothing(
            String event, String payload, String code) {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false)) {
            host.hear("session.state");
            ana.hear("session.state");
            JsonNode before = versionless(ana.ask("session.state", "{}"));

            JsonNode answer = ana.ask(event, payload);

            assertThat(answer.path("success").asBoolean()).isFalse();
            assertThat(answer.path("code").asText()).as("%s", answer).isEqualTo(code);
            assertThat(answer.path("error").asText()).endsWith(".");
            assertThat(versionless(ana.ask("session.state", "{}"))).isEqualTo(before);
        }
    }

    @Test
    void comingAndGoingInALoopIsNotToldToOthersForEver() {
        try (var ben = server.enter("Ben", false)) {
            ben.hear("session.state");
            String token = server.join("Ana", false);
            for (int i = 0; i < 30; i++) {
                try (var ana = TestClient.connect(server.port(), token)) {
                    assertThat(ana.admission().has("sid")).isTrue();
                }
            }
            try (var ana = TestClient.connect(server.port(), token)) {
                assertThat(ana.admission().path("data").path("code").asText())
                        .isEqualTo("RATE_LIMITED");
            }
        }
    }

    @Test
    void whatIsTooLargeIsRefusedAndTheConnectionStays() {
        try (var ana = server.enter("Ana", false)) {
            String me = ana.hear("session.state").path("you").path("id").asText();
            String signal = "{\"to\": \"" + me + "\", \"data\": \"" + "x".repeat(70_000) + "\"}";
            String chat = "{\"text\": \"" + "x".repeat(600_000) + "\"}";

            assertThat(ana.ask("signal", signal).path("code").asText()).isEqualTo("TOO_LARGE");
            assertThat(ana.ask("chat.send", chat).path("code").asText()).isEqualTo("TOO_LARGE");
            assertThat(ana.ask("chat.history", "{}").path("messages")).isEmpty();
        }
    }

    @Test
    void everyEventOfTheProtocolPageIsKnown() throws Exception {
        List<String> events = clientEvents();
        assertThat(events).contains("breakout.room.join", "signal").hasSizeGreaterThan(20);
        for (int from = 0; from < events.size(); from += ASKED_BY_ONE) {
            int to = Math.min(events.size(), from + ASKED_BY_ONE);
            try (var host = server.enter("Ms Lee", true)) {
                host.hear("session.state");
                for (String event : events.subList(from, to)) {
                    if (!event.equals("session.leave")) {
                        assertThat(host.ask(event, "{}").path("code").asText())
                                .as(event)
                                .isNotIn("UNKNOWN_EVENT", "RATE_LIMITED");
                    }
                }
                assertThat(host.ask("session.leave", "{}").path("success").asBoolean()).isTrue();
                host.awaitGone();
            }
        }
    }

    /** The names in the first column of the page's table of client events. */
    private static List<String> clientEvents() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "socket-protocol.md"));
        String section =
                page.substring(page.indexOf("## Client events"), page.indexOf("## Server events"));
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static JsonNode versionless(JsonNode answer) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) answer.path("state"))
                .without("serverTime");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
