package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code breakout.arrival.report} and {@code breakout.arrivals}, as clients see them. */
class ArrivalEventsTest {
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

    private static String room(TestClient host) {
        return host.ask("breakout.room.create", "{\"name\": \"One\"}")
                .path("room")
                .path("id")
                .asText();
    }

    private static String move(String person, String to) {
        return "{\"participantId\": \"%s\", \"to\": \"%s\"}".formatted(person, to);
    }

    private static String report(String moveId, String status) {
        return "{\"moveId\": \"%s\", \"status\": \"%s\"}".formatted(moveId, status);
    }

    @Test
    void theHostSeesWhoIsMissingUntilTheyReportThatTheyAreThere() {
        String anasToken = server.join("Ana", false);
        try (var host = server.enter("Ms Lee", true);
                var ana = TestClient.connect(server.port(), anasToken)) {
            assertThat(ana.hear("session.state").path("you").path("arrival").isNull()).isTrue();
            String room = room(host);
            host.ask("breakout.room.move", move(anasToken, room));
            JsonNode moved = ana.hear("breakout.moved");
            String moveId = moved.path("moveId").asText();
            assertThat(moveId).matches("\\d+");
            assertThat(moved.path("room").path("participants").get(0).path("arrival").isNull())
                    .as("arrivals of others are for those who manage")
                    .isTrue();

            JsonNode waiting =
                    host.hear("breakout.arrivals", wave -> wave.path("total").asInt() == 1);
            assertThat(waiting.path("arrived").asInt()).isZero();
            assertThat(waiting.path("missingCount").asInt()).isEqualTo(1);
            JsonNode missing = waiting.path("missing").get(0);
            assertThat(missing.path("id").asText()).isEqualTo(anasToken);
            assertThat(missing.path("name").asText()).isEqualTo("Ana");
            assertThat(missing.path("space").asText()).isEqualTo(room);
            assertThat(missing.path("status").asText()).isEqualTo("told");
            assertThat(missing.path("since").asText()).isNotEmpty();
            JsonNode seen =
                    host.hear(
                            "breakout.participants.update",
                            roster -> roster.path("participants").size() == 1);
            assertThat(seen.path("participants").get(0).path("arrival").path("moveId").asText())
                    .isEqualTo(moveId);

            assertThat(
                            ana.ask("session.state", "{}")
                                    .path("state")
                                    .path("you")
                                    .path("arrival")
                                    .path("status")
                                    .asText())
                    .isEqualTo("told");
            JsonNode state = host.ask("session.state", "{}").path("state");
            assertThat(state.path("arrivals").path("missingCount").asInt()).isEqualTo(1);

            assertThat(ana.ask("breakout.arrival.report", report(moveId, "switching")))
                    .hasToString("{\"success\":true}");
            host.hear(
                    "breakout.arrivals",
                    wave ->
                            wave.path("missing")
                                    .path(0)
                                    .path("status")
                                    .asText()
                                    .equals("switching"));
            ana.ask("breakout.arrival.report", report(moveId, "arrived"));
            host.hear("breakout.arrivals", wave -> wave.path("arrived").asInt() == 1);
            assertThat(ana.names()).doesNotContain("breakout.arrivals");
        }
    }

    @Test
    void movingSomeoneWhoIsMissingAgainTellsThemAgain() {
        String anasToken = server.join("Ana", false);
        try (var host = server.enter("Ms Lee", true);
                var ana = TestClient.connect(server.port(), anasToken)) {
            ana.hear("session.state");
            String room = room(host);
            host.ask("breakout.room.move", move(anasToken, room));
            String moveId = ana.hear("breakout.moved").path("moveId").asText();
            JsonNode again = host.ask("breakout.room.move", move(anasToken, room));
            assertThat(again.path("success").asBoolean()).isTrue();
            host.ask("session.state", "{}");
            assertThat(ana.ask("session.state", "{}").path("success").asBoolean()).isTrue();
            assertThat(ana.heard())
                    .filteredOn(heard -> heard.name().equals("breakout.moved"))
                    .hasSize(2)
                    .allMatch(heard -> heard.payload().path("moveId").asText().equals(moveId))
                    .last()
                    .matches(heard -> heard.position().isEmpty());
        }
    }

    @Test
    void badReportsAreRefusedAndOldOnesAccepted() {
        try (var ana = server.enter("Ana", false)) {
            ana.hear("session.state");
            for (String bad :
                    new String[] {
                        "{}",
                        "{\"moveId\": 7, \"status\": \"arrived\"}",
                        "{\"moveId\": \"7\"}",
                        "{\"moveId\": \"7\", \"status\": \"late\"}",
                        "{\"moveId\": \"7\", \"status\": \"failed\", \"why\": \"x\"}"
                    }) {
                assertThat(ana.ask("breakout.arrival.report", bad).path("code").asText())
                        .as(bad)
                        .isEqualTo("INVALID");
            }
            for (String old : new String[] {"7", "-1", "no-number", "99999999999999999999"}) {
                assertThat(ana.ask("breakout.arrival.report", report(old, "arrived")))
                        .hasToString("{\"success\":true}");
            }
        }
    }
}
