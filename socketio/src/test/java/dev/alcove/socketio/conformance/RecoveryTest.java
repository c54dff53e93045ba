package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.socketio.Admission;
import dev.alcove.socketio.DisconnectReason;
import dev.alcove.socketio.Handshake;
import dev.alcove.socketio.Handshake.RecoveryRequest;
import dev.alcove.socketio.Socket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connection state recovery (Socket.IO 4.6), where the application says who is recovered. */
final class RecoveryTest {
    private final TestServer server = TestServer.start(TestServer.patient());
    private final BlockingQueue<Socket> sockets = new LinkedBlockingQueue<>();
    private final BlockingQueue<DisconnectReason> reasons = new LinkedBlockingQueue<>();

    RecoveryTest() {
        server.namespace("/")
                .authenticate(handshake -> CompletableFuture.completedStage(admit(handshake)))
                .onConnect(socket -> {
                    sockets.add(socket);
                    socket.onDisconnect(reasons::add);
                    if (socket.recovered()) {
                        socket.emit("missed", "it", "7");
                    }
                });
    }

    private static Admission admit(Handshake handshake) {
        Optional<RecoveryRequest> wanted = handshake.recovery();
        return wanted.filter(request -> request.privateId().equals("secret"))
                .map(request ->
                        Admission.accept(request.offset().orElse("none"))
                                .recovered("same-id", "secret"))
                .orElseGet(() -> Admission.accept("new").recoverable("secret"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static JsonNode connect(WebSocketPeer peer, String data) {
        peer.send("40" + data);
        return HttpPeer.json(peer.text().substring(2));
    }

    @Test
    void aNewSocketIsGivenItsPrivateId() {
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            JsonNode answer = connect(peer, "");

            Socket socket = Waiting.next("a socket", sockets);
            assertThat(answer.path("pid").asText()).isEqualTo("secret");
            assertThat(answer.path("sid").asText()).isEqualTo(socket.id());
            assertThat(socket.privateId()).contains("secret");
            assertThat(socket.recovered()).isFalse();
        }
    }

    @Test
    void aRecoveredSocketHasItsOldIdAndGetsWhatItMissed() {
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            JsonNode answer = connect(peer, "{\"pid\":\"secret\",\"offset\":\"6\"}");

            assertThat(answer.path("sid").asText()).isEqualTo("same-id");
            assertThat(answer.path("pid").asText()).isEqualTo("secret");
            assertThat(peer.text()).isEqualTo("42[\"missed\",\"it\",\"7\"]");
            Socket socket = Waiting.next("a socket", sockets);
            assertThat(socket.attachment()).isEqualTo("6");
            assertThat(socket.recovered()).isTrue();
        }
    }

    @Test
    void aClientThatGotNothingYetHasNoOffset() {
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            connect(peer, "{\"pid\":\"secret\"}");

            assertThat(Waiting.next("a socket", sockets).attachment()).isEqualTo("none");
        }
    }

    @Test
    void anUnknownPrivateIdMakesANewSocket() {
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            JsonNode answer = connect(peer, "{\"pid\":\"made up\",\"offset\":\"6\"}");

            assertThat(answer.path("sid").asText()).isNotEqualTo("same-id");
            assertThat(Waiting.next("a socket", sockets).attachment()).isEqualTo("new");
        }
    }

    @Test
    void aPrivateIdThatIsNotATextIsNoRequest() {
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            connect(peer, "{\"pid\":7,\"offset\":8}");

            assertThat(Waiting.next("a socket", sockets).handshake().recovery()).isEmpty();
        }
    }

    @Test
    void theSocketThatStillHasTheIdGoesFirst() {
        try (WebSocketPeer first = WebSocketPeer.session(server);
                WebSocketPeer second = WebSocketPeer.session(server)) {
            connect(first, "{\"pid\":\"secret\"}");
            Socket stale = Waiting.next("the first socket", sockets);

            JsonNode answer = connect(second, "{\"pid\":\"secret\"}");

            assertThat(Waiting.next("the disconnection", reasons))
                    .isEqualTo(DisconnectReason.REPLACED);
            assertThat(first.closed()).isEqualTo(1000);
            assertThat(stale.connected()).isFalse();
            assertThat(answer.path("sid").asText()).isEqualTo("same-id");
            assertThat(server.namespace("/").socket("same-id"))
                    .contains(Waiting.next("the second socket", sockets));
        }
    }
}
