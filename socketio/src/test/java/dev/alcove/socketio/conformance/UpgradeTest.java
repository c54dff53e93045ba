package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.socketio.DisconnectReason;
import dev.alcove.socketio.Socket;
import dev.alcove.socketio.SocketIoOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine.IO 4, “Upgrade”, with the races that it has. */
final class UpgradeTest {
    private final TestServer server = TestServer.start(TestServer.patient());
    private final EchoApplication application = EchoApplication.on(server);
    private final HttpPeer peer = new HttpPeer(server);

    @AfterEach
    void stop() {
        peer.close();
        server.close();
    }

    private WebSocketPeer candidate() {
        return WebSocketPeer.open(server, "EIO=4&transport=websocket&sid=" + peer.sid());
    }

    private WebSocketPeer probed() {
        WebSocketPeer candidate = candidate();
        candidate.send("2probe");
        assertThat(candidate.text()).isEqualTo("3probe");
        return candidate;
    }

    @Test
    void aSessionMovesToAWebSocket() {
        peer.connect();
        try (WebSocketPeer socket = probed()) {
            socket.send("5");
            socket.send("42[\"echo\",\"moved\"]");

            assertThat(socket.text()).isEqualTo("42[\"echo\",\"moved\"]");
            assertThat(server.socketIo().connectionCount()).isEqualTo(1);
        }
    }

    @Test
    void theParkedPollEndsWhenTheProbeComes() {
        peer.connect();
        CompletableFuture<HttpResponse<String>> poll = peer.pollLater();
        try (WebSocketPeer socket = probed()) {
            assertThat(Waiting.await("the answer to the poll", poll).body()).isEqualTo("6");
            socket.send("5");
        }
    }

    @Test
    void aPollDuringTheProbeEndsToo() {
        peer.connect();
        try (WebSocketPeer socket = probed()) {
            assertThat(peer.poll()).isEqualTo("6");
            socket.send("5");
            socket.send("42[\"echo\"]");
            assertThat(socket.text()).isEqualTo("42[\"echo\"]");
        }
    }

    @Test
    void messagesDuringTheProbeStillGoOverPolling() {
        peer.connect();
        Socket socket = application.nextSocket();
        try (WebSocketPeer candidate = probed()) {
            socket.emit("news", 1);
            assertThat(peer.poll()).isEqualTo("42[\"news\",1]");

            assertThat(peer.post("42[\"echo\",2]")).isEqualTo(200);
            assertThat(peer.poll()).isEqualTo("42[\"echo\",2]");
            candidate.send("5");
        }
    }

    @Test
    void whatWaitsForAPollMovesAlong() {
        peer.connect();
        Socket socket = application.nextSocket();
        try (WebSocketPeer candidate = probed()) {
            socket.emit("news", 1);
            socket.emit("news", 2);
            candidate.send("5");

            assertThat(candidate.text()).isEqualTo("42[\"news\",1]");
            assertThat(candidate.text()).isEqualTo("42[\"news\",2]");
        }
    }

    @Test
    void pollsAreRefusedAfterTheMove() {
        peer.connect();
        try (WebSocketPeer socket = probed()) {
            socket.send("5");
            socket.send("42[\"echo\"]");
            socket.text();

            assertThat(peer.pollStatus()).isEqualTo(400);
            assertThat(peer.post("42[\"echo\"]")).isEqualTo(400);

            socket.send("42[\"echo\",\"still here\"]");
            assertThat(socket.text()).isEqualTo("42[\"echo\",\"still here\"]");
        }
    }

    @Test
    void aSecondWebSocketIsLetInAndClosed() {
        peer.connect();
        try (WebSocketPeer socket = probed()) {
            socket.send("5");
            socket.send("42[\"echo\"]");
            socket.text();

            try (WebSocketPeer second = candidate()) {
                assertThat(second.closed()).isEqualTo(1000);
            }
            socket.send("42[\"echo\",\"still here\"]");
            assertThat(socket.text()).isEqualTo("42[\"echo\",\"still here\"]");
        }
    }

    @Test
    void aSecondCandidateIsClosedWhileTheFirstIsProbed() {
        peer.connect();
        try (WebSocketPeer first = probed();
                WebSocketPeer second = candidate()) {
            assertThat(second.closed()).isEqualTo(1000);

            first.send("5");
            first.send("42[\"echo\"]");
            assertThat(first.text()).isEqualTo("42[\"echo\"]");
        }
    }

    @Test
    void aWebSocketOfASessionThatBeganWithOneIsClosed() {
        try (WebSocketPeer first = WebSocketPeer.open(server, "EIO=4&transport=websocket")) {
            String sid = HttpPeer.json(first.text().substring(1)).path("sid").asText();
            try (WebSocketPeer second =
                    WebSocketPeer.open(server, "EIO=4&transport=websocket&sid=" + sid)) {
                assertThat(second.closed()).isEqualTo(1000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "2", "2other", "40", "abc"})
    void aCandidateThatDoesNotProbeIsClosedAndPollingGoesOn(String first) {
        peer.connect();
        try (WebSocketPeer candidate = candidate()) {
            candidate.send(first);

            assertThat(candidate.closed()).isEqualTo(1002);
        }
        peer.post("42[\"echo\"]");
        assertThat(peer.poll()).isEqualTo("42[\"echo\"]");
    }

    @Test
    void aCandidateThatSendsBinaryIsClosed() {
        peer.connect();
        try (WebSocketPeer candidate = candidate()) {
            candidate.send(new byte[] {1});

            assertThat(candidate.closed()).isEqualTo(1002);
        }
    }

    @Test
    void aCandidateThatTakesTooLongIsClosedAndPollingGoesOn() {
        SocketIoOptions hasty = new SocketIoOptions().upgradeTimeout(Duration.ofMillis(40));
        try (TestServer hastyServer = TestServer.start(hasty);
                HttpPeer polling = new HttpPeer(hastyServer)) {
            EchoApplication.on(hastyServer);
            polling.connect();
            String query = "EIO=4&transport=websocket&sid=" + polling.sid();

            try (WebSocketPeer candidate = WebSocketPeer.open(hastyServer, query)) {
                assertThat(candidate.closed()).isEqualTo(1000);
            }

            polling.post("42[\"echo\"]");
            assertThat(polling.poll()).isEqualTo("42[\"echo\"]");
        }
    }

    @Test
    void aSessionMayTryAgainAfterAnUpgradeThatFailed() {
        peer.connect();
        try (WebSocketPeer first = candidate()) {
            first.send("abc");
            first.closed();
        }
        try (WebSocketPeer second = probed()) {
            second.send("5");
            second.send("42[\"echo\"]");
            assertThat(second.text()).isEqualTo("42[\"echo\"]");
        }
    }

    @Test
    void theCandidateGoesWhenTheSessionDoes() {
        peer.connect();
        CompletableFuture<DisconnectReason> gone =
                EchoApplication.disconnection(application.nextSocket());
        try (WebSocketPeer candidate = probed()) {
            peer.post("1");

            assertThat(candidate.closed()).isEqualTo(1000);
            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.TRANSPORT_CLOSE);
        }
    }
}
