package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.socketio.SocketIoOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What somebody can make the server keep, or do, who has not shown who they are. */
final class StrangersTest {
    private static final int FIRST = 2_000;
    private static final int MOST = 100_000;
    private static final int TOO_BIG = 1009;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int CUT = 1006;

    /** A server with room for some clients. */
    @Nested
    final class Messages {
        private final TestServer server =
                TestServer.start(new SocketIoOptions().firstPayload(FIRST).maxPayload(MOST));

        @AfterEach
        void stop() {
            server.close();
        }

        @Test
        void aLargeMessageBeforeConnectIsRefused() {
            server.namespace("/");
            try (WebSocketPeer peer = WebSocketPeer.session(server)) {
                peer.send("42[\"" + "x".repeat(FIRST) + "\"]");
                assertThat(peer.closed()).isEqualTo(TOO_BIG);
            }
        }

        @Test
        void aLargeMessageThatNeverEndsIsRefusedBeforeItIsThere() {
            server.namespace("/");
            try (RawConnection line = RawConnection.webSocket(server)) {
                line.send(new byte[] {(byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0, 1, (byte) 0x80, 0});
                line.send(new byte[4 + 90_000]);
                assertThat(line.read()).isEqualTo(0x88); // a close frame
            }
        }

        @Test
        void partsOfALargeMessageBeforeConnectAreRefused() {
            server.namespace("/");
            try (WebSocketPeer peer = WebSocketPeer.session(server)) {
                peer.sendPart("42[\"" + "x".repeat(FIRST / 2), false);
                peer.sendPart("x".repeat(FIRST), false);
                assertThat(peer.closed()).isEqualTo(TOO_BIG);
            }
        }

        @Test
        void aLargeBodyBeforeConnectIsRefused() {
            server.namespace("/");
            try (HttpPeer peer = new HttpPeer(server)) {
                peer.open();
                assertThat(peer.post("42[\"" + "x".repeat(FIRST) + "\"]")).isEqualTo(413);
            }
        }

        @Test
        void whoHasJoinedMaySendLargeMessages() {
            EchoApplication.on(server);
            String large = "42[\"echo\",\"" + "x".repeat(10 * FIRST) + "\"]";
            try (WebSocketPeer peer = WebSocketPeer.connected(server);
                    HttpPeer poller = new HttpPeer(server)) {
                peer.send(large);
                assertThat(peer.text()).isEqualTo(large);

                poller.connect();
                assertThat(poller.post(large)).isEqualTo(200);
                assertThat(poller.poll()).isEqualTo(large);
            }
        }

        @Test
        void attachmentsBeforeConnectAreNotWaitedFor() {
            server.namespace("/");
            try (WebSocketPeer peer = WebSocketPeer.session(server)) {
                peer.send("4510-[\"x\"]");
                assertThat(peer.closed()).isEqualTo(PROTOCOL_ERROR);
            }
        }

        @Test
        void attachmentsForANamespaceThatRefusedAreNotWaitedFor() {
            EchoApplication.on(server);
            try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
                peer.send("451-/elsewhere,[\"x\",{\"_placeholder\":true,\"num\":0}]");
                assertThat(peer.closed()).isEqualTo(PROTOCOL_ERROR);
            }
        }

        @Test
        void attachmentsShareTheLimitOfThePacket() {
            EchoApplication.on(server);
            try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
                peer.send(
                        "452-[\"echo\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
                peer.send(new byte[MOST / 2]);
                peer.send(new byte[MOST / 2]);
                assertThat(peer.closed()).isEqualTo(PROTOCOL_ERROR);
            }
        }
    }

    /** A server that is used up soon. */
    @Nested
    final class Budgets {
        private static final int NEWCOMERS = 3;
        private static final int CONNECTS = 5;

        private final TestServer server =
                TestServer.start(
                        new SocketIoOptions()
                                .maxPayload(MOST)
                                .maxUnfinishedBytes(150_000)
                                .maxNewcomers(NEWCOMERS)
                                .connectsPerMinute(CONNECTS));

        @AfterEach
        void stop() {
            server.close();
        }

