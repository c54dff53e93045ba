package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.socketio.Admission;
import dev.alcove.socketio.DisconnectReason;
import dev.alcove.socketio.Handshake;
import dev.alcove.socketio.Socket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket.IO 5, “Connection to a namespace”, and everything that may go wrong with it. */
final class NamespaceTest {
    private final TestServer server = TestServer.start(TestServer.patient());
    private final EchoApplication application = EchoApplication.on(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void connectIsAnsweredWithTheIdOfTheSocket() {
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            peer.send("40");

            JsonNode answer = HttpPeer.json(peer.text().substring(2));
            assertThat(answer.path("sid").asText()).isEqualTo(application.nextSocket().id());
            assertThat(answer.has("pid")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"40/custom,", "40/custom", "40/custom,{}"})
    void anotherNamespaceCanBeJoined(String connect) {
        server.namespace("/custom");
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            peer.send(connect);

            assertThat(peer.text()).startsWith("40/custom,{\"sid\":\"");
        }
    }

    @Test
    void whatTheClientSaidReachesTheAuthenticator() {
        BlockingQueue<Handshake> handshakes = new LinkedBlockingQueue<>();
        server.namespace("/guarded")
                .authenticate(handshake -> {
                    handshakes.add(handshake);
                    return CompletableFuture.completedStage(Admission.accept("you"));
                });
        try (WebSocketPeer peer =
                WebSocketPeer.open(server, "EIO=4&transport=websocket&room=caf%C3%A9")) {
            peer.text();
            peer.send("40/guarded,{\"token\":\"123\"}");
            Handshake handshake = Waiting.next("a handshake", handshakes);

            assertThat(handshake.namespace()).isEqualTo("/guarded");
            assertThat(handshake.auth().path("token").asText()).isEqualTo("123");
            assertThat(handshake.query()).containsEntry("room", "café");
            assertThat(handshake.headers()).containsEntry("upgrade", "websocket");
            assertThat(handshake.remoteAddress()).isEqualTo("127.0.0.1");
            assertThat(handshake.recovery()).isEmpty();
        }
    }

