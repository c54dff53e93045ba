package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client whose id is undefined means nothing by it, and never everybody (contract §5.1). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingNamedTest {
    @TempDir private static Path folder;
    private TestServer server;
    private TestClient host;
    private TestClient ana;

    @BeforeAll
    void start() throws Exception {
        server = new TestServer(folder);
    }

    @BeforeEach
    void openTwoBreakouts() {
        host = server.enter("Ms Lee", true);
        ana = server.enter("Ana", false);
        ana.hear("session.state");
        host.ask("breakout.all.close", "{\"graceSeconds\": 0}");
        done("breakout.rooms.create", "{\"count\": 2, \"durationMinutes\": 10}");
        done("breakout.plan.rules", "{\"avoidRepeats\": true}");
        done("breakout.room.start", "{}");
    }

    @AfterEach
    void leave() {
        host.close();
        ana.close();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private JsonNode done(String event, String payload) {
        JsonNode answer = host.ask(event, payload);
        assertThat(answer.path("success").asBoolean()).as("%s: %s", event, answer).isTrue();
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "breakout.room.close | {}",
                "breakout.room.close | []",
                "breakout.room.close | null",
                "breakout.room.close | {\"roomId\": null}",
                "breakout.room.close | {\"roomId\": \"\", \"graceSeconds\": 0}",
                "breakout.room.close | {\"graceSeconds\": 0}",
                "breakout.timer.start | {\"minutes\": 1}",
                "breakout.timer.extend | {\"minutes\": -9, \"roomId\": null}",
                "breakout.timer.end | {}",
                "breakout.timer.end | null",
                "breakout.timer.pause | {}",
                "breakout.timer.resume | []",
                "breakout.room.delete | {}",
                "breakout.plan.rules | {}",
                "breakout.plan.rules | null",
                "recording.start | {}",
                "recording.stop | null",
                "waiting.reject | {}",
                "participant.remove | {\"participantId\": null}",
            })
    void withoutAnIdNothingIsClosedStoppedOrForgotten(String event, String payload) {
        JsonNode before = host.ask("breakout.rooms.list", "{}");

        JsonNode answer = host.ask(event, payload);

        assertThat(answer.path("code").asText()).as("%s", answer).isEqualTo("INVALID");
        assertThat(answer.path("error").asText()).endsWith(".");
        JsonNode after = host.ask("breakout.rooms.list", "{}");
        assertThat(after.path("rooms")).hasSize(2).isEqualTo(before.path("rooms"));
        assertThat(after.path("config").path("rules").path("avoidRepeats").asBoolean()).isTrue();
    }

    @Test
    void whatIsMeantForAllSaysSoByItsName() {
        JsonNode started = done("breakout.all.timer.start", "{\"minutes\": 5}");
        assertThat(started.path("rooms"))
                .hasSize(2)
                .allMatch(room -> !room.path("endsAt").isNull());
        String firstEnd = started.path("rooms").get(0).path("endsAt").asText();
        assertThat(done("breakout.all.timer.extend", "{\"minutes\": 5}").path("rooms"))
                .allMatch(room -> room.path("endsAt").asText().compareTo(firstEnd) > 0);
        assertThat(done("breakout.all.timer.pause", "{}").path("rooms"))
                .allMatch(room -> !room.path("pausedRemainingSeconds").isNull());
        assertThat(done("breakout.all.timer.resume", "{}").path("rooms"))
                .allMatch(room -> room.path("pausedRemainingSeconds").isNull());
        assertThat(done("breakout.all.timer.end", "{\"graceSeconds\": 60}").path("rooms"))
                .allMatch(room -> room.path("status").asText().equals("CLOSING"));
        assertThat(done("breakout.all.close", "{\"graceSeconds\": 0}").path("rooms")).isEmpty();
        assertThat(ana.ask("breakout.all.close", "{}").path("code").asText())
                .isEqualTo("FORBIDDEN");
    }
}
