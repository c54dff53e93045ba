package dev.alcove.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.alcove.server.RawConnection;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a failure of ours leaves behind. */
class FailuresTest {
    /** A PIN, or the key of a recording's file, may stand behind the question mark. */
    @Test
    void whatStandsInAnAddressIsNotLogged() throws Exception {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(logged);
        Vertx vertx = Vertx.vertx();
        try {
            Router router = Router.router(vertx);
            router.route().handler(context -> context.fail(new IllegalStateException("planted")));
            router.route().failureHandler(context -> Responses.send(context, Failures.of(context)));
            int port =
                    vertx.createHttpServer()
                            .requestHandler(router)
                            .listen(0, "127.0.0.1")
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(10, TimeUnit.SECONDS)
                            .actualPort();
            try (var client = new RawConnection(port)) {
                client.ask("GET /api/connection-details?pin=2468 HTTP/1.1", "Host: x");
                assertThat(client.status()).isEqualTo(500);
            }
        } finally {
            root.detachAppender(logged);
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("/api/connection-details"))
                .noneMatch(line -> line.contains("2468"));
    }
}
