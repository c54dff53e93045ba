package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import dev.alcove.server.Alcove.Person;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A plan that is changed after it was made, and one that is only looked at, without a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanChangesThroughRestTest {
    @TempDir static Path folder;
    private Alcove alcove;
    private Made room;
    private Person host;
    private Person ana;

    @BeforeAll
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of());
    }

    @AfterAll
    void stop() {
        alcove.close();
    }

    @BeforeEach
    void fill() {
        room = alcove.room("{}");
        host = alcove.host(room);
        ana = alcove.join(room.code(), "{\"name\":\"Ana\"}");
    }

    private Answer call(String method, String path, String body, Person by) {
        return alcove.call(
                method,
                "/api/rooms/" + room.code() + "/breakout" + path,
                body,
                by.token(),
                Map.of());
    }

    private JsonNode board() {
        return alcove.get("/api/rooms/" + room.code() + "/breakout", host.token()).done();
    }

    @Test
    void aLeaderAndATimeAreGivenAndTakenAway() {
        String made =
                call("POST", "", "{\"count\":1}", host)
                        .done()
                        .path("rooms")
                        .get(0)
                        .path("id")
                        .asText();
        String both = "{\"facilitatorId\":\"%s\",\"durationMinutes\":5}".formatted(ana.id());
        call("PATCH", "/" + made, both, host).done();
        assertThat(board().path("rooms").get(0).path("facilitatorId").asText()).isEqualTo(ana.id());

        String name = "{\"name\":\"Ours\"}";
        call("PATCH", "/" + made, name, ana).done();
        String none = "{\"facilitatorId\":null,\"durationMinutes\":null}";
        assertThat(call("PATCH", "/" + made, none, ana).status()).isEqualTo(403);
        JsonNode changed = call("PATCH", "/" + made, none, host).done().path("room");
        assertThat(changed.path("facilitatorId").isNull()).isTrue();
        assertThat(changed.path("durationMinutes").isNull()).isTrue();
        assertThat(changed.path("name").asText()).isEqualTo("Ours");
        assertThat(call("PATCH", "/" + made, name, ana).status()).isEqualTo(403);
    }

    @Test
    void optionsAreChangedForAllAndTheBoardIsAnswered() {
        assertThat(call("PATCH", "", "{\"allowEarlyJoin\":true}", host).status()).isEqualTo(404);
        call("POST", "", "{\"count\":2}", host).done();
        JsonNode changed =
                call("PATCH", "", "{\"allowEarlyJoin\":true,\"startCountdownSeconds\":9}", host)
                        .done();
        assertThat(changed.path("config").path("startCountdownSeconds").asInt()).isEqualTo(9);
        assertThat(changed.path("rooms")).hasSize(2);
        assertThat(board().path("rooms"))
                .isNotEmpty()
                .allMatch(one -> one.path("allowEarlyJoin").asBoolean());
        Answer nothing = call("PATCH", "", "{}", host);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body().path("error").asText()).contains("which option");
        assertThat(call("PATCH", "", "{\"autoAssign\":true}", ana).status()).isEqualTo(403);
    }

    @Test
    void aPreviewMakesNothing() {
        JsonNode seen = call("POST", "/preview?seed=3", "{\"count\":2}", host).done();
        assertThat(seen.path("rooms")).hasSize(2);
        assertThat(seen.path("failed")).isEmpty();
        assertThat(seen.path("warnings")).isEmpty();
        assertThat(board().path("rooms")).isEmpty();
        assertThat(board().path("config").isNull()).isTrue();
        assertThat(call("POST", "/preview", "{}", host).status()).isEqualTo(422);
        assertThat(call("POST", "/preview?seed=x", "{\"count\":2}", host).status()).isEqualTo(422);
        assertThat(call("POST", "/preview", "{\"count\":2}", ana).status()).isEqualTo(403);
    }
}
