package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import dev.alcove.server.Alcove.Person;
import dev.alcove.server.gateway.TestClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsThroughRestTest {
    @TempDir static Path folder;
    private Alcove alcove;
    private Made room;
    private Person host;
    private Person ana;
    private String session;

    @BeforeAll
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of());
    }

    @AfterAll
    void stop() {
        alcove.close();
    }

    @BeforeEach
    void split() {
        room = alcove.room("{}");
        host = alcove.host(room);
        ana = alcove.join(room.code(), "{\"name\":\"=Ana, \\\"A\\\"\"}");
        String red =
                breakout("", "{\"rooms\":[{\"name\":\"Red\"},{\"name\":\"Blue\"}]}")
                        .path("rooms")
                        .get(0)
                        .path("id")
                        .asText();
        breakout("/start", "{}");
        breakout(
                "/move",
                "{\"participantId\":\"%s\",\"to\":\"%s\",\"reason\":\"Go\"}"
                        .formatted(ana.id(), red));
        breakout("/broadcast", "{\"message\":\"Two\\nminutes\"}");
        breakout("/recall", "{}");
        session =
                alcove.get("/api/rooms/" + room.code() + "/sessions", room.ownerToken())
                        .done()
                        .path("sessions")
                        .get(0)
                        .path("id")
                        .asText();
    }

    private JsonNode breakout(String path, String body) {
        return alcove.post("/api/rooms/" + room.code() + "/breakout" + path, body, host.token())
                .done();
    }

    @Test
    void whoseRoomIsDeletedStillReadsWhatWasInItAndNobodyElseDoes() {
        String path = "/api/rooms/" + room.code();
        alcove.call("DELETE", path + "?force=true", null, room.ownerToken(), Map.of()).done();

        of("/chat", room.ownerToken()).done();
        JsonNode sessions = alcove.get(path + "/sessions", room.ownerToken()).done();
        assertThat(sessions.path("sessions").get(0).path("id").asText()).isEqualTo(session);
        String stranger = alcove.room("{}").ownerToken();
        assertThat(of("/chat", stranger).status()).isEqualTo(403);
        assertThat(alcove.get(path + "/sessions", stranger).status()).isEqualTo(404);
        Answer taken = alcove.post("/api/rooms", "{\"code\":\"%s\"}".formatted(room.code()));
        assertThat(taken.status()).as("it rests, in whatever case").isEqualTo(409);
        assertThat(taken.error()).contains("rests until");
        alcove.post("/api/rooms", "{\"code\":\"%s\"}".formatted(room.code()), room.ownerToken())
                .done();
        of("/chat", room.ownerToken()).done();
    }

    private Answer of(String path, String token) {
        return alcove.get("/api/sessions/" + session + path, token);
    }

    private static List<String> reasons(JsonNode transitions) {
        List<String> reasons = new ArrayList<>();
        transitions.forEach(one -> reasons.add(one.path("reason").asText()));
        return reasons;
    }

    @Test
    void everyChangeOfPlaceIsListedWithWhoAndWhy() {
        var transitions = of("/transitions", host.token()).done().path("transitions");
        assertThat(reasons(transitions)).containsExactly("ARRIVED", "ARRIVED", "MOVED", "RECALLED");
        var moved = transitions.get(2);
        assertThat(moved.path("participantId").asText()).isEqualTo(ana.id());
        assertThat(moved.path("from").asText()).isEqualTo("main");
        assertThat(moved.path("toName").asText()).isEqualTo("Red");
        assertThat(moved.path("by").path("id").asText()).isEqualTo(host.id());
        assertThat(moved.path("note").asText()).isEqualTo("Go");
        assertThat(moved.path("automatic").asBoolean()).isFalse();
        assertThat(transitions.get(0).path("from").isNull()).isTrue();

        var csv = of("/transitions?format=csv", host.token());
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("_transitions.csv");
        assertThat(csv.raw().body().lines().toList())
                .hasSize(5)
                .first()
                .asString()
                .startsWith("\uFEFFat,name,from,to,by,reason,automatic,note");
        assertThat(csv.raw().body()).contains("\"'=Ana, \"\"A\"\"\",Main room,Red,Mei,MOVED");
    }

    @Test
    void chatIsExportedWithBroadcastsAndTheNamesOfBreakoutsThatAreGone() {
        var chat = of("/chat", room.ownerToken()).done();
        assertThat(chat.path("spaces")).hasSize(2);
        assertThat(chat.path("spaces").get(0).path("name").asText()).isEqualTo("Red");
        assertThat(chat.path("spaces").get(0).path("messages").get(0).path("kind").asText())
                .isEqualTo("BROADCAST");
        assertThat(chat.path("broadcasts").get(0).path("roomNames").get(1).asText())
                .isEqualTo("Blue");
        var csv = of("/chat?format=csv", host.token()).raw().body();
        assertThat(csv)
                .startsWith("\uFEFFat,space,from,kind,text")
                .contains(",Red,Mei,BROADCAST,\"Two");
        var text = of("/chat?format=txt", host.token());
        assertThat(text.header("Content-Type")).startsWith("text/plain");
        assertThat(text.raw().body())
                .startsWith("== Red ==\n[")
                .contains("Mei (to the breakouts): Two\n    minutes\n")
                .contains("\n== Blue ==\n");
    }

    @Test
    void aSittingThatIsOverIsStillThereAndWhoNeverConnectedDidNotAttend() {
        try (var first = TestClient.connect(alcove.port(), host.token());
                var second = TestClient.connect(alcove.port(), ana.token())) {
            first.hear("session.state");
            second.hear("session.state");
            alcove.join(room.code(), "{\"name\":\"Idle\"}");
            theSittingIsThereWhenItIsOver();
        }
    }

    private void theSittingIsThereWhenItIsOver() {
        alcove.post("/api/rooms/" + room.code() + "/archive", null, room.ownerToken()).done();
        var one = of("", host.token()).done().path("session");
        assertThat(one.path("endReason").asText()).isEqualTo("ROOM_ARCHIVED");
        assertThat(one.path("endedAt").isTextual()).isTrue();
        assertThat(one.path("people")).hasSize(2);
        var member = one.path("people").get(1);
        assertThat(member.path("participantIds").get(0).asText()).isEqualTo(ana.id());
        assertThat(member.path("connectedSeconds").isNumber()).isTrue();
        assertThat(member.path("drops").asInt()).isZero();
        assertThat(member.path("connected").get(0).path("to").isTextual()).isTrue();
        assertThat(one.path("groups").get(0).path("name").asText()).isEqualTo("Red");
        of("/transitions", host.token()).done();
        of("/chat", room.ownerToken()).done();
        var list =
                alcove.get("/api/rooms/" + room.code() + "/sessions?limit=1", room.ownerToken())
                        .done();
        assertThat(list.path("sessions").get(0).path("participants").asInt()).isEqualTo(2);
        assertThat(list.path("sessions").get(0).path("breakouts").asInt()).isEqualTo(2);
        assertThat(list.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void theHistoryIsReadPageByPageTheNewestFirst() {
        String path = "/api/rooms/" + room.code();
        alcove.post(path + "/archive", null, room.ownerToken()).done();
        alcove.post(path + "/unarchive", null, room.ownerToken()).done();
        alcove.host(room);
        var first = alcove.get(path + "/sessions?limit=1", room.ownerToken()).done();
        assertThat(first.path("sessions")).hasSize(1);
        assertThat(first.path("sessions").get(0).path("endedAt").isNull()).isTrue();
        var second =
                alcove.get(
                                path
                                        + "/sessions?limit=1&cursor="
                                        + first.path("nextCursor").asText(),
                                room.ownerToken())
                        .done();
        assertThat(second.path("sessions").get(0).path("id").asText()).isEqualTo(session);
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(of("/transitions", host.token()).done().path("transitions"))
                .as("a host's token of the sitting that is over")
                .isNotEmpty();
    }

    @Test
    void nobodyElseReadsThem() {
        assertThat(of("/transitions", ana.token()).code()).isEqualTo("FORBIDDEN");
        assertThat(of("/chat", alcove.room("{}").ownerToken()).code()).isEqualTo("FORBIDDEN");
        assertThat(of("", "").status()).isEqualTo(401);
        assertThat(alcove.get("/api/sessions/s-none", host.token()).code())
                .isEqualTo("SESSION_NOT_FOUND");
        assertThat(alcove.get("/api/rooms/" + room.code() + "/sessions", ana.token()).status())
                .isEqualTo(403);
        assertThat(of("/chat?format=doc", host.token()).status()).isBetween(400, 422);
        assertThat(
                        alcove.get(
                                        "/api/rooms/" + room.code() + "/sessions?cursor=x",
                                        room.ownerToken())
                                .done()
                                .path("sessions"))
                .isEmpty();
    }

    @Test
    void aRoomOfTheSameCodeDoesNotShowWhatWasSaidInTheOneBefore(@TempDir Path other)
            throws Exception {
        try (var soon = Alcove.start(other, Map.of("alcove.rooms.code-rest", "0s"))) {
            var first = soon.room("{\"code\":\"REUSED\"}");
            var teacher = soon.host(first);
            soon.post("/api/rooms/REUSED/leave", null, teacher.token()).done();
            String old =
                    soon.get("/api/rooms/REUSED/sessions", first.ownerToken())
                            .done()
                            .path("sessions")
                            .get(0)
                            .path("id")
                            .asText();
            soon.call("DELETE", "/api/rooms/REUSED?force=true", null, first.ownerToken(), Map.of())
                    .done();
            var second = soon.room("{\"code\":\"REUSED\"}");
            assertThat(
                            soon.get("/api/rooms/REUSED/sessions", second.ownerToken())
                                    .done()
                                    .path("sessions"))
                    .isEmpty();
            assertThat(soon.get("/api/sessions/" + old + "/chat", second.ownerToken()).code())
                    .isEqualTo("FORBIDDEN");
        }
    }
}
