package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsThroughRestTest {
    @TempDir static Path folder;
    private Alcove alcove;

    @BeforeAll
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of());
    }

    @AfterAll
    void stop() {
        alcove.close();
    }

    @Test
    void aGuestMakesARoomAndGetsItsLinksAndKeys() {
        Answer answer =
                alcove.post(
                        "/api/rooms",
                        """
                        {"code":"math101","displayName":"Maths 101 — الرياضيات","type":"classroom",
                         "teacherName":"Mei Tan","metadata":{"term":{"year":2026}}}
                        """);

        assertThat(answer.status()).isEqualTo(201);
        JsonNode room = answer.body().path("room");
        String key = answer.body().path("hostKey").asText();
        assertThat(room.path("name").asText()).isEqualTo("MATH101");
        assertThat(room.path("metadata").path("term").path("year").asInt()).isEqualTo(2026);
        assertThat(room.path("metadata").path("displayName").asText())
                .isEqualTo("Maths 101 — الرياضيات");
        assertThat(answer.body().path("shareableLink").asText())
                .isEqualTo(alcove.address() + "/rooms/MATH101#host=" + key);
        assertThat(answer.body().path("studentLink").asText())
                .isEqualTo(alcove.address() + "/s/MATH101");
        assertThat(answer.body().path("ownerToken").asText()).isNotEmpty();
    }

    @Test
    void aRoomWithoutACodeGetsOneThatCanBeSaidAloud() {
        Made room = alcove.room("{}");

        assertThat(room.code()).matches("[a-z0-9]{4}-[a-z0-9]{4}");
        String shouted = room.code().toUpperCase(Locale.ROOT);
        JsonNode found = alcove.call("GET", "/api/rooms/" + shouted, null, null, Map.of()).done();
        assertThat(found.path("room").path("name").asText()).isEqualTo(room.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "AAAAAAAAAAAAAAAAAAAAA", "MATH 101", "MÄTH101", "", "ſſſſ"})
    void aCodeThatDoesNotFitIsToldTheRule(String code) {
        Answer answer = alcove.post("/api/rooms", "{\"code\":\"" + code + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("ROOM_CODE_INVALID");
        assertThat(answer.error()).contains("4–20");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().path("success").asBoolean(true)).isFalse();
    }

    @Test
    void aTakenCodeIsOfferedFourFreeOnes() {
        alcove.room("{\"code\":\"TAKEN\"}");
        alcove.room("{\"code\":\"TAKEN-FALL\"}");

        Answer answer = alcove.post("/api/rooms", "{\"roomCode\":\"taken\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("ROOM_CODE_TAKEN");
        List<String> free = answer.texts("suggestions");
        assertThat(free).hasSize(4).doesNotContain("TAKEN-FALL").contains("TAKEN-SPRING");
        for (String code : free) {
            alcove.room("{\"code\":\"" + code + "\"}");
        }
    }

    @Test
    void aLongTakenCodeIsOfferedCodesThatFit() {
        String code = "A".repeat(20);
        alcove.room("{\"code\":\"" + code + "\"}");

        Answer answer = alcove.post("/api/rooms", "{\"code\":\"" + code + "\"}");

        assertThat(answer.texts("suggestions")).hasSize(4).allMatch(free -> free.length() <= 20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\":\"red\"} | 422 | INVALID | colour",
                "{\"displayName\":7} | 422 | INVALID | displayName",
                "{\"displayName\":\"  \"} | 422 | INVALID | displayName",
                "{\"type\":\"party\"} | 422 | INVALID | meeting",
                "{\"pin\":\"12\"} | 422 | INVALID | 4–6 digits",
                "{\"pin\":\"12a4\"} | 422 | INVALID | 4–6 digits",
                "{\"maxParticipants\":-1} | 422 | INVALID | at least 0",
                "{\"maxParticipants\":1.5} | 422 | INVALID | maxParticipants",
                "{\"teacherLanguage\":\"english\"} | 422 | INVALID | two letters",
                "{\"metadata\":[1]} | 422 | INVALID | metadata",
                "{\"metadata\":{\"createdAt\":1}} | 422 | INVALID | metadata.createdAt",
                "{\"code\":\"AAAA\",\"roomCode\":\"BBBB\"} | 422 | INVALID | roomCode",
                "[] | 422 | INVALID | object",
                "{\"displayName\": | 400 | INVALID | line 1",
                "{\"code\":\"AAAA\",\"code\":\"BBBB\"} | 400 | INVALID | JSON",
                "{} {} | 400 | INVALID | one JSON",
                "nonsense | 400 | INVALID | JSON",
            })
    void whatIsWrongWithARequestIsNamed(String body, int status, String code, String word) {
        Answer answer = alcove.post("/api/rooms", body);

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.error()).contains(word);
    }

    @Test
    void metadataHasALimitAndSoHasABody() {
        String fits = "{\"metadata\":{\"a\":\"" + "x".repeat(4_000) + "\"}}";
        String over = "{\"metadata\":{\"a\":\"" + "ü".repeat(2_100) + "\"}}";
        String huge = "{\"metadata\":{\"a\":\"" + "x".repeat(200_000) + "\"}}";

        assertThat(alcove.post("/api/rooms", fits).status()).isEqualTo(201);
        assertThat(alcove.post("/api/rooms", over).status()).isEqualTo(413);
        Answer answer = alcove.post("/api/rooms", huge);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("TOO_LARGE");
    }

    @Test
    void deepNestingIsRefusedAndNothingBreaks() {
        String deep = "{\"metadata\":{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}}";

        assertThat(alcove.post("/api/rooms", deep).status()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        assertThat(alcove.post("/api/rooms/NO-SUCH/join", "{\"name\":\"Ana\"}").code())
                .isEqualTo("ROOM_NOT_FOUND");
        assertThat(alcove.post("/api/rooms/%F0%9F%98%80/join", "{\"name\":\"Ana\"}").code())
                .isEqualTo("ROOM_NOT_FOUND");
        Answer unknown = alcove.post("/api/nothing", "{}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body().path("success").asBoolean(true)).isFalse();
        assertThat(alcove.call("PUT", "/api/rooms", "{}", null, Map.of()).status()).isEqualTo(405);
    }

    @Test
    void anOwnerListsChangesAndDeletesTheirOwnRooms() {
        Made first = alcove.room("{\"teacherName\":\"Ms. Tan\",\"displayName\":\"One\"}");
        String owner = first.ownerToken();
        for (int i = 0; i < 4; i++) {
            alcove.post("/api/rooms", "{\"type\":\"speech\"}", owner).done();
        }

        JsonNode page = alcove.get("/api/rooms?limit=3", owner).done();
        assertThat(page.path("total").asInt()).isEqualTo(5);
        assertThat(page.path("rooms")).hasSize(3);
        JsonNode rest =
                alcove.get("/api/rooms?limit=3&cursor=" + page.path("nextCursor").asText(), owner)
                        .done();
        assertThat(rest.path("rooms")).hasSize(2);
        assertThat(rest.path("nextCursor").isNull()).isTrue();
        assertThat(alcove.get("/api/rooms?teacher=tan", owner).done().path("total").asInt())
                .isEqualTo(1);
        assertThat(alcove.get("/api/rooms?type=speech", owner).done().path("total").asInt())
                .isEqualTo(4);
        assertThat(alcove.get("/api/rooms?q=on%25e", owner).done().path("total").asInt()).isZero();
        assertThat(alcove.get("/api/rooms?status=active", owner).done().path("total").asInt())
                .isZero();

        String path = "/api/rooms/" + first.code();
        JsonNode changed =
                alcove.call(
                                "PATCH",
                                path,
                                "{\"displayName\":\"Uno\",\"pin\":\"1234\"}",
                                owner,
                                Map.of())
                        .done();
        assertThat(changed.path("room").path("displayName").asText()).isEqualTo("Uno");
        assertThat(changed.path("room").path("teacherName").asText()).isEqualTo("Ms. Tan");
        assertThat(changed.path("room").path("hasPin").asBoolean()).isTrue();
        assertThat(changed.toString()).doesNotContain("1234");
        assertThat(alcove.call("DELETE", path, null, owner, Map.of()).status()).isEqualTo(200);
        assertThat(alcove.call("DELETE", path, null, owner, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whoseRoomsNeedsATokenAndOthersRoomsAreTheirs() {
        Made mine = alcove.room("{}");
        Made theirs = alcove.room("{}");
        Alcove.Person guest = alcove.join(mine.code(), "{\"name\":\"Ana\"}");

        assertThat(alcove.call("GET", "/api/rooms", null, null, Map.of()).status()).isEqualTo(401);
        assertThat(alcove.get("/api/rooms", "forged.token.here").status()).isEqualTo(401);
        for (String token : List.of(theirs.ownerToken(), guest.token())) {
            Answer answer =
                    alcove.call(
                            "PATCH",
                            "/api/rooms/" + mine.code(),
                            "{\"displayName\":\"Mine now\"}",
                            token,
                            Map.of());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void anArchivedOrLockedRoomRefusesAndComesBack() {
        Made room = alcove.room("{}");
        String path = "/api/rooms/" + room.code();

        alcove.post(path + "/lock", null, room.ownerToken()).done();
        Answer locked = alcove.post(path + "/join", "{\"name\":\"Ana\"}");
        assertThat(locked.status()).isEqualTo(423);
        assertThat(locked.code()).isEqualTo("ROOM_LOCKED");
        assertThat(alcove.host(room).role()).as("hosts pass the lock").isEqualTo("HOST");
        alcove.post(path + "/unlock", null, room.ownerToken()).done();
        alcove.join(room.code(), "{\"name\":\"Ana\"}");

        alcove.post(path + "/archive", null, room.ownerToken()).done();
        Answer archived = alcove.post(path + "/join", "{\"name\":\"Ana\"}");
        assertThat(archived.status()).isEqualTo(409);
        assertThat(archived.code()).isEqualTo("ROOM_ARCHIVED");
        alcove.post(path + "/unarchive", null, room.ownerToken()).done();
        alcove.join(room.code(), "{\"name\":\"Ana\"}");
    }

    @Test
    void strangersDoNotMakeRoomsWithoutEnd(@TempDir Path other) throws Exception {
        try (var small = Alcove.start(other, Map.of("alcove.http.rooms-per-minute", "10"))) {
            Answer answer = small.post("/api/rooms", "{}");
            for (int i = 0; i < 30 && answer.status() == 201; i++) {
                answer = small.post("/api/rooms", "{}");
            }

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    @Test
    void whoLooksAtTheirRoomsSeesWhenTheyCloseAndKeepsThem() {
        Made room = alcove.room("{\"emptyTimeout\":3600}");

        JsonNode list = alcove.get("/api/rooms", room.ownerToken()).done();

        assertThat(list.path("rooms").get(0).path("archivesAt").asText()).isNotEmpty();
        assertThat(alcove.get("/api/rooms", list.path("ownerToken").asText()).done().path("total"))
                .isEqualTo(list.path("total"));
        String path = "/api/rooms/" + room.code();
        alcove.post(path + "/archive", null, room.ownerToken()).done();
        JsonNode archived = alcove.get(path, room.ownerToken()).done().path("room");
        assertThat(archived.path("archivesAt").isNull()).isTrue();
        alcove.get(path + "/roster", room.ownerToken()).done();
        alcove.get(path + "/sessions", room.ownerToken()).done();
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndMakesNothingTwice() {
        Map<String, String> key = Map.of("Idempotency-Key", "k-1");
        String owner = alcove.room("{}").ownerToken();

        Answer first = alcove.call("POST", "/api/rooms", "{\"displayName\":\"A\"}", owner, key);
        Answer again = alcove.call("POST", "/api/rooms", "{\"displayName\":\"A\"}", owner, key);
        Answer other = alcove.call("POST", "/api/rooms", "{\"displayName\":\"B\"}", owner, key);

        assertThat(again.body()).isEqualTo(first.done());
        assertThat(other.status()).isEqualTo(422);
        assertThat(alcove.get("/api/rooms", owner).done().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void theContractAndAPageToTryItArePublished() {
        Answer json = alcove.call("GET", "/api/openapi", null, null, Map.of());
        assertThat(json.body().path("openapi").asText()).startsWith("3.1");
        Answer yaml =
                alcove.call(
                        "GET", "/api/openapi", null, null, Map.of("Accept", "application/yaml"));
        assertThat(yaml.raw().body()).startsWith("openapi: 3.1");
        for (String file : List.of("/api/docs", "/api/docs/docs.js", "/api/docs/docs.css")) {
            assertThat(alcove.call("GET", file, null, null, Map.of()).status()).isEqualTo(200);
        }
        assertThat(alcove.call("GET", "/api/docs", null, null, Map.of()).raw().body())
                .doesNotContain("http://", "https://");
    }
}
