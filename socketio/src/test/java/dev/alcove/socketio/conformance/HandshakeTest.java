package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine.IO 4, “Handshake”. */
final class HandshakeTest {
    private final TestServer server = TestServer.start(TestServer.patient());
    private final HttpPeer peer = new HttpPeer(server);

    @AfterEach
    void stop() {
        peer.close();
        server.close();
    }

    @Test
    void aPollWithoutASessionOpensOne() {
        JsonNode opened = peer.open();

        assertThat(opened.path("sid").asText()).hasSize(20);
        assertThat(opened.path("upgrades")).map(JsonNode::asText).containsExactly("websocket");
        assertThat(opened.path("pingInterval").asInt()).isEqualTo(25_000);
        assertThat(opened.path("pingTimeout").asInt()).isEqualTo(20_000);
        assertThat(opened.path("maxPayload").asInt()).isEqualTo(1_000_000);
        assertThat(server.socketIo().connectionCount()).isEqualTo(1);
    }

    @Test
    void aWebSocketWithoutASessionOpensOneThatCannotBeUpgraded() {
        try (WebSocketPeer socket = WebSocketPeer.open(server, "EIO=4&transport=websocket")) {
            JsonNode opened = HttpPeer.json(socket.text().substring(1));

            assertThat(opened.path("sid").asText()).hasSize(20);
            assertThat(opened.path("upgrades")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "transport=polling, 5",
        "EIO=abc&transport=polling, 5",
        "EIO=3&transport=polling, 5",
        "EIO=4, 0",
        "EIO=4&transport=abc, 0",
        "EIO=4&transport=polling&sid=nobody, 1",
        "EIO=4&transport=polling&sid=, 1",
        "EIO=4&transport=websocket, 3",
    })
    void aBadQueryIsRefusedWithTheCodeOfTheReferenceServer(String query, int code) {
        HttpResponse<String> response = peer.get(query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(HttpPeer.json(response.body()).path("code").asInt()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void onlyGetOpensASession(String method) {
        HttpResponse<String> response =
                peer.send(
                        peer.request("EIO=4&transport=polling")
                                .method(method, BodyPublishers.ofString("")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(HttpPeer.json(response.body()).path("code").asInt()).isEqualTo(2);
    }

    @Test
    void aKnownSessionTakesNothingButGetAndPost() {
        peer.open();

        HttpResponse<String> response =
                peer.send(peer.request(peer.session()).PUT(BodyPublishers.ofString("4x")));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transport=websocket",
                "EIO=abc&transport=websocket",
                "EIO=4",
                "EIO=4&transport=abc",
                "EIO=4&transport=websocket&sid=nobody"
            })
    void aWebSocketWithABadQueryIsNotOpened(String query) {
        assertThat(WebSocketPeer.refusal(server, query)).isEqualTo(400);
    }

    @Test
    void otherPathsAreLeftToTheOwnerOfTheServer() {
        var elsewhere =
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + server.port() + "/other"));

        assertThat(peer.send(elsewhere).statusCode()).isEqualTo(404);
    }
}
