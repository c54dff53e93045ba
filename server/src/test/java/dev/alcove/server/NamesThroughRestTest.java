package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import dev.alcove.server.Alcove.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Names are what is seen of them, at every door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesThroughRestTest {
    private static final String NOTHING = "\\u200b\\u3164\\u00ad";
    private static final String MESSY = "\\u202e Ana\\u200b  Lund\\u0007 ";

    @TempDir static Path folder;
    private Alcove alcove;
    private Made room;
    private Person host;

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
    }

    private Answer call(String method, String path, @Nullable String body) {
        return alcove.call(
                method, "/api/rooms/" + room.code() + path, body, room.ownerToken(), Map.of());
    }

    private Answer rename(Person who, String name, String token) {
        return alcove.call(
                "PATCH",
                "/api/rooms/" + room.code() + "/participants/" + who.id(),
                "{\"name\":\"" + name + "\"}",
                token,
                Map.of());
    }

    private static void invalid(Answer answer) {
        assertThat(answer.code()).isEqualTo("INVALID");
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void nobodyComesInUnderANameThatCannotBeSeen() {
        String join = "/api/rooms/" + room.code() + "/join";
        invalid(alcove.post(join, "{\"name\":\"" + NOTHING + "\"}"));
        String query = URLEncoder.encode("\u3164", StandardCharsets.UTF_8);
        invalid(
                alcove.call(
                        "GET",
                        "/api/connection-details?roomName="
                                + room.code()
                                + "&participantName="
                                + query,
                        null,
                        null,
                        Map.of()));
        var seen = alcove.post(join, "{\"name\":\"" + MESSY + "\"}").done();
        assertThat(seen.path("participant").path("name").asText()).isEqualTo("Ana Lund");
    }

    @Test
    void roomsAndBreakoutsAreCalledWhatIsSeen() {
        invalid(alcove.post("/api/rooms", "{\"displayName\":\"" + NOTHING + "\"}"));
        invalid(call("PATCH", "", "{\"displayName\":\"" + NOTHING + "\"}"));
        var changed =
                call(
                                "PATCH",
                                "",
                                "{\"displayName\":\""
                                        + MESSY
                                        + "\",\"teacherName\":\""
                                        + MESSY
                                        + "\"}")
                        .done()
                        .path("room")
                        .path("metadata");
        assertThat(changed.path("displayName").asText()).isEqualTo("Ana Lund");
        assertThat(changed.path("teacherName").asText()).isEqualTo("Ana Lund");
        invalid(call("POST", "/breakout", "{\"rooms\":[{\"name\":\"" + NOTHING + "\"}]}"));
        var made =
                call("POST", "/breakout", "{\"rooms\":[{\"name\":\"" + MESSY + "\"}]}")
                        .done()
                        .path("rooms")
                        .get(0);
        assertThat(made.path("name").asText()).isEqualTo("Ana Lund");
        String one = "/breakout/" + made.path("id").asText();
        invalid(call("PATCH", one, "{\"name\":\"" + NOTHING + "\"}"));
    }

    @Test
    void setsAndListsAreOfNamesThatAreSeen() {
        String blank = URLEncoder.encode("\u200b", StandardCharsets.UTF_8);
        invalid(call("PUT", "/breakout-sets/" + blank, "{\"rooms\":[{\"name\":\"One\"}]}"));
        invalid(call("PUT", "/breakout-sets/a", "{\"rooms\":[{\"name\":\"" + NOTHING + "\"}]}"));
        invalid(
                call(
                        "PUT",
                        "/breakout-sets/a",
                        "{\"rooms\":[{\"name\":\"One\",\"people\":[\"" + NOTHING + "\"]}]}"));
        var refused = call("PUT", "/roster", "{\"entries\":[{\"name\":\"" + NOTHING + "\"}]}");
        assertThat(refused.status()).isEqualTo(422);
        call("PUT", "/roster", "{\"entries\":[{\"name\":\"" + MESSY + "\",\"group\":\"Red\"}]}")
                .done();
        var entry = call("GET", "/roster", null).done().path("entries").get(0);
        assertThat(entry.path("name").asText()).isEqualTo("Ana Lund");
    }

    @Test
    void peopleAreRenamedThroughRestAndAtTheDoor() {
        Person ana = alcove.join(room.code(), "{\"name\":\"iPhone\"}");
        var own = rename(ana, MESSY, ana.token()).done().path("participant");
        assertThat(own.path("name").asText()).isEqualTo("Ana Lund");
        rename(ana, "Ana", host.token()).done();
        rename(ana, "Anna", room.ownerToken()).done();
        assertThat(rename(host, "X", ana.token()).code()).isEqualTo("FORBIDDEN");
        assertThat(rename(ana, "X", "nonsense").status()).isEqualTo(401);
        invalid(rename(ana, NOTHING, ana.token()));
        call("PATCH", "", "{\"waitingRoom\":true}").done();
        var waits = alcove.post("/api/rooms/" + room.code() + "/join", "{\"name\":\"anna\"}");
        var id = waits.body().path("participant").path("id").asText();
        assertThat(waits.body().path("participant").path("name").asText()).isEqualTo("anna (2)");
        var renamed =
                alcove.call(
                                "PATCH",
                                "/api/rooms/" + room.code() + "/participants/" + id,
                                "{\"name\":\"Ben\"}",
                                host.token(),
                                Map.of())
                        .done();
        assertThat(renamed.path("participant").path("name").asText()).isEqualTo("Ben");
    }
}
