package dev.alcove.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.server.RawConnection;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who never finishes holds nothing for long. The clock is the test's own. */
class SlowClientsTest {
    private static final Deadlines DEADLINES =
            new Deadlines(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(75),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30),
                    1_000);

    private final Vertx vertx = Vertx.vertx();
    private volatile Instant now = Instant.parse("2026-09-01T08:00:00Z");
    private volatile boolean flowing;
    private final AtomicLong read = new AtomicLong();
    private int port;

    @BeforeEach
    void listen() throws Exception {
        var guard = new Listener.Guard(DEADLINES, 3, address -> false, this::time, 5);
        port =
                new Listener(vertx, 1, guard)
                        .listen("127.0.0.1", 0, this::answer)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void answer(HttpServerRequest request) {
        if ("websocket".equals(request.getHeader("Upgrade"))) {
            request.toNetSocket().onSuccess(socket -> socket.handler(socket::write));
            return;
        }
        request.handler(bytes -> read.addAndGet(bytes.length()));
        request.endHandler(end -> request.response().end("done"));
    }

    private void later(int seconds) {
        now = now.plusSeconds(seconds);
    }

    /** From now on a second passes whenever the server looks at the clock. */
    private void timeFlows() {
        flowing = true;
    }

    private Instant time() {
        if (flowing) {
            later(1);
        }
        return now;
    }

    @Test
    void aHeadThatNeverEndsIsCutOff() throws Exception {
        try (var slow = new RawConnection(port)) {
            slow.send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            timeFlows();
            assertThat(slow.rest()).isEmpty();
        }
    }

    @Test
    void aBodyThatStopsIsCutOffAndSaysSo() throws Exception {
        try (var slow = new RawConnection(port)) {
            slow.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nfirst");
            received(5);
            timeFlows();
            assertThat(slow.rest()).startsWith("HTTP/1.1 408 ").contains("TOO_SLOW");
        }
    }

    /** A byte now and then is no body: each comes in time, and all of them do not. */
    @Test
    void aBodyThatTricklesIsCutOff() throws Exception {
        try (var slow = new RawConnection(port)) {
            slow.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n");
            for (int i = 1; i <= 3; i++) {
                slow.send("x");
                received(i);
                later(10);
            }
            later(1);
            assertThat(slow.rest()).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void aBodyThatGoesOnWithItsRateIsTaken() throws Exception {
        try (var steady = new RawConnection(port)) {
            steady.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n");
            for (int i = 1; i <= 6; i++) {
                steady.send("x".repeat(10_000));
                received(i * 10_000L);
                later(9);
            }
            assertThat(steady.status()).isEqualTo(200);
        }
    }

    @Test
    void aConnectionThatIsKeptForNothingIsClosed() throws Exception {
        try (var idle = new RawConnection(port)) {
            idle.send("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHo");
            assertThat(idle.status()).isEqualTo(200);
            timeFlows();
            assertThat(idle.rest()).endsWith("done");
        }
    }

    @Test
    void aWebsocketIsNotTakenForSlow() throws Exception {
        try (var socket = new RawConnection(port)) {
            socket.ask("GET / HTTP/1.1", "Host: x", "Connection: Upgrade", "Upgrade: websocket");
            assertThat(socket.status()).isEqualTo(101);
            later(1_000);
            try (var other = new RawConnection(port)) {
                other.send("GET / HTTP/1.1\r\nHost: x\r\n");
                timeFlows();
                assertThat(other.rest()).as("it has been looked").isEmpty();
            }
            assertThat(socket.send("echo\n").lineWith("echo")).isEqualTo("echo");
        }
    }

    @Test
    void oneAddressHasSoManyConnectionsAndASlotIsFreedWhenOneCloses() throws Exception {
        var open = new RawConnection[3];
        for (int i = 0; i < 3; i++) {
            open[i] = new RawConnection(port);
            open[i].send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(open[i].status()).isEqualTo(200);
        }
        try (var tooMany = new RawConnection(port)) {
            assertThat(tooMany.rest()).isEmpty();
        }
        open[0].close();
        int status = -1;
        while (status != 200) {
            try (var another = new RawConnection(port)) {
                another.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                status = another.status();
            } catch (java.net.SocketException notYet) {
                Thread.onSpinWait();
            }
        }
        open[1].close();
        open[2].close();
    }

    @Test
    void thereIsNoUpgradeToHttp2() throws Exception {
        try (var upgrading = new RawConnection(port)) {
            upgrading.ask(
                    "GET / HTTP/1.1",
                    "Host: x",
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: h2c",
                    "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA");
            assertThat(upgrading.status()).isEqualTo(200);
        }
        try (var knowing = new RawConnection(port)) {
            knowing.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            assertThat(knowing.status()).isBetween(-1, 499);
        }
    }

    private void received(long bytes) {
        while (read.get() < bytes) {
            Thread.onSpinWait();
        }
    }
}