    @Test
    void nothingIsAnsweredBeforeTheApplicationHasDecided() {
        CompletableFuture<Admission> decision = new CompletableFuture<>();
        server.namespace("/slow").authenticate(_ -> decision);
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            peer.send("40/slow,");
            peer.send("40");
            assertThat(peer.text()).startsWith("40{"); // the other one overtakes

            decision.complete(Admission.accept("late"));

            assertThat(peer.text()).startsWith("40/slow,{");
        }
    }

    @Test
    void theFirstEventsFollowTheAnswerInOrder() {
        server.namespace("/chatty")
                .onConnect(socket -> {
                    socket.emit("one");
                    socket.emit("two");
                });
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            peer.send("40/chatty,");

            assertThat(peer.text()).startsWith("40/chatty,{");
            assertThat(peer.text()).isEqualTo("42/chatty,[\"one\"]");
            assertThat(peer.text()).isEqualTo("42/chatty,[\"two\"]");
        }
    }

    @Test
    void anUnknownNamespaceIsRefusedAndTheConnectionStays() {
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            peer.send("40/random,");
            assertThat(peer.text()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");

            peer.send("40");
            assertThat(peer.text()).startsWith("40{");
        }
    }

    @Test
    void aRefusalSaysWhy() {
        server.namespace("/guarded")
                .authenticate(_ ->
                        CompletableFuture.completedStage(
                                Admission.refuse("No entry", Map.of("code", "F"))));
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            peer.send("40/guarded,");
            assertThat(peer.text())
                    .isEqualTo("44/guarded,{\"message\":\"No entry\",\"data\":{\"code\":\"F\"}}");

            peer.send("40/guarded,"); // may be tried again
            assertThat(peer.text()).startsWith("44/guarded,");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAuthenticatorThatFailsGivesNothingAway(boolean atOnce) {
        server.namespace("/broken")
                .authenticate(_ -> {
                    if (atOnce) {
                        throw new IllegalStateException("secret");
                    }
                    return CompletableFuture.failedStage(new IllegalStateException("secret"));
                });
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            peer.send("40/broken,");

            assertThat(peer.text()).isEqualTo("44/broken,{\"message\":\"Internal error\"}");
        }
    }

    @Test
    void aSecondConnectClosesTheConnection() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.send("40");

            assertThat(peer.closed()).isEqualTo(1002);
        }
    }

    @Test
    void aSecondConnectWhileTheFirstIsDecidedClosesTheConnection() {
        server.namespace("/slow").authenticate(_ -> new CompletableFuture<>());
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            peer.send("40/slow,");
            peer.send("40/slow,");

            assertThat(peer.closed()).isEqualTo(1002);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42[\"echo\"]", // before CONNECT
                "41", // likewise
                "431[]",
                "42/never,[\"echo\"]"
            })
    void aPacketOfANamespaceThatWasNotJoinedClosesTheConnection(String packet) {
        try (WebSocketPeer peer = WebSocketPeer.session(server)) {
            peer.send(packet);

            assertThat(peer.closed()).isEqualTo(1002);
        }
    }

    @Test
    void aClientThatLeavesStaysInItsOtherNamespaces() {
        server.namespace("/other");
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            Socket socket = application.nextSocket();
            CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);
            peer.send("40/other,");
            assertThat(peer.text()).startsWith("40/other,");

            peer.send("41");

            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.CLIENT_DISCONNECT);
            assertThat(server.namespace("/").sockets()).isEmpty();
            assertThat(server.namespace("/other").sockets()).hasSize(1);
            assertThat(socket.connected()).isFalse();
        }
    }

    @Test
    void whatIsStillUnderWayAfterLeavingIsLetGo() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.send("41");
            peer.send("42[\"note\",\"too late\"]");
            peer.send("431[]");
            peer.send("41");
            peer.send("40"); // and back

            assertThat(peer.text()).startsWith("40{");
            assertThat(application.notes()).isEmpty();
        }
    }

    @Test
    void aClientThatLeavesBeforeItWasLetInIsNotLetIn() {
        CompletableFuture<Admission> decision = new CompletableFuture<>();
        server.namespace("/slow").authenticate(_ -> decision);
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.send("40/slow,");
            peer.send("41/slow,");
            peer.send("42[\"echo\"]");
            assertThat(peer.text()).isEqualTo("42[\"echo\"]"); // so both were read

            decision.complete(Admission.accept("nobody"));
            peer.send("42[\"echo\",2]");

            assertThat(peer.text()).isEqualTo("42[\"echo\",2]");
            assertThat(server.namespace("/slow").sockets()).isEmpty();
        }
    }

    @Test
    void theServerCanPutAClientOut() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            Socket socket = application.nextSocket();
            CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);

            socket.disconnect(false);

            assertThat(peer.text()).isEqualTo("41");
            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.SERVER_DISCONNECT);
            peer.send("40");
            assertThat(peer.text()).startsWith("40{");
        }
    }

    @Test
    void theServerCanPutAClientOutAltogether() {
        server.namespace("/other");
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.send("40/other,");
            peer.text();

            application.nextSocket().disconnect(true);

            assertThat(new String[] {peer.text(), peer.text()})
                    .containsExactlyInAnyOrder("41", "41/other,");
            assertThat(peer.closed()).isEqualTo(1000);
        }
    }

    @Test
    void aListenerThatFailsDoesNotEndTheConnection() {
        server.namespace("/")
                .onConnect(socket -> {
                    socket.onEvent((name, _, ack) -> {
                        if (ack == null) {
                            throw new IllegalStateException(name);
                        }
                        ack.send("fine");
                    });
                    throw new IllegalStateException("on connect");
                });
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.send("42[\"boom\"]");
            peer.send("421[\"question\"]");

            assertThat(peer.text()).isEqualTo("431[\"fine\"]");
        }
    }

    @Test
    void whoAsksTooLateIsStillToldThatASocketIsGone() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            Socket socket = application.nextSocket();
            Waiting.await("the disconnection", leave(peer, socket));

            CompletableFuture<DisconnectReason> late = EchoApplication.disconnection(socket);

            assertThat(Waiting.await("the late news", late))
                    .isEqualTo(DisconnectReason.CLIENT_DISCONNECT);
        }
    }

    private static CompletableFuture<DisconnectReason> leave(WebSocketPeer peer, Socket socket) {
        CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);
        peer.send("41");
        return gone;
    }

    @Test
    void closingTheServerTellsEverySocket() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            CompletableFuture<DisconnectReason> gone =
                    EchoApplication.disconnection(application.nextSocket());

            server.socketIo().close();

            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.SERVER_CLOSE);
            assertThat(peer.closed()).isEqualTo(1000);
        }
    }

    @Test
    void aNamespaceHasToBeNamedAsOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> server.namespace("chat"));
        assertThatIllegalArgumentException().isThrownBy(() -> server.namespace("/a,b"));
    }
}
