package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** With metrics switched on, Vert.x keeps its own end of a websocket, and counts it out again. */
final class MetricsTest {
    /** Counts connections. */
    private static final class Counting
            implements VertxMetrics, HttpServerMetrics<Object, Object, Object> {
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

        @Override
        public HttpServerMetrics<?, ?, ?> createHttpServerMetrics(
                HttpServerOptions options, SocketAddress address) {
            return this;
        }

        @Override
        public Object connected(SocketAddress address, String name) {
            events.add("connected");
            return address;
        }

        @Override
        public void disconnected(Object metric, SocketAddress address) {
            events.add("disconnected");
        }
    }

    @Test
    void aWebSocketIsCountedInAndOut() {
        Counting metrics = new Counting();
        try (TestServer server = TestServer.start(TestServer.patient(), _ -> metrics)) {
            EchoApplication.on(server);
            try (WebSocketPeer peer = WebSocketPeer.connected(server)) {
                peer.send("42[\"echo\"]");
                assertThat(peer.text()).isEqualTo("42[\"echo\"]");
                assertThat(Waiting.next("the count", metrics.events)).isEqualTo("connected");
            }
            assertThat(Waiting.next("the count", metrics.events)).isEqualTo("disconnected");
        }
    }
}
