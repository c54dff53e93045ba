package dev.alcove.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The port closes without cutting anybody off in the middle of a call. */
class ListenerTest {
    private static final String HERE = "127.0.0.1";
    private static final Listener.Guard GUARD =
            new Listener.Guard(
                    Deadlines.of(Duration.ofSeconds(15), Duration.ofSeconds(15), 1_000),
                    100,
                    address -> false);
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    @Test
    void aCallThatHasBegunIsAnsweredAfterThePortHasClosed() throws Exception {
        var begun = new CompletableFuture<HttpServerRequest>();
        var listener = new Listener(vertx, 2, GUARD);
        int port = done(listener.listen(HERE, 0, begun::complete));
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.sendAsync(
                            HttpRequest.newBuilder(URI.create("http://" + HERE + ":" + port))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            HttpServerRequest call = begun.get(10, TimeUnit.SECONDS);

            Future<Void> closed = listener.close();
            refusedAt(port);
            call.response().end("here you are");

            assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("here you are");
            done(closed);
        }
    }

    @Test
    void whoComesAfterwardsIsRefused() throws Exception {
        var listener = new Listener(vertx, 2, GUARD);
        int port = done(listener.listen(HERE, 0, call -> call.response().end()));
        new Socket(InetAddress.getLoopbackAddress(), port).close();

        done(listener.close());

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    /**
     * Returns when nothing takes connections there any more; those that came before it are dropped.
     */
    private static void refusedAt(int port) throws Exception {
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
            } catch (ConnectException refused) {
                return;
            }
        }
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