        @Test
        void joiningAndLeavingInALoopIsEnded() {
            EchoApplication.on(server);
            try (WebSocketPeer peer = WebSocketPeer.session(server)) {
                for (int i = 0; i < CONNECTS; i++) {
                    peer.send("40");
                    assertThat(peer.text()).startsWith("40{");
                    peer.send("41");
                }
                peer.send("40");
                assertThat(peer.closed()).isEqualTo(PROTOCOL_ERROR);
            }
        }

        @Test
        void askingForWhatIsRefusedInALoopIsEnded() {
            server.namespace("/");
            try (WebSocketPeer peer = WebSocketPeer.session(server)) {
                for (int i = 0; i < CONNECTS; i++) {
                    peer.send("40/nowhere,");
                    assertThat(peer.text()).startsWith("44/nowhere,");
                }
                peer.send("40/nowhere,");
                assertThat(peer.closed()).isEqualTo(PROTOCOL_ERROR);
            }
        }

        @Test
        void oneAddressGetsSoManyConnectionsThatJoinNothing() {
            EchoApplication.on(server);
            List<WebSocketPeer> peers = new ArrayList<>();
            try {
                for (int i = 0; i < NEWCOMERS; i++) {
                    peers.add(WebSocketPeer.session(server));
                }
                assertThat(WebSocketPeer.refusal(server, "EIO=4&transport=websocket"))
                        .isEqualTo(429);

                peers.getFirst().send("40");
                assertThat(peers.getFirst().text()).startsWith("40{");
                peers.add(WebSocketPeer.session(server));
            } finally {
                peers.forEach(WebSocketPeer::close);
            }
        }

        @Test
        void whatHasBegunAndNotEndedIsKeptWithinABudget() {
            EchoApplication.on(server);
            try (WebSocketPeer first = WebSocketPeer.connected(server);
                    WebSocketPeer second = WebSocketPeer.connected(server);
                    WebSocketPeer third = WebSocketPeer.connected(server)) {
                String part = "42[\"echo\",\"" + "x".repeat(80_000);
                first.sendPart(part, false);
                first.sendPart("x", false);
                second.sendPart(part, false);
                second.sendPart("x", false);

                // Which of the two comes first is the network's choice.
                assertThat(Waiting.await("one of them to be cut", anyClosed(first, second)))
                        .isIn(TOO_BIG, CUT);
                third.send("42[\"echo\",\"small\"]");
                assertThat(third.text()).isEqualTo("42[\"echo\",\"small\"]");
            }
        }
    }

    private static CompletableFuture<Integer> anyClosed(WebSocketPeer first, WebSocketPeer second) {
        return first.closedLater().applyToEither(second.closedLater(), status -> status);
    }

    /** A server without patience. */
    @Nested
    final class Deadlines {
        private static final Duration SOON = Duration.ofMillis(300);

        @Test
        void attachmentsThatDoNotComeAreNotWaitedForForEver() {
            try (TestServer server = TestServer.start(new SocketIoOptions().connectTimeout(SOON))) {
                EchoApplication.on(server);
                try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
                    peer.send("451-[\"echo\",{\"_placeholder\":true,\"num\":0}]");
                    assertThat(peer.closed()).isEqualTo(1000);
                }
            }
        }

        @Test
        void whoHasLeftEveryNamespaceIsClosed() {
            try (TestServer server = TestServer.start(new SocketIoOptions().connectTimeout(SOON))) {
                EchoApplication.on(server);
                try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
                    peer.send("41");
                    assertThat(peer.closed()).isEqualTo(1000);
                }
            }
        }

        @Test
        void aBodyThatStopsIsCutOff() {
            try (TestServer server = TestServer.start(new SocketIoOptions().pingTimeout(SOON));
                    HttpPeer peer = new HttpPeer(server);
                    RawConnection line = RawConnection.to(server)) {
                EchoApplication.on(server);
                peer.connect();
                line.send(
                        """
                        POST /socket.io/?%s HTTP/1.1\r
                        Host: x\r
                        Content-Length: 500\r
                        \r
                        42[\
                        """
                                .formatted(peer.session()));
                assertThat(line.isEnded()).isTrue();
            }
        }
    }
}
