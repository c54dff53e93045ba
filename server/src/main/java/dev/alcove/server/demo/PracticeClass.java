package dev.alcove.server.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A room full of practice participants ({@code --demo}), so that a host alone can try everything at
 * once. They come in as anybody does: through REST and Socket.IO.
 */
public final class PracticeClass {
    private static final List<String> NAMES =
            List.of(
                    "Amira", "Bao", "Chiara", "Diego", "Emeka", "Freya", "Goran", "Hana", "Ines",
                    "Jun", "Kofi", "Layla");

    private final Vertx vertx;
    private final int port;
    private final HttpClient http;
    private final WebSocketClient websockets;
    private final RandomGenerator random =
            RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(12);

    /**
     * @param port of this process's own server, which already listens
     */
    public PracticeClass(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
        this.http = vertx.createHttpClient();
        this.websockets = vertx.createWebSocketClient();
    }

    /** Makes a room, fills it, and returns the link for its host. */
    public Future<String> open() {
        var room = new JsonObject().put("displayName", "Practice class").put("type", "classroom");
        return post("/api/rooms", room)
                .compose(made -> {
                    String code = made.getJsonObject("room").getString("name");
                    return join(code).map(made.getString("shareableLink"));
                });
    }

    private Future<Void> join(String code) {
        List<Future<Void>> arrivals = new ArrayList<>();
        for (String name : NAMES) {
            var participant = new PracticeParticipant(vertx, random, name);
            arrivals.add(
                    post("/api/rooms/" + code + "/join", new JsonObject().put("name", name))
                            .compose(joined ->
                                    participant.arrive(
                                            websockets, port, joined.getString("token"))));
        }
        return Future.all(arrivals).mapEmpty();
    }

    private Future<JsonObject> post(String path, JsonObject body) {
        return http.request(HttpMethod.POST, port, "127.0.0.1", path)
                .compose(request ->
                        request.putHeader("content-type", "application/json").send(body.toBuffer()))
                .compose(PracticeClass::read);
    }

    private static Future<JsonObject> read(HttpClientResponse response) {
        return response.body()
                .compose((Buffer body) ->
                        response.statusCode() < 300
                                ? Future.succeededFuture(body.toJsonObject())
                                : Future.failedFuture(body.toString()));
    }
}
