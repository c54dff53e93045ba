package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.socketio.DisconnectReason;
import dev.alcove.socketio.SocketIoOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Engine.IO 4, “Heartbeat”: the server pings, and the client has to answer. */
final class HeartbeatTest {
    private static final Duration SOON = Duration.ofMillis(40);

    /** Time enough for a client to do something first, on a machine with a lot to do. */
    private static final Duration NOT_TOO_SOON = Duration.ofMillis(1_500);

    private static final Duration LATE = Duration.ofSeconds(20);

    /** A client that answers. */
    @Nested
    final class WithPongs {
        private final TestServer server =
                TestServer.start(new SocketIoOptions().pingInterval(SOON).pingTimeout(LATE));

        @AfterEach
        void stop() {
            server.close();
        }

        @Test
        void aWebSocketIsPingedAgainAfterEachPong() {
            try (WebSocketPeer peer = WebSocketPeer.session(server)) {
                for (int i = 0; i < 4; i++) {
                    assertThat(peer.text()).isEqualTo("2");
                    peer.send("3");
                }
            }
        }

        @Test
        void aPollBringsThePing() {
            try (HttpPeer peer = new HttpPeer(server)) {
                peer.open();
                for (int i = 0; i < 4; i++) {
                    assertThat(peer.poll()).isEqualTo("2");
                    assertThat(peer.post("3")).isEqualTo(200);
                }
            }
        }

        @Test
        void aPongThatNobodyAskedForIsLetGo() {
            try (WebSocketPeer peer = WebSocketPeer.session(server)) {
                peer.send("3");
                peer.send("3");
                assertThat(peer.text()).isEqualTo("2");
            }
        }
    }

    /** A client that does not. */
    @Nested
    final class WithoutPongs {
        private final TestServer server =
                TestServer.start(
                        new SocketIoOptions().pingInterval(NOT_TOO_SOON).pingTimeout(SOON));
        private final EchoApplication application = EchoApplication.on(server);

        @AfterEach
        void stop() {
            server.close();
        }

        @Test
        void aWebSocketIsCut() {
            try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
                CompletableFuture<DisconnectReason> gone =
                        EchoApplication.disconnection(application.nextSocket());

                assertThat(peer.text()).isEqualTo("2");
                assertThat(peer.closed()).isEqualTo(1006);
                assertThat(Waiting.await("the disconnection", gone))
                        .isEqualTo(DisconnectReason.PING_TIMEOUT);
                assertThat(server.socketIo().connectionCount()).isZero();
            }
        }

        @Test
        void aPollThatComesWhenTheTimeIsOverFindsNoSession() {
            try (HttpPeer peer = new HttpPeer(server)) {
                peer.open();
                long over = System.nanoTime() + NOT_TOO_SOON.plus(SOON).toNanos();
                assertThat(peer.poll()).isEqualTo("2");

                assertThat(Waiting.await("the last poll", at(over, peer::pollStatus)))
                        .isEqualTo(400);
            }
        }

        /** Does something at a moment of {@link System#nanoTime}, not earlier. */
        private static <T> CompletableFuture<T> at(long moment, Supplier<T> act) {
            return CompletableFuture.supplyAsync(
                    act,
                    CompletableFuture.delayedExecutor(
                            moment - System.nanoTime(), TimeUnit.NANOSECONDS));
        }

        @Test
        void aParkedPollIsToldThatItIsOver() {
            try (HttpPeer peer = new HttpPeer(server)) {
                peer.open();
                assertThat(peer.poll()).isEqualTo("2");

                HttpResponse<String> last = Waiting.await("the last poll", peer.pollLater());

                // The poll may come after the end: then there is no session any more.
                assertThat(last.statusCode() == 200 ? last.body() : "1").isEqualTo("1");
                assertThat(peer.pollStatus()).isEqualTo(400);
            }
        }
    }

    /** A client that joins no namespace. */
    @Nested
    final class WithoutConnect {
        private final TestServer server =
                TestServer.start(new SocketIoOptions().connectTimeout(NOT_TOO_SOON));

        @AfterEach
        void stop() {
            server.close();
        }

        @Test
        void isClosed() {
            try (WebSocketPeer peer = WebSocketPeer.session(server)) {
                assertThat(peer.closed()).isEqualTo(1000);
            }
        }

        @Test
        void isClosedAfterARefusalToo() {
            try (WebSocketPeer peer = WebSocketPeer.session(server)) {
                peer.send("40/nowhere,");
                assertThat(peer.text()).startsWith("44/nowhere,");
                assertThat(peer.closed()).isEqualTo(1000);
            }
        }

        @Test
        void staysOnceItHasJoined() {
            server.namespace("/");
            EchoApplication application = EchoApplication.on(server);
            try (WebSocketPeer joined = WebSocketPeer.connected(server);
                    WebSocketPeer other = WebSocketPeer.session(server)) {
                assertThat(other.closed()).isEqualTo(1000); // so the time of both is over

                joined.send("42[\"echo\"]");
                assertThat(joined.text()).isEqualTo("42[\"echo\"]");
                assertThat(application.nextSocket().connected()).isTrue();
            }
        }
    }
}
