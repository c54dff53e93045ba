package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings as clients see them. */
class RecordingEventsTest {
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

    private static String id(JsonNode holding) {
        return holding.path("recording").path("id").asText();
    }

    private static String about(String recording) {
        return "{\"recordingId\": \"%s\"}".formatted(recording);
    }

    private static String in(String room) {
        return "{\"roomId\": \"%s\"}".formatted(room);
    }

    /** A breakout that anybody may go into. */
    private static String breakout(TestClient host) {
        return host.ask("breakout.room.create", "{\"name\": \"One\"}")
                .path("room")
                .path("id")
                .asText();
    }

    @Test
    void everyoneInTheSpaceIsToldAndNobodyElseButHosts() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false);
                var ben = server.enter("Ben", false)) {
            String one = breakout(host);
            ana.ask("breakout.room.join", in(one));
            assertThat(code(ana.ask("recording.start", in(one)))).isEqualTo("FORBIDDEN");
            assertThat(code(host.ask("recording.start", in("b-unknown"))))
                    .isEqualTo("BREAKOUT_NOT_FOUND");

            JsonNode started = host.ask("recording.start", in(one));
            JsonNode recording = started.path("recording");
            assertThat(recording.path("space").asText()).isEqualTo(one);
            assertThat(recording.path("by").path("name").asText()).isEqualTo("Ms Lee");
            assertThat(recording.path("recorder").path("name").asText()).isEqualTo("Ana");
            assertThat(recording.path("status").asText()).isEqualTo("starting");
            assertThat(ana.hear("recording.started").path("recording")).isEqualTo(recording);
            assertThat(host.hear("recording.started").path("recording")).isEqualTo(recording);
            host.hear("breakout.room.updated", room -> room.path("recording").asBoolean());
            assertThat(id(host.ask("recording.start", in(one)))).isEqualTo(id(started));

            assertThat(ben.ask("session.state", "{}").path("state").path("recordings")).isEmpty();
            assertThat(host.ask("session.state", "{}").path("state").path("recordings"))
                    .containsExactly(recording);
            ben.ask("breakout.room.join", in(one));
            JsonNode moved = ben.hear("breakout.moved");
            assertThat(moved.path("recording")).isEqualTo(recording);
            assertThat(moved.path("room").path("recording").asBoolean()).isTrue();

            JsonNode stopped = host.ask("recording.stop", in(one));
            assertThat(stopped.path("recording").isNull()).isTrue();
            assertThat(stopped.path("recordingId").asText()).isEqualTo(id(started));
            assertThat(ben.hear("recording.stopped").path("reason").asText()).isEqualTo("STOPPED");
            assertThat(ben.names()).doesNotContain("recording.started", "recording.requested");
            assertThat(host.ask("recording.stop", in(one)).path("recordingId").isNull()).isTrue();
        }
    }

    @Test
    void aBrowserThatCannotIsFollowedByAnother() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false)) {
            ana.hear("session.state");
            String first = id(host.ask("recording.start", in("main")));
            host.hear("recording.requested");
            assertThat(code(ana.ask("recording.failed", about(first)))).isEqualTo("FORBIDDEN");
            assertThat(code(ana.ask("recording.failed", about("nonsense"))))
                    .isEqualTo("RECORDING_NOT_FOUND");
            JsonNode failed =
                    host.ask(
                            "recording.failed",
                            "{\"recordingId\": \"%s\", \"reason\": \"unsupported\"}"
                                    .formatted(first));
            assertThat(failed.path("success").asBoolean()).isTrue();
            JsonNode stopped = ana.hear("recording.stopped");
            assertThat(stopped.path("reason").asText()).isEqualTo("FAILED");
            assertThat(stopped.path("detail").asText()).isEqualTo("unsupported");
            String second = id(ana.hear("recording.requested"));
            assertThat(second).isEqualTo(first + "-2");
            ana.ask("recording.failed", about(second));
            host.hear(
                    "recording.stopped", over -> over.path("recordingId").asText().equals(second));
            assertThat(host.ask("session.state", "{}").path("state").path("recordings")).isEmpty();
        }
    }

    @Test
    void aRecorderThatComesBackIsAskedAgain() {
        String token = server.join("Ms Lee", true);
        String asked;
        String privateId;
        String position;
        try (var host = TestClient.connect(server.port(), token)) {
            asked = id(host.ask("recording.start", in("main")));
            host.hear("recording.requested");
            privateId = host.admission().path("pid").asText();
            position = host.position();
        }
        try (var back = TestClient.resume(server.port(), token, privateId, position)) {
            assertThat(id(back.hear("recording.requested"))).isEqualTo(asked);
            assertThat(back.names()).doesNotContain("session.state");
        }
        try (var anew = TestClient.connect(server.port(), token)) {
            assertThat(id(anew.hear("recording.requested"))).isEqualTo(asked);
            assertThat(anew.hear("session.state").path("recordings").get(0).path("id").asText())
                    .isEqualTo(asked);
        }
    }

    @Test
    void nobodyThereMeansThatItIsNotPossible() {
        try (var host = server.enter("Ms Lee", true)) {
            String one = breakout(host);
            JsonNode refused = host.ask("recording.start", in(one));
            assertThat(code(refused)).isEqualTo("RECORDING_NOT_POSSIBLE");
            assertThat(refused.path("error").asText()).contains("“One”");
            assertThat(code(host.ask("recording.start", "{\"roomId\": 7}"))).isEqualTo("INVALID");
            assertThat(code(host.ask("recording.stop", "{\"room\": \"main\"}")))
                    .isEqualTo("INVALID");
        }
    }
}
