package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.demo.ManualAgenda;
import dev.alcove.server.demo.PracticeClass;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice class in a real server, with a host who splits it; time passes by hand. */
final class PracticeClassTest {
    private static final int PATIENCE_SECONDS = 20;

    @TempDir Path data;
    private final Vertx vertx = Vertx.vertx();
    private final ManualAgenda agenda = new ManualAgenda();
    private Alcove alcove;
    private String code;
    private Alcove.Person host;

    @BeforeEach
    void openTheClass() throws Exception {
        alcove = Alcove.start(data, Map.of());
        int port = URI.create(alcove.address()).getPort();
        String link =
                new PracticeClass(vertx, port, 12, agenda)
                        .open()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        code = link.replaceAll(".*/rooms/([^#?]+).*", "$1");
        String key = link.replaceAll(".*#host=", "");
        host = alcove.join(code, "{\"name\":\"Mei\",\"hostKey\":\"" + key + "\"}");
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        alcove.close();
    }

    private JsonNode split() {
        String path = "/api/rooms/" + code + "/breakout";
        alcove.post(path, "{\"count\":3,\"assignment\":\"random\"}", host.token()).done();
        return alcove.post(path + "/start", "{}", host.token()).done();
    }

    private List<JsonNode> rooms() {
        JsonNode board =
                alcove.get("/api/rooms/" + code + "/breakout", host.token()).done().path("rooms");
        return StreamSupport.stream(board.spliterator(), false).toList();
    }

    private List<JsonNode> people() {
        return rooms().stream()
                .flatMap(room ->
                        StreamSupport.stream(room.path("participants").spliterator(), false))
                .toList();
    }

    /** Lets the class live on, a second at a time, until what is expected is seen. */
    private void until(String what, Predicate<List<JsonNode>> seen) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!seen.test(rooms())) {
            assertThat(System.nanoTime()).as(what + ": " + rooms()).isLessThan(deadline);
            agenda.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void twelvePeopleComeAndGoWhereTheyAreSent() {
        split();
        until("all are in rooms", rooms -> people().size() == 12);
        assertThat(rooms())
                .extracting(room -> room.path("participantCount").asInt())
                .containsOnly(4);
    }

    @Test
    void somebodyCallsForHelp() {
        split();
        until(
                "help is asked for",
                rooms -> rooms.stream().anyMatch(room -> !room.path("help").isNull()));
    }

    @Test
    void somebodyDropsOutAndComesBackToTheSameRoom() {
        split();
        until("somebody is away", rooms -> people().stream().anyMatch(PracticeClassTest::away));
        JsonNode away = people().stream().filter(PracticeClassTest::away).findFirst().orElseThrow();
        until(
                "is back",
                rooms ->
                        people().stream()
                                .filter(one -> one.path("id").equals(away.path("id")))
                                .anyMatch(one ->
                                        !away(one)
                                                && one.path("space").equals(away.path("space"))));
    }

    private static boolean away(JsonNode person) {
        return !person.path("connected").asBoolean();
    }

    @Test
    void handsGoUp() {
        split();
        until(
                "a hand is up",
                rooms -> people().stream().anyMatch(one -> one.path("hand").asBoolean()));
    }
}
