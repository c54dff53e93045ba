package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.socketio.DisconnectReason;
import dev.alcove.socketio.Socket;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine.IO 4, “WebSocket”, and RFC 6455 underneath. */
final class WebSocketTest {
    private final TestServer server = TestServer.start(TestServer.patient());
    private final EchoApplication application = EchoApplication.on(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void messagesGoBothWays() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.send("42[\"echo\",\"ñ 💡\"]");

            assertThat(peer.text()).isEqualTo("42[\"echo\",\"ñ 💡\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, 200_000})
    void messagesOfEveryLengthOfHeaderGoBothWays(int length) {
        String message = "42[\"echo\",\"" + "x".repeat(length) + "\"]";
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.send(message);

            assertThat(peer.text()).isEqualTo(message);
        }
    }

    @Test
    void aMessageMayComeInFragments() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.sendPart("42[\"ec", false);
            Waiting.await("a ping in between", peer.raw().sendPing(ByteBuffer.allocate(3)));
            peer.sendPart("ho\",", false);
            peer.sendPart("1]", true);

            assertThat(peer.text()).isEqualTo("42[\"echo\",1]");
        }
    }

    @Test
    void aPingOfTheWebSocketItselfIsAnswered() {
        try (RawConnection line = RawConnection.webSocket(server)) {
            line.sendFrame(0x89, new byte[] {7, 8});

            assertThat(line.read()).isEqualTo(0x8A);
            assertThat(line.read()).isEqualTo(2);
            assertThat(line.read()).isEqualTo(7);
            assertThat(line.read()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "7", "0", "2", "2probe", "5"})
    void aPacketThatIsNotAllowedClosesTheSession(String packet) {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            Socket socket = application.nextSocket();
            CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);

            peer.send(packet);

            assertThat(peer.closed()).isEqualTo(1002);
            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.PARSE_ERROR);
        }
    }

    @Test
    void theClientsCloseIsAnswered() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            CompletableFuture<DisconnectReason> gone =
                    EchoApplication.disconnection(application.nextSocket());

            peer.send("1");

            assertThat(peer.closed()).isEqualTo(1000);
            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.TRANSPORT_CLOSE);
        }
    }

    @Test
    void theClientsCloseFrameIsAnswered() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            CompletableFuture<DisconnectReason> gone =
                    EchoApplication.disconnection(application.nextSocket());

            var _ = peer.raw().sendClose(WebSocket.NORMAL_CLOSURE, "bye");

            assertThat(peer.closed()).isEqualTo(1000);
            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.TRANSPORT_CLOSE);
        }
    }

    @Test
    void aLineThatIsCutEndsTheSession() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            CompletableFuture<DisconnectReason> gone =
                    EchoApplication.disconnection(application.nextSocket());

            peer.raw().abort();

            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.TRANSPORT_CLOSE);
            assertThat(server.socketIo().connectionCount()).isZero();
        }
    }

    @ParameterizedTest(name = "first byte {0}, payload {1}: {2}")
    @CsvSource({
        "0x81, c3, 1007", // text that is not UTF-8
        "0x80, 34, 1002", // a continuation of nothing
        "0x83, 34, 1002", // a reserved opcode
        "0xC1, 34, 1002", // an extension that was not negotiated
        "0x09, 34, 1002", // a control frame in fragments
        "0x88, 34, 1002", // a close frame with half a status
    })
    void aFrameThatBreaksTheRulesClosesTheWebSocket(String first, String hex, int status) {
        try (RawConnection line = RawConnection.webSocket(server)) {
            line.sendFrame(Integer.decode(first), new byte[] {(byte) Integer.parseInt(hex, 16)});

            assertThat(line.read()).isEqualTo(0x88);
            assertThat(line.read()).isEqualTo(2);
            assertThat((line.read() << 8) | line.read()).isEqualTo(status);
        }
    }

    @Test
    void aFrameWithoutAMaskClosesTheWebSocket() {
        try (RawConnection line = RawConnection.webSocket(server)) {
            line.send(new byte[] {(byte) 0x81, 1, '3'});

            assertThat(line.read()).isEqualTo(0x88);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13",
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: c2hvcnQ=",
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: ???",
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 8\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Connection: Upgrade\r\nUpgrade: h3\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Connection: close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            })
    void anOpeningHandshakeThatIsNotOneIsRefused(String headers) {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(
                    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n"
                            .formatted(headers));

            assertThat(line.readUntil("\r\n")).isEqualTo("HTTP/1.1 400 Bad Request\r\n");
        }
    }

    @Test
    void aQueryWithABadEscapeIsRefused() {
        try (RawConnection line = RawConnection.to(server)) {
            line.send("GET /socket.io/?EIO=4&transport=%zz HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(line.readUntil("\r\n")).isEqualTo("HTTP/1.1 400 Bad Request\r\n");
        }
    }

    @Test
    void binaryHasNoTypeByte() {
        try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
            peer.send("451-[\"echo\",{\"_placeholder\":true,\"num\":0}]");
            peer.send("héllo".getBytes(StandardCharsets.UTF_8));

            assertThat(peer.text()).isEqualTo("451-[\"echo\",{\"_placeholder\":true,\"num\":0}]");
            assertThat(peer.binary()).asString(StandardCharsets.UTF_8).isEqualTo("héllo");
        }
    }
}
