package dev.alcove.socketio.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A client that polls, request by request, as the test says. */
public final class HttpPeer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestServer server;
    private final HttpClient http;
    private String sid = "";

    /** A client that has no session yet. */
    public HttpPeer(TestServer server) {
        this(server, HttpClient.Version.HTTP_1_1);
    }

    /** A client that prefers this version of HTTP. */
    public HttpPeer(TestServer server, HttpClient.Version version) {
        this.server = server;
        this.http =
                HttpClient.newBuilder()
                        .version(version)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
    }

    /** Opens a session, and returns what the server said of it. */
    public JsonNode open() {
        HttpResponse<String> response = get("EIO=4&transport=polling");
        if (response.statusCode() != 200 || !response.body().startsWith("0")) {
            throw new AssertionError("Not opened: " + response.statusCode() + response.body());
        }
        JsonNode data = json(response.body().substring(1));
        sid = data.path("sid").asText();
        return data;
    }

    /** Opens a session, and joins the default namespace; returns the answer to CONNECT. */
    public String connect() {
        open();
        post("40");
        return poll();
    }

    /** The session's id. */
    public String sid() {
        return sid;
    }

    /** A GET with this query. */
    public HttpResponse<String> get(String query) {
        return send(request(query).GET());
    }

    /** Whatever request, with this query. */
    public HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(server.uri(query));
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return Waiting.await("an answer", sendLater(request));
    }

    /** Sends a request, without waiting for the answer. */
    public CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Polls, without waiting for the answer. */
    public CompletableFuture<HttpResponse<String>> pollLater() {
        return sendLater(request(session()).GET());
    }

    /** Polls; the body of the answer. */
    public String poll() {
        return Waiting.await("the answer to a poll", pollLater()).body();
    }

    /** The status of a poll. */
    public int pollStatus() {
        return Waiting.await("the answer to a poll", pollLater()).statusCode();
    }

    /** Posts packets; the status of the answer. */
    public int post(String payload) {
        return send(request(session()).POST(BodyPublishers.ofString(payload))).statusCode();
    }

    /** The query of a request of this session. */
    public String session() {
        return "EIO=4&transport=polling&sid=" + sid;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Not JSON: " + text, notJson);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
