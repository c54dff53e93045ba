package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A real server on a free port, and a client that calls it as a back end would. */
final class Alcove implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;

    private Alcove(Server server) {
        this.server = server;
    }

    static Alcove start(Path data, Map<String, String> settings) throws StartFailure {
        Map<String, String> all = new HashMap<>(settings);
        // On a busy machine a test that uses no sockets may take longer than people do.
        all.putIfAbsent("alcove.session.first-socket", "30s");
        all.put("alcove.host", "127.0.0.1");
        all.put("alcove.port", "0");
        all.put("alcove.data", data.toString());
        return new Alcove(Server.start(Settings.read(all, Optional.empty(), Map.of())));
    }

    /** What a call answered. */
    record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        String code() {
            return body.path("code").asText();
        }

        String error() {
            return body.path("error").asText();
        }

        /** A list of texts. */
        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            body.path(name).forEach(item -> texts.add(item.asText()));
            return texts;
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** Fails, with all that was said, unless the call worked. */
        JsonNode done() {
            assertThat(status).as(raw.body()).isBetween(200, 299);
            return body;
        }
    }

    Answer get(String path, String token) {
        return call("GET", path, null, token, Map.of());
    }

    Answer post(String path, String body) {
        return call("POST", path, body, null, Map.of());
    }

    Answer post(String path, @Nullable String body, String token) {
        return call("POST", path, body, token, Map.of());
    }

    Answer call(
            String method,
            String path,
            @Nullable String body,
            @Nullable String token,
            Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A call whose body, or whose answer, is bytes. */
    HttpResponse<byte[]> bytes(
            String method,
            String path,
            byte @Nullable [] body,
            @Nullable String token,
            Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return isJson ? JSON.readTree(response.body()) : JSON.createObjectNode();
    }

    /** A room that was made, and what its maker got. */
    record Made(String code, String hostKey, String ownerToken) {}

    Made room(String fields) {
        JsonNode made = post("/api/rooms", fields).done();
        return new Made(
                made.path("room").path("name").asText(),
                made.path("hostKey").asText(),
                made.path("ownerToken").asText());
    }

    /** Somebody who joined. */
    record Person(String id, String token, String role) {}

    Person join(String code, String fields) {
        JsonNode joined = post("/api/rooms/" + code + "/join", fields).done();
        return new Person(
                joined.path("participant").path("id").asText(),
                joined.path("token").asText(),
                joined.path("participant").path("role").asText());
    }

    Person host(Made room) {
        return join(room.code(), "{\"name\":\"Mei\",\"hostKey\":\"" + room.hostKey() + "\"}");
    }

    /** The database may grow no more, as on a full disk; or it may again. */
    void full(boolean isFull) {
        String pages = "PRAGMA max_page_count = " + (isFull ? 1 : Integer.MAX_VALUE);
        server.database()
                .write(connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(pages);
                    }
                })
                .join();
    }

    int port() {
        return URI.create(server.address()).getPort();
    }

    String address() {
        return server.address();
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
