package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.socketio.DisconnectReason;
import dev.alcove.socketio.EncodedEvent;
import dev.alcove.socketio.Socket;
import dev.alcove.socketio.SocketIoOptions;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client may send, and how far behind it may fall. */
final class LimitsTest {
    private static final int MAX_PAYLOAD = 1_000;

    private final TestServer server =
            TestServer.start(
                    new SocketIoOptions()
                            .maxPayload(MAX_PAYLOAD)
                            .maxAttachments(2)
                            .behindBytes(2_000)
                            .maxBufferedBytes(100_000));
    private final EchoApplication application = EchoApplication.on(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private static String echoOf(int bytes) {
        return "42[\"echo\",\"" + "x".repeat(bytes - "42[\"echo\",\"\"]".length()) + "\"]";
    }

    @Test
    void theLimitIsAnnounced() {
        try (HttpPeer peer = new HttpPeer(server)) {
            assertThat(peer.open().path("maxPayload").asInt()).isEqualTo(MAX_PAYLOAD);
        }
    }

    @Test
    void aBodyAtTheLimitIsTakenAndOneOverItIsRefused() {
        try (HttpPeer peer = new HttpPeer(server)) {
            peer.connect();

            assertThat(peer.post(echoOf(MAX_PAYLOAD))).isEqualTo(200);
            assertThat(peer.poll()).hasSize(MAX_PAYLOAD);
            assertThat(peer.post(echoOf(MAX_PAYLOAD + 1))).isEqualTo(413);

            peer.post("42[\"echo\"]");
            assertThat(peer.poll()).isEqualTo("42[\"echo\"]");
        }
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsRefusedAsWell() {
        try (HttpPeer peer = new HttpPeer(server)) {
            peer.connect();
            byte[] large = echoOf(5 * MAX_PAYLOAD).getBytes(StandardCharsets.UTF_8);

            HttpResponse<String> response =
                    peer.send(
                            peer.request(peer.session())
                                    .POST(
                                            BodyPublishers.ofInputStream(
                                                    () -> new ByteArrayInputStream(large))));

            assertThat(response.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void aBodyWithoutEndIsCutOff() {
        try (HttpPeer peer = new HttpPeer(server);
                RawConnection line = RawConnection.to(server)) {
            peer.connect();
            line.send(
                    "POST /socket.io/?%s HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"
                            .formatted(peer.session()));
            assertThat(line.readUntil("\r\n"))
                    .isEqualTo("HTTP/1.1 413 Request Entity Too Large\r\n");
            line.readUntil("}");

            line.send("x".repeat(9 * MAX_PAYLOAD));

            assertThat(line.isEnded()).isTrue();
        }
    }

    @Test
    void aFrameOverTheLimitClosesTheWebSocket() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            CompletableFuture<DisconnectReason> gone =
                    EchoApplication.disconnection(application.nextSocket());
            peer.send(echoOf(MAX_PAYLOAD));
            assertThat(peer.text()).hasSize(MAX_PAYLOAD);

            peer.send(echoOf(MAX_PAYLOAD + 1));

            assertThat(peer.closed()).isEqualTo(1009);
            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.TRANSPORT_ERROR);
        }
    }

    @Test
    void fragmentsOverTheLimitCloseTheWebSocket() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.sendPart(echoOf(MAX_PAYLOAD), false);
            peer.sendPart("x", true);

            assertThat(peer.closed()).isEqualTo(1009);
        }
    }

    @Test
    void moreAttachmentsThanAllowedCloseTheSession() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.send("453-[\"echo\"]");

            assertThat(peer.closed()).isEqualTo(1002);
        }
    }

    @Test
    void aSocketThatDoesNotPollFallsBehindAndMissesWhatIsVolatile() {
        CompletableFuture<Boolean> behindAtFirst = new CompletableFuture<>();
        CompletableFuture<Boolean> behindThen = new CompletableFuture<>();
        EncodedEvent passing = server.namespace("/").encode("passing");
        server.namespace("/")
                .onConnect(socket -> {
                    socket.sendVolatile(passing);
                    behindAtFirst.complete(socket.isBehind());
                    socket.emit("important", "x".repeat(3_000));
                    behindThen.complete(socket.isBehind());
                    socket.sendVolatile(passing);
                    server.socketIo().broadcastVolatile(server.namespace("/").sockets(), passing);
                    socket.emit("last");
                });
        try (HttpPeer peer = new HttpPeer(server)) {
            peer.open();
            peer.post("40");

            assertThat(Waiting.await("the first look", behindAtFirst)).isFalse();
            assertThat(Waiting.await("the second look", behindThen)).isTrue();
            assertThat(peer.poll().split("\u001e"))
                    .hasSize(4)
                    .satisfies(packets -> {
                        assertThat(packets[1]).isEqualTo("42[\"passing\"]");
                        assertThat(packets[2]).startsWith("42[\"important\"");
                        assertThat(packets[3]).isEqualTo("42[\"last\"]");
                    });
        }
    }

    @Test
    void aSocketThatFallsTooFarBehindIsClosed() {
        EncodedEvent large = server.namespace("/").encode("large", "x".repeat(20_000));
        CompletableFuture<Integer> sent = new CompletableFuture<>();
        CompletableFuture<DisconnectReason> gone = new CompletableFuture<>();
        server.namespace("/")
                .onConnect(socket -> {
                    socket.onDisconnect(gone::complete);
                    int count = 0;
                    while (socket.connected()) {
                        socket.send(large);
                        count++;
                    }
                    sent.complete(count);
                });
        try (HttpPeer peer = new HttpPeer(server)) {
            peer.open();
            peer.post("40");

            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.TOO_SLOW);
            assertThat(Waiting.await("the count", sent)).isEqualTo(5);
        }
    }

    @Test
    void aWebSocketThatDoesNotReadIsCut() {
        try (RawConnection line = RawConnection.webSocket(server)) {
            line.sendFrame(0x81, "40".getBytes(StandardCharsets.UTF_8));
            Socket socket = application.nextSocket();
            CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);
            EncodedEvent large = server.namespace("/").encode("large", "x".repeat(50_000));

            // The kernel takes some megabytes before anything waits in the server.
            while (!gone.isDone()) {
                socket.send(large);
            }

            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.TOO_SLOW);
        }
    }
}
