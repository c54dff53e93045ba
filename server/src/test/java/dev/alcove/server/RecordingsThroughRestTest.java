package dev.alcove.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A recording from its start to its file, through a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingsThroughRestTest {
    @TempDir static Path folder;
    private Alcove alcove;

    @BeforeAll
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of());
    }

    @AfterAll
    void stop() {
        alcove.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void whatIsSentInPartsIsOneFile() {
        try (var session = new RecordedSession(alcove, "{}")) {
            String id = session.start();
            JsonNode asked = session.hostSocket.hear("recording.requested").path("recording");
            assertThat(asked.path("id").asText()).isEqualTo(id);
            assertThat(asked.path("status").asText()).isEqualTo("starting");
            assertThat(asked.path("recorder").path("id").asText()).isEqualTo(session.host.id());
            assertThat(session.send(id, 0, bytes("Hello, ")).done().path("nextPart").asInt())
                    .isEqualTo(1);
            JsonNode updated = session.hostSocket.hear("recording.updated").path("recording");
            assertThat(updated.path("status").asText()).isEqualTo("recording");
            session.send(id, 1, bytes("wor")).done();
            session.stop().done();
            assertThat(session.hostSocket.hear("recording.stopped").path("reason").asText())
                    .isEqualTo("STOPPED");
            assertThat(session.last(id, 2, bytes("ld")).done().path("sealed").asBoolean()).isTrue();

            var file = session.get(id, Map.of());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(new String(file.body(), UTF_8)).isEqualTo("Hello, world");
            var part = session.get(id, Map.of("Range", "bytes=7-9"));
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(new String(part.body(), UTF_8)).isEqualTo("wor");
            assertThat(part.headers().firstValue("Content-Range")).contains("bytes 7-9/12");

            var listed = session.listed(id);
            assertThat(listed.path("status").asText()).isEqualTo("ready");
            assertThat(listed.path("sizeBytes").asLong()).isEqualTo(12);
            assertThat(listed.path("fileName").asText())
                    .matches(session.room.code() + "_\\d{4}-\\d\\d-\\d\\d_\\d{4}_main\\.webm");
        }
    }
}
