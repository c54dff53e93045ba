package dev.alcove.socketio.conformance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** A client over a websocket, frame by frame, as the test says. */
public final class WebSocketPeer implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket webSocket;

    private WebSocketPeer(TestServer server, String query) {
        URI uri = URI.create(server.uri(query).toString().replaceFirst("http", "ws"));
        webSocket =
                Waiting.await("a websocket", http.newWebSocketBuilder().buildAsync(uri, listen()));
    }

    /** Opens a websocket with this query. */
    public static WebSocketPeer open(TestServer server, String query) {
        return new WebSocketPeer(server, query);
    }

    /** Opens a session over a websocket, and takes the packet that opens it. */
    public static WebSocketPeer session(TestServer server) {
        WebSocketPeer peer = open(server, "EIO=4&transport=websocket");
        String opening = peer.text();
        if (!opening.startsWith("0{")) {
            throw new AssertionError("Not an opening: " + opening);
        }
        return peer;
    }

    /** Opens a session, and joins the default namespace. */
    public static WebSocketPeer connected(TestServer server) {
        WebSocketPeer peer = session(server);
        peer.send("40");
        String answer = peer.text();
        if (!answer.startsWith("40{")) {
            throw new AssertionError("Not connected: " + answer);
        }
        return peer;
    }

    /** The status with which the server refuses to open a websocket. */
    public static int refusal(TestServer server, String query) {
        URI uri = URI.create(server.uri(query).toString().replaceFirst("http", "ws"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            Throwable failure =
                    Waiting.awaitFailure(
                            "a refusal",
                            http.newWebSocketBuilder()
                                    .buildAsync(uri, new WebSocket.Listener() {}));
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            return ((WebSocketHandshakeException) cause).getResponse().statusCode();
        }
    }

    private WebSocket.Listener listen() {
        return new WebSocket.Listener() {
            private final StringBuilder text = new StringBuilder();

            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                text.append(data);
                if (last) {
                    received.add(text.toString());
                    text.setLength(0);
                }
                socket.request(1);
                return CompletableFuture.completedStage(null);
            }

            @Override
            public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
                byte[] bytes = new byte[data.remaining()];
                data.get(bytes);
                received.add(bytes);
                socket.request(1);
                return CompletableFuture.completedStage(null);
            }

            @Override
            public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                closed.complete(status);
                return CompletableFuture.completedStage(null);
            }

            @Override
            public void onError(WebSocket socket, Throwable error) {
                closed.complete(1006);
            }
        };
    }

    /** Sends a frame of text. */
    public void send(String text) {
        Waiting.await("a frame to be sent", webSocket.sendText(text, true));
    }

    /** Sends a part of a message in text. */
    public void sendPart(String text, boolean last) {
        Waiting.await("a frame to be sent", webSocket.sendText(text, last));
    }

    /** Sends a frame of binary. */
    public void send(byte[] data) {
        Waiting.await("a frame to be sent", webSocket.sendBinary(ByteBuffer.wrap(data), true));
    }

    /** The next message, which is text. */
    public String text() {
        return (String) Waiting.next("a message in text", received);
    }

    /** The next message, which is binary. */
    public byte[] binary() {
        return (byte[]) Waiting.next("a message in binary", received);
    }

    /** The status with which the server closes; 1006 when it just ends. */
    public int closed() {
        return Waiting.await("the websocket to be closed", closed);
    }

    /** Completes with that status. */
    public CompletableFuture<Integer> closedLater() {
        return closed;
    }

    /** The websocket itself. */
    public WebSocket raw() {
        return webSocket;
    }

    @Override
    public void close() {
        webSocket.abort();
        http.shutdownNow();
    }
}
