package dev.alcove.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.alcove.server.gateway.TestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A room with a host who is connected, and what a recorder's browser does. */
final class RecordedSession implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> BYTES =
            Map.of("Content-Type", "application/octet-stream");

    final Alcove alcove;
    final Alcove.Made room;
    final Alcove.Person host;
    final TestClient hostSocket;

    RecordedSession(Alcove alcove, String fields) {
        this.alcove = alcove;
        this.room = alcove.room(fields);
        this.host = alcove.host(room);
        this.hostSocket = enter(host);
    }

    TestClient enter(Alcove.Person person) {
        var socket = TestClient.connect(alcove.port(), person.token());
        socket.hear("session.state");
        return socket;
    }

    /** A recording that is over, of which that is the file. */
    String recorded(String content) {
        String id = start();
        send(id, 0, content.getBytes(UTF_8)).done();
        stop().done();
        last(id, 1, new byte[0]).done();
        return id;
    }

    Alcove.Answer change(String id, String fields, @Nullable String token) {
        return alcove.call("PATCH", "/api/recordings/" + id, fields, token, Map.of());
    }

    /** Main is recorded from now on; by which id. */
    String start() {
        return alcove.post("/api/rooms/" + room.code() + "/recording/start", null, host.token())
                .done()
                .path("recording")
                .path("id")
                .asText();
    }

    Alcove.Answer stop() {
        return alcove.post("/api/rooms/" + room.code() + "/recording/stop", null, host.token());
    }

    /** What a part was answered with. */
    record Taken(int status, JsonNode body) {
        String code() {
            return body.path("code").asText();
        }

        JsonNode done() {
            assertThat(status).as(body.toString()).isEqualTo(200);
            return body;
        }
    }

    Taken send(String id, int part, byte[] bytes) {
        return send(id, "part=" + part, bytes, host.token());
    }

    Taken last(String id, int part, byte[] bytes) {
        return send(id, "part=" + part + "&last=true", bytes, host.token());
    }

    Taken send(String id, String query, byte[] bytes, @Nullable String token) {
        var answer =
                alcove.bytes(
                        "POST", "/api/recordings/" + id + "/parts?" + query, bytes, token, BYTES);
        try {
            return new Taken(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<byte[]> get(String id, Map<String, String> headers) {
        return alcove.bytes("GET", "/api/recordings/" + id, null, room.ownerToken(), headers);
    }

    /** The recording as the owner's list has it. */
    JsonNode listed(String id) {
        for (JsonNode one :
                alcove.get("/api/recordings", room.ownerToken()).done().path("recordings")) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id + " is not listed");
    }

    @Override
    public void close() {
        hostSocket.close();
    }
}
