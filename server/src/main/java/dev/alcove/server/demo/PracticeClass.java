package dev.alcove.server.demo;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A room full of practice participants ({@code --demo}), so that a host alone can try everything at
 * once. They come in as anybody does: through REST and Socket.IO. Everything that they do happens
 * in one Vert.x context, one thing after the other.
 */
public final class PracticeClass {
    private static final List<String> NAMES =
            List.of(
                    "Amira", "Bao", "Chiara", "Diego", "Emeka", "Freya", "Goran", "Hana", "Ines",
                    "Jun", "Kofi", "Layla");

    private final int port;
    private final long seed;
    private final Agenda agenda;
    private final Context context;
    private final HttpClient http;
    private final WebSocketClient websockets;
    private final Set<String> ids = new HashSet<>();

    /**
     * @param port of this process's own server, which already listens
     * @param seed of all that the class does
     * @param agenda when it is done
     */
    public PracticeClass(Vertx vertx, int port, long seed, Agenda agenda) {
        this.port = port;
        this.seed = seed;
        this.context = vertx.getOrCreateContext();
        this.agenda =
                (wait, action) -> agenda.after(wait, () -> context.runOnContext(x -> action.run()));
        this.http = vertx.createHttpClient();
        this.websockets = vertx.createWebSocketClient();
    }

    /** The class of a server that runs: on its own timers, the same each time. */
    public static PracticeClass of(Vertx vertx, int port) {
        return new PracticeClass(
                vertx,
                port,
                12,
                (wait, action) -> vertx.setTimer(wait.toMillis(), timer -> action.run()));
    }

    /** Makes a room, fills it, and returns the link for its host. */
    public Future<String> open() {
        Promise<String> opened = Promise.promise();
        context.runOnContext(x -> makeAndFill().onComplete(opened));
        return opened.future();
    }

    private Future<String> makeAndFill() {
        var room = new JsonObject().put("displayName", "Practice class").put("type", "classroom");
        return post("/api/rooms", room)
                .compose(made -> {
                    String code = made.getJsonObject("room").getString("name");
                    return join(code).map(made.getString("shareableLink"));
                });
    }

    private Future<Void> join(String code) {
        List<Future<Void>> arrivals = new ArrayList<>();
        for (int place = 0; place < NAMES.size(); place++) {
            var temper = Temper.of(place);
            RandomGenerator random = randomOf(place);
            var name = new JsonObject().put("name", NAMES.get(place));
            arrivals.add(
                    post("/api/rooms/" + code + "/join", name)
                            .compose(joined -> arrive(joined, temper, random)));
        }
        return Future.all(arrivals).mapEmpty();
    }

    private Future<Void> arrive(JsonObject joined, Temper temper, RandomGenerator random) {
        ids.add(joined.getJsonObject("participant").getString("id"));
        String token = joined.getString("token");
        Line.Dial dial = onEvent -> PracticeClient.connect(websockets, port, token, onEvent);
        return new PracticeParticipant(temper, random, agenda, dial, ids::contains).arrive();
    }

    /** A person's own numbers, whatever the others draw meanwhile. */
    private RandomGenerator randomOf(int place) {
        return RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom")
                .create(seed * 1_000 + place);
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
