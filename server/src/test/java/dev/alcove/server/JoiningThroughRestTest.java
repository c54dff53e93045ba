package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import dev.alcove.server.Alcove.Person;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoiningThroughRestTest {
    @TempDir Path folder;
    private Alcove alcove;

    @BeforeEach
    void start() throws Exception {
        alcove =
                Alcove.start(
                        folder,
                        Map.of(
                                "alcove.http.joins-per-minute",
                                "600",
                                "alcove.pin.longest-pause",
                                "20ms"));
    }

    @AfterEach
    void stop() {
        alcove.close();
    }

    @Test
    void whoHoldsTheHostsLinkIsHostAndTheNextIsCohost() {
        Made room = alcove.room("{\"code\":\"MATH101\"}");

        assertThat(alcove.host(room).role()).isEqualTo("HOST");
        assertThat(alcove.host(room).role()).isEqualTo("COHOST");
        assertThat(alcove.join("math101", "{\"name\":\"Ana\"}").role()).isEqualTo("PARTICIPANT");
        Answer forged =
                alcove.post("/api/rooms/MATH101/join", "{\"name\":\"Eve\",\"hostKey\":\"x\"}");
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void aTokenBringsTheSamePersonBack() {
        Made room = alcove.room("{}");
        Person ana = alcove.join(room.code(), "{\"name\":\"Ana\"}");

        JsonNode again =
                alcove.post(
                                "/api/rooms/" + room.code() + "/join",
                                "{\"name\":\"Ana\",\"resume\":\"" + ana.token() + "\"}")
                        .done();
        assertThat(again.path("participant").path("id").asText()).isEqualTo(ana.id());

        alcove.post("/api/rooms/" + room.code() + "/leave", null, ana.token()).done();
        Person anew =
                alcove.join(room.code(), "{\"name\":\"Ana\",\"resume\":\"" + ana.token() + "\"}");
        assertThat(anew.id()).as("who has left comes in as somebody new").isNotEqualTo(ana.id());
    }

    @Test
    void aTokenOfAnotherRoomOpensNothing() {
        Made mine = alcove.room("{}");
        Made other = alcove.room("{}");
        Person host = alcove.host(mine);

        Answer answer =
                alcove.post(
                        "/api/rooms/" + other.code() + "/breakout", "{\"count\":2}", host.token());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void afterFiveWrongPinsTriesTakeTurnsAndTheRightOneGetsIn() {
        Made room = alcove.room("{\"pin\":\"2468\"}");
        String path = "/api/rooms/" + room.code() + "/join";
        assertThat(alcove.post(path, "{\"name\":\"Ana\"}").code()).isEqualTo("PIN_REQUIRED");
        for (int i = 0; i < 5; i++) {
            assertThat(alcove.post(path, "{\"name\":\"Ana\",\"pin\":\"1111\"}").code())
                    .isEqualTo("PIN_WRONG");
        }

        Person ana = alcove.join(room.code(), "{\"name\":\"Ana\",\"pin\":\" ２４６８\"}");

        assertThat(ana.role()).isEqualTo("PARTICIPANT");
        assertThat(alcove.host(room).role()).as("a host needs no PIN").isEqualTo("HOST");
    }

    @Test
    void pinsThroughConnectionDetailsCountTooAndAHostSeesThemAndForgives() {
        Made room = alcove.room("{\"pin\":\"2468\"}");
        String path = "/api/rooms/" + room.code();
        String details = "/api/connection-details?participantName=B&roomName=" + room.code();
        for (int i = 0; i < 3; i++) {
            alcove.post(path + "/join", "{\"name\":\"Ana\",\"pin\":\"1111\"}");
            alcove.call("GET", details + "&pin=1111", null, null, Map.of());
        }

        assertThat(wrongPins(path, room.ownerToken()).path("count").asInt()).isEqualTo(6);
        assertThat(alcove.call("GET", path, null, null, Map.of()).body().toString())
                .as("for hosts only")
                .doesNotContain("wrongPins");
        String ana = alcove.join(room.code(), "{\"name\":\"Ana\",\"pin\":\"2468\"}").token();
        assertThat(alcove.call("DELETE", path + "/wrong-pins", null, ana, Map.of()).status())
                .isEqualTo(403);
        String host = alcove.host(room).token();
        alcove.call("DELETE", path + "/wrong-pins", null, host, Map.of()).done();
        assertThat(wrongPins(path, host).isNull()).isTrue();
    }

    private JsonNode wrongPins(String path, String token) {
        return alcove.get(path, token).done().path("room").path("wrongPins");
    }

    @Test
    void aFullRoomRefusesAndStillLetsItsHostIn() {
        Made room = alcove.room("{\"maxParticipants\":1}");
        alcove.join(room.code(), "{\"name\":\"Ana\"}");

        Answer full = alcove.post("/api/rooms/" + room.code() + "/join", "{\"name\":\"Ben\"}");

        assertThat(full.status()).isEqualTo(409);
        assertThat(full.code()).isEqualTo("ROOM_FULL");
        assertThat(alcove.host(room).role()).isEqualTo("HOST");
    }

    @Test
    void aNameIsNeededAndNamesWhatIsWrong() {
        Made room = alcove.room("{}");
        String path = "/api/rooms/" + room.code() + "/join";

        for (String body :
                new String[] {"{}", "{\"name\":\"\"}", "{\"name\":\" \"}", "{\"name\":7}"}) {
            Answer answer = alcove.post(path, body);
            assertThat(answer.status()).as(body).isEqualTo(422);
            assertThat(answer.error()).as(body).contains("name");
        }
        assertThat(alcove.call("POST", path, null, null, Map.of()).error()).contains("body");
    }

    @Test
    void connectionDetailsJoinOrTellWhereSomebodyIs() {
        Made room = alcove.room("{\"pin\":\"2468\"}");
        String path = "/api/connection-details?roomName=" + room.code();

        JsonNode details =
                alcove.call(
                                "GET",
                                path + "&participantName=Ana%20%22A%22&pin=2468",
                                null,
                                null,
                                Map.of())
                        .done();
        assertThat(details.path("participantName").asText()).isEqualTo("Ana \"A\"");
        assertThat(details.path("provider").asText()).isEqualTo("mesh");
        JsonNode again = alcove.get(path, details.path("participantToken").asText()).done();
        assertThat(again.path("participantId")).isEqualTo(details.path("participantId"));

        assertThat(alcove.call("GET", path, null, null, Map.of()).error())
                .contains("participantName");
        assertThat(
                        alcove.call(
                                        "GET",
                                        path + "&participantName=Ben&pin=1",
                                        null,
                                        null,
                                        Map.of())
                                .status())
                .isEqualTo(403);
        assertThat(
                        alcove.call(
                                        "GET",
                                        "/api/connection-details?roomName=NONE&participantName=B",
                                        null,
                                        null,
                                        Map.of())
                                .status())
                .isEqualTo(404);
    }

    /** Proxies and browsers keep addresses. */
    @Test
    void connectionDetailsNeedNoPinInTheAddress() {
        Made room = alcove.room("{\"pin\":\"2468\"}");
        String path = "/api/connection-details";
        String body = "{\"roomName\":\"" + room.code() + "\",\"participantName\":\"Ana\",\"pin\":";

        JsonNode details = alcove.post(path, body + "\"2468\"}").done();
        assertThat(details.path("participantName").asText()).isEqualTo("Ana");
        assertThat(details.path("provider").asText()).isEqualTo("mesh");
        String here = "{\"roomName\":\"" + room.code() + "\"}";
        JsonNode again = alcove.post(path, here, details.path("participantToken").asText()).done();
        assertThat(again.path("participantId")).isEqualTo(details.path("participantId"));

        assertThat(alcove.post(path, body + "\"1\"}").status()).isEqualTo(403);
        assertThat(alcove.post(path, here).error()).contains("participantName");
        assertThat(alcove.post(path, "{\"roomName\":\"NONE\"}").status()).isEqualTo(404);
        assertThat(alcove.post(path, "{}").status()).isEqualTo(422);
    }

    @Test
    void aClassBehindOneAddressGetsInAndALoopIsStopped() {
        Made room = alcove.room("{}");
        String path = "/api/rooms/" + room.code() + "/join";
        int joined = 0;
        Answer answer = alcove.post(path, "{\"name\":\"P\"}");
        while (answer.status() == 200 && joined < 5_000) {
            joined++;
            answer = alcove.post(path, "{\"name\":\"P\"}");
        }

        assertThat(joined).isGreaterThanOrEqualTo(600);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void whoIsInARoomIsForItsHosts() {
        Made room = alcove.room("{}");
        Person host = alcove.host(room);
        Person ana = alcove.join(room.code(), "{\"name\":\"Ana\"}");
        String path = "/api/rooms/" + room.code();

        assertThat(alcove.get(path, host.token()).done().path("room").has("activeParticipants"))
                .isTrue();
        assertThat(alcove.get(path, ana.token()).done().path("room").has("activeParticipants"))
                .isFalse();
        assertThat(
                        alcove.call("GET", path, null, null, Map.of())
                                .done()
                                .path("room")
                                .has("activeParticipants"))
                .isFalse();
    }

    @Test
    void callsThatComeBeforeTheContractIsLoadedWaitForIt() throws Exception {
        for (int start = 0; start < 3; start++) {
            try (Alcove early = Alcove.start(folder.resolve("early" + start), Map.of())) {
                assertThat(early.post("/api/rooms", "{\"displayName\":\"Early\"}").status())
                        .isEqualTo(201);
            }
        }
    }

    @Test
    void rolesAndPlacesOutliveARestart() throws Exception {
        Made room = alcove.room("{}");
        Person host = alcove.host(room);
        alcove.post("/api/rooms/" + room.code() + "/breakout", "{\"count\":2}", host.token())
                .done();
        alcove.close();

        alcove = Alcove.start(folder, Map.of());

        assertThat(
                        alcove.get("/api/rooms/" + room.code() + "/breakout", host.token())
                                .done()
                                .path("rooms"))
                .hasSize(2);
        assertThat(alcove.get("/api/rooms", room.ownerToken()).done().path("total").asInt())
                .isEqualTo(1);
    }
}
