package dev.alcove.bench.scenario;

import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Makes rooms and lets people into them, through REST. Never part of what is timed. */
final class Rooms {

    /** A room, and the key that makes a host. */
    record Room(String code, String hostKey) {}

    /** Someone who may connect. */
    record Ticket(String participantId, String token) {}

    private static final int AT_ONCE = 16;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;

    Rooms(Server server) {
        base = "http://127.0.0.1:" + server.port() + "/api/rooms";
    }

    Room create(String code) throws IOException, InterruptedException {
        String body = "{\"code\":\"" + code + "\",\"displayName\":\"Bench\",\"type\":\"meeting\"}";
        Json made = answer(HTTP.send(post(base, body), HttpResponse.BodyHandlers.ofString()));
        return new Room(code, made.get("hostKey").text());
    }

    Ticket joinAsHost(Room room) throws IOException, InterruptedException {
        String body = "{\"name\":\"Host\",\"hostKey\":" + Json.quote(room.hostKey()) + "}";
        return ticket(HTTP.send(postJoin(room, body), HttpResponse.BodyHandlers.ofString()));
    }

    /** The problem that one more person gets. */
    Json joinRefused(Room room) throws IOException, InterruptedException {
        String body = "{\"name\":\"One more\"}";
        var response = HTTP.send(postJoin(room, body), HttpResponse.BodyHandlers.ofString());
        return Json.parse(response.body());
    }

    /** Lets people in, a few at once. */
    List<Ticket> join(Room room, int people) throws InterruptedException {
        Semaphore slots = new Semaphore(AT_ONCE);
        List<CompletableFuture<Ticket>> coming = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            slots.acquire();
            String body = "{\"name\":\"Person " + i + "\"}";
            coming.add(
                    HTTP.sendAsync(postJoin(room, body), HttpResponse.BodyHandlers.ofString())
                            .whenComplete((answer, failure) -> slots.release())
                            .thenApply(Rooms::ticket));
        }
        return coming.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest postJoin(Room room, String body) {
        return post(base + "/" + room.code() + "/join", body);
    }

    private static HttpRequest post(String uri, String body) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static Ticket ticket(HttpResponse<String> response) {
        Json joined = answer(response);
        return new Ticket(joined.get("participant").get("id").text(), joined.get("token").text());
    }

    private static Json answer(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return Json.parse(response.body());
    }
}
