package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timers that stand still, and openings that are called off, as clients see them. */
class TimerEventsTest {
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

    private static String code(JsonNode refused) {
        return refused.path("code").asText();
    }

    @Test
    void aTimerIsPausedAndGoesOn() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false)) {
            ana.hear("session.state");
            String one =
                    "{\"roomId\": \"%s\"}"
                            .formatted(
                                    host.ask(
                                                    "breakout.room.create",
                                                    "{\"name\": \"One\", \"durationMinutes\": 5}")
                                            .path("room")
                                            .path("id")
                                            .asText());
            host.ask("breakout.room.start", "{}");
            JsonNode paused = host.ask("breakout.timer.pause", one);
            assertThat(paused.path("room").path("pausedRemainingSeconds").asLong())
                    .isBetween(290L, 300L);
            assertThat(paused.path("room").path("endsAt").isNull()).isTrue();
            assertThat(paused.path("endsAt").isNull()).isTrue();
            assertThat(code(ana.ask("breakout.timer.resume", one))).isEqualTo("FORBIDDEN");
            JsonNode all = host.ask("breakout.all.timer.resume", "{}");
            assertThat(all.path("rooms").get(0).path("endsAt").asText()).isNotEmpty();
            assertThat(all.path("rooms").get(0).path("pausedRemainingSeconds").isNull()).isTrue();
            assertThat(code(host.ask("breakout.timer.resume", one))).isEqualTo("INVALID");
        }
    }

    @Test
    void anOpeningIsCalledOff() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false)) {
            ana.hear("session.state");
            host.ask("breakout.rooms.create", "{\"count\": 2, \"assignment\": \"random\"}");
            assertThat(code(host.ask("breakout.opening.cancel", "{}"))).isEqualTo("INVALID");
            host.ask("breakout.room.start", "{\"startCountdownSeconds\": 60}");
            assertThat(code(ana.ask("breakout.opening.cancel", "{}"))).isEqualTo("FORBIDDEN");
            JsonNode cancelled = host.ask("breakout.opening.cancel", "{}");
            assertThat(cancelled.path("status").asText()).isEqualTo("WAITING");
            assertThat(cancelled.path("opensAt").isNull()).isTrue();
            ana.hear("breakout.opening", opening -> opening.path("opensAt").isNull());
        }
    }
}
