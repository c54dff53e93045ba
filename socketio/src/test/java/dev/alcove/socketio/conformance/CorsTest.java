package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.socketio.SocketIoOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetch standard, “CORS protocol”, and the websockets that it leaves out. */
final class CorsTest {
    private static final String FRIEND = "https://friend.example";
    private static final String OPEN = "EIO=4&transport=polling";

    private final TestServer server =
            TestServer.start(new SocketIoOptions().allowedOrigin(FRIEND::equals));
    private final HttpPeer peer = new HttpPeer(server);

    @AfterEach
    void stop() {
        peer.close();
        server.close();
    }

    @Test
    void aFriendMayReadTheAnswers() {
        HttpResponse<String> response =
                peer.send(peer.request(OPEN).header("Origin", FRIEND).GET());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("access-control-allow-origin")).contains(FRIEND);
        assertThat(response.headers().firstValue("access-control-allow-credentials"))
                .contains("true");
        assertThat(response.headers().firstValue("vary")).contains("Origin");
    }

    @Test
    void aFriendMayReadRefusalsToo() {
        HttpResponse<String> response =
                peer.send(peer.request("EIO=3").header("Origin", FRIEND).GET());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("access-control-allow-origin")).contains(FRIEND);
    }

    @Test
    void aFriendsPreflightIsAnswered() {
        HttpResponse<String> response =
                peer.send(
                        peer.request(OPEN)
                                .header("Origin", FRIEND)
                                .header("Access-Control-Request-Method", "POST")
                                .header("Access-Control-Request-Headers", "x-token")
                                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("access-control-allow-origin")).contains(FRIEND);
        assertThat(response.headers().firstValue("access-control-allow-methods"))
                .contains("GET,POST");
        assertThat(response.headers().firstValue("access-control-allow-headers"))
                .contains("x-token");
    }

    @Test
    void theOwnSiteNeedsNoLeave() {
        String own = "http://127.0.0.1:" + server.port();

        HttpResponse<String> response = peer.send(peer.request(OPEN).header("Origin", own).GET());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org, 200", // TLS ended at a proxy
        "Example.org:8080, http://example.org:8080, 200",
        "[::1]:8080, http://[::1]:8080, 200",
        "example.org, https://example.org:8443, 403",
        "example.org, https://example.com, 403",
    })
    void theOwnSiteIsKnownByItsHostAndPort(String host, String origin, int status) {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(
                    "GET /socket.io/?%s HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\n\r\n"
                            .formatted(OPEN, host, origin));

            assertThat(line.readUntil("\r\n")).startsWith("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://stranger.example",
                "null",
                "not an origin",
                "http://127.0.0.1:1",
                "http://127.0.0.1"
            })
    void aStrangerIsRefused(String origin) {
        HttpResponse<String> response =
                peer.send(peer.request(OPEN).header("Origin", origin).GET());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(server.socketIo().connectionCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"https://friend.example, 101", "https://stranger.example, 403"})
    void aWebSocketOfAStrangerIsRefused(String origin, int status) {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(
                    """
                    GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r
                    Host: 127.0.0.1\r
                    Connection: Upgrade\r
                    Upgrade: websocket\r
                    Origin: %s\r
                    Sec-WebSocket-Version: 13\r
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                    \r
                    """
                            .formatted(origin));

            assertThat(line.readUntil("\r\n")).startsWith("HTTP/1.1 " + status);
        }
    }
}
