package dev.alcove.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final Map<String, String> OCTETS =
            Map.of("Content-Type", "application/octet-stream");

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

    @Test
    void anyRangeOfAFileIsServedAndNoneThatThereIsNot() {
        try (var session = new RecordedSession(alcove, "{}")) {
            String id = session.recorded("0123456789");
            var whole = session.get(id, Map.of());
            assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
            assertThat(whole.headers().firstValue("Content-Type")).contains("video/webm");
            assertThat(whole.headers().firstValue("Content-Length")).contains("10");
            String tag = whole.headers().firstValue("ETag").orElseThrow();
            assertThat(whole.headers().firstValue("Last-Modified").orElse("")).endsWith(" GMT");

            var end = session.get(id, Map.of("Range", "bytes=-3"));
            assertThat(end.statusCode()).isEqualTo(206);
            assertThat(new String(end.body(), UTF_8)).isEqualTo("789");
            assertThat(end.headers().firstValue("Content-Length")).contains("3");
            assertThat(end.headers().firstValue("ETag")).contains(tag);

            var beyond = session.get(id, Map.of("Range", "bytes=10-"));
            assertThat(beyond.statusCode()).isEqualTo(416);
            assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */10");
            assertThat(new String(beyond.body(), UTF_8)).contains("\"code\":\"INVALID\"");

            var same = session.get(id, Map.of("Range", "bytes=0-1", "If-Range", tag));
            assertThat(same.statusCode()).isEqualTo(206);
            var other = session.get(id, Map.of("Range", "bytes=0-1", "If-Range", "\"other\""));
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.body()).hasSize(10);
            assertThat(session.get(id, Map.of("If-None-Match", tag)).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void aFileIsCalledByItsPlaceInAnyScript() {
        try (var session = new RecordedSession(alcove, "{\"code\":\"GROUPS-1\"}")) {
            var ana = alcove.join("GROUPS-1", "{\"name\":\"Ana\"}");
            String rooms = "/api/rooms/GROUPS-1/breakout";
            String room =
                    alcove.post(
                                    rooms,
                                    "{\"rooms\":[{\"name\":\"Группа"
                                            + " 7/8\"}],\"assignment\":\"manual\"}",
                                    session.host.token())
                            .done()
                            .path("rooms")
                            .get(0)
                            .path("id")
                            .asText();
            String start = rooms + "/" + room + "/recording/start";
            assertThat(alcove.post(start, null, session.host.token()).code())
                    .isEqualTo("RECORDING_NOT_POSSIBLE");
            try (var socket = session.enter(ana)) {
                alcove.post(
                                rooms + "/move",
                                "{\"participantId\":\"%s\",\"to\":\"%s\"}"
                                        .formatted(ana.id(), room),
                                session.host.token())
                        .done();
                assertThat(alcove.post(start, null, ana.token()).status()).isEqualTo(403);
                String id =
                        alcove.post(start, null, session.room.ownerToken())
                                .done()
                                .path("recording")
                                .path("id")
                                .asText();
                socket.hear("recording.requested");
                session.send(id, "part=0", bytes("ours"), ana.token()).done();
                JsonNode listed = session.listed(id);
                String name = listed.path("fileName").asText();
                assertThat(name)
                        .matches(
                                "GROUPS-1_\\d{4}-\\d\\d-\\d\\d_\\d{4}_breakout-01_Группа-7-8\\.webm");
                assertThat(listed.path("status").asText()).isEqualTo("recording");
                assertThat(listed.path("breakoutName").asText()).isEqualTo("Группа 7/8");
                var kept =
                        alcove.bytes(
                                "GET",
                                listed.path("url").asText() + "&download=true",
                                null,
                                null,
                                Map.of());
                assertThat(kept.headers().firstValue("Content-Disposition").orElse(""))
                        .startsWith("attachment; filename=\"GROUPS-1_")
                        .contains("filename*=UTF-8''GROUPS-1_")
                        .contains("%D0%93%D1%80%D1%83%D0%BF%D0%BF%D0%B0-7-8.webm");
                alcove.post(rooms + "/" + room + "/recording/stop", null, session.host.token())
                        .done();
                socket.hear("recording.stopped");
            }
        }
    }

    @Test
    void theListIsReadInPagesTheNewestFirst() {
        try (var session = new RecordedSession(alcove, "{}")) {
            String first = session.recorded("1");
            String second = session.recorded("2");
            String third = session.recorded("3");
            String token = session.room.ownerToken();
            JsonNode page =
                    alcove.get("/api/recordings?limit=2&room=" + session.room.code(), token).done();
            assertThat(ids(page)).containsExactly(third, second);
            assertThat(page.path("total").asInt()).isEqualTo(3);
            JsonNode rest =
                    alcove.get(
                                    "/api/recordings?limit=2&cursor="
                                            + page.path("nextCursor").asText(),
                                    token)
                            .done();
            assertThat(ids(rest)).containsExactly(first);
            assertThat(rest.path("nextCursor").isNull()).isTrue();
            String sitting = session.listed(first).path("session").asText();
            assertThat(ids(alcove.get("/api/recordings?session=" + sitting, token).done()))
                    .hasSize(3);
            assertThat(ids(alcove.get("/api/recordings?session=s-other", token).done())).isEmpty();
        }
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("recordings").forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    @Test
    void whatIsDeletedIsGoneAndOneThatIsOnIsNotDeleted() {
        try (var session = new RecordedSession(alcove, "{}")) {
            String id = session.start();
            session.send(id, 0, bytes("gone soon")).done();
            Path file = folder.resolve("recordings").resolve(id + ".webm");
            assertThat(file).exists();
            assertThat(delete(session, id).code()).isEqualTo("RECORDING_ON");
            assertThat(file).exists();
            session.stop().done();
            delete(session, id).done();
            assertThat(file).doesNotExist();
            assertThat(session.get(id, Map.of()).statusCode()).isEqualTo(404);
            assertThat(delete(session, id).status()).isEqualTo(404);
            assertThat(session.send(id, 1, bytes("late")).code()).isEqualTo("RECORDING_NOT_FOUND");
        }
    }

    private Alcove.Answer delete(RecordedSession session, String id) {
        return alcove.call("DELETE", "/api/recordings/" + id, null, session.host.token(), Map.of());
    }

    @Test
    void aRecordingOutlivesItsRoomAndIsItsOwners(@TempDir Path other) throws Exception {
        try (var soon = Alcove.start(other, Map.of("alcove.rooms.code-rest", "0s"));
                var session = new RecordedSession(soon, "{\"code\":\"SHORT-1\"}")) {
            String id = session.recorded("kept");
            String owner = session.room.ownerToken();
            soon.call("DELETE", "/api/rooms/SHORT-1?force=true", null, owner, Map.of()).done();
            assertThat(session.listed(id).path("room").asText()).isEqualTo("SHORT-1");
            assertThat(session.get(id, Map.of()).statusCode()).isEqualTo(200);
            var next = soon.room("{\"code\":\"SHORT-1\"}");
            assertThat(ids(soon.get("/api/recordings?room=SHORT-1", next.ownerToken()).done()))
                    .isEmpty();
            assertThat(soon.get("/api/recordings/" + id, next.ownerToken()).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aRecordingOfWhichNothingCameIsEmpty() {
        try (var session = new RecordedSession(alcove, "{}")) {
            String id = session.start();
            session.stop().done();
            session.last(id, 0, new byte[0]).done();
            assertThat(session.listed(id).path("status").asText()).isEqualTo("empty");
            assertThat(session.get(id, Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aServerThatDoesNotRecordSaysSo(@TempDir Path other) throws Exception {
        try (var off = Alcove.start(other, Map.of("alcove.recording.enabled", "false"));
                var session = new RecordedSession(off, "{}")) {
            var refused =
                    off.post(
                            "/api/rooms/" + session.room.code() + "/recording/start",
                            null,
                            session.host.token());
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("RECORDING_OFF");
            assertThat(session.hostSocket.ask("recording.start", "{}").path("code").asText())
                    .isEqualTo("RECORDING_OFF");
        }
    }

    @Test
    void afterARestartUploadingGoesOn(@TempDir Path other) throws Exception {
        String id;
        String token;
        String owner;
        try (var before = Alcove.start(other, Map.of());
                var session = new RecordedSession(before, "{}")) {
            id = session.start();
            session.send(id, 0, bytes("before, ")).done();
            token = session.host.token();
            owner = session.room.ownerToken();
        }
        try (var after = Alcove.start(other, Map.of())) {
            String parts = "/api/recordings/" + id + "/parts?part=";
            assertThat(after.bytes("POST", parts + 0, bytes("again"), token, OCTETS).statusCode())
                    .isEqualTo(200);
            assertThat(after.bytes("POST", parts + 1, bytes("after"), token, OCTETS).statusCode())
                    .isEqualTo(200);
            var file = after.bytes("GET", "/api/recordings/" + id, null, owner, Map.of());
            assertThat(new String(file.body(), UTF_8)).isEqualTo("before, after");
        }
    }
}
