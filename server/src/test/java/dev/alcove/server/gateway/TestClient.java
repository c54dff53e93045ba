package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A Socket.IO client over the JDK's websocket, which keeps everything that it hears. */
public final class TestClient implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOTTED = "/events,";
    private static final String DASHED = "";
    private static final int PATIENCE_SECONDS = 10;

    private final String namespace;
    private final String connectPacket;
    private final StringBuilder partial = new StringBuilder();
    private final List<Heard> heard = new ArrayList<>();
    private final Map<Integer, CompletableFuture<JsonNode>> acks = new ConcurrentHashMap<>();
    private final AtomicInteger nextAck = new AtomicInteger();
    private final CompletableFuture<JsonNode> admission = new CompletableFuture<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final WebSocket socket;
    private CompletableFuture<Object> lastSend = CompletableFuture.completedFuture("nothing yet");

    /**
     * An event that arrived.
     *
     * @param position the last argument, if it was a text
     */
    public record Heard(String name, JsonNode payload, String position) {}

    private TestClient(int port, String namespace, JsonNode auth) {
        this.namespace = namespace;
        this.connectPacket = "40" + namespace + auth;
        this.socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(
                                URI.create(
                                        "ws://127.0.0.1:%d/socket.io/?EIO=4&transport=websocket"
                                                .formatted(port)),
                                this)
                        .join();
    }

    public static TestClient connect(int port, String token) {
        return new TestClient(port, DOTTED, JSON.createObjectNode().put("token", token));
    }

    /** Connects to namespace {@code /}. */
    static TestClient connectDashed(int port, String token) {
        return new TestClient(port, DASHED, JSON.createObjectNode().put("token", token));
    }

    /** Comes back, as the stock client does after a drop. */
    public static TestClient resume(int port, String token, String privateId, String position) {
        return new TestClient(
                port,
                DOTTED,
                JSON.createObjectNode()
                        .put("token", token)
                        .put("pid", privateId)
                        .put("offset", position));
    }

    /** Comes back to namespace {@code /}, where it had heard nothing yet. */
    static TestClient resumeDashed(int port, String token, String privateId) {
        return new TestClient(
                port, DASHED, JSON.createObjectNode().put("token", token).put("pid", privateId));
    }

    /** What CONNECT was answered with: {@code {sid, pid}}, or a refusal. */
    public JsonNode admission() {
        return within(admission);
    }

    /** Sends an event and waits for its acknowledgement. */
    public JsonNode ask(String event, String payload) {
        return within(send(event, payload));
    }

    /**
     * What is sent before the namespace is entered ends the connection; a stock client waits too.
     */
    public CompletableFuture<JsonNode> send(String event, String payload) {
        within(admission);
        int id = nextAck.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        acks.put(id, answer);
        raw("42" + namespace + id + "[" + JSON.valueToTree(event) + "," + payload + "]");
        return answer;
    }

    void raw(String frame) {
        within(sendInTurn(socket, frame));
    }

    /** A test and the answer to a ping may want to send at once, which the JDK refuses. */
    private synchronized CompletableFuture<Object> sendInTurn(WebSocket webSocket, String frame) {
        lastSend =
                lastSend.thenCompose(
                        before -> webSocket.sendText(frame, true).thenApply(Object.class::cast));
        return lastSend;
    }

    /** The first event of that name, waiting for it. */
    public JsonNode hear(String name) {
        return hear(name, payload -> true);
    }

    /** The first event of that name that is as expected, waiting for it. */
    public JsonNode hear(String name, Predicate<JsonNode> expected) {
        return hearAfter(0, name, expected);
    }

    /**
     * The first such event after those of {@link #heard()} that were known already: what is told
     * again, as rosters are, may have been as expected before, too.
     */
    public JsonNode hearAfter(int known, String name, Predicate<JsonNode> expected) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (heard) {
            while (true) {
                for (Heard one : heard.subList(known, heard.size())) {
                    if (one.name().equals(name) && expected.test(one.payload())) {
                        return one.payload();
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("No such " + name + "; heard " + heard);
                }
                waitForMore(left);
            }
        }
    }

    private void waitForMore(long millis) {
        try {
            heard.wait(millis);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Everything so far, in order. */
    public List<Heard> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    public List<String> names() {
        return heard().stream().map(Heard::name).toList();
    }

    /** The latest position that came with an event. */
    public String position() {
        return heard().stream()
                .map(Heard::position)
                .filter(position -> !position.isEmpty())
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** Cuts the connection without a word. */
    public void drop() {
        socket.abort();
    }

    /** Waits until the server has taken this client out. */
    public void awaitGone() {
        within(gone);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String frame = partial.toString();
            partial.setLength(0);
            received(webSocket, frame);
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        gone.complete(null);
        return CompletableFuture.completedFuture(null);
    }

    private void received(WebSocket webSocket, String frame) {
        if (frame.startsWith("0")) {
            var _ = sendInTurn(webSocket, connectPacket);
        } else if (frame.equals("2")) {
            var _ = sendInTurn(webSocket, "3");
        } else if (frame.startsWith("40" + namespace)) {
            admission.complete(read(frame.substring(2 + namespace.length())));
        } else if (frame.startsWith("44" + namespace)) {
            admission.complete(read(frame.substring(2 + namespace.length())));
        } else if (frame.startsWith("41" + namespace)) {
            gone.complete(null);
        } else if (frame.startsWith("42" + namespace)) {
            event(read(frame.substring(2 + namespace.length())));
        } else if (frame.startsWith("43" + namespace)) {
            acknowledged(frame.substring(2 + namespace.length()));
        }
    }

    private void event(JsonNode packet) {
        String position = packet.size() > 2 ? packet.get(2).asText() : "";
        synchronized (heard) {
            heard.add(new Heard(packet.get(0).asText(), packet.path(1), position));
            heard.notifyAll();
        }
    }

    private void acknowledged(String rest) {
        int bracket = rest.indexOf('[');
        var answer = acks.remove(Integer.parseInt(rest.substring(0, bracket)));
        if (answer != null) {
            answer.complete(((ArrayNode) read(rest.substring(bracket))).get(0));
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(json, unreadable);
        }
    }

    private static <T> T within(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
