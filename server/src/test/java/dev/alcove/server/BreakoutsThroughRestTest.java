package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import dev.alcove.server.Alcove.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakoutsThroughRestTest {
    @TempDir static Path folder;
    private Alcove alcove;
    private Made room;
    private Person host;
    private Person ana;
    private Person ben;

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
        ben = alcove.join(room.code(), "{\"name\":\"Ben\"}");
    }

    private Answer host(String path, @Nullable String body) {
        return alcove.post("/api/rooms/" + room.code() + "/breakout" + path, body, host.token());
    }

    private Answer as(Person person, String path, @Nullable String body) {
        return alcove.post("/api/rooms/" + room.code() + "/breakout" + path, body, person.token());
    }

    private String makeOne(String more) {
        return host("", "{\"rooms\":[{\"name\":\"Fractions\",\"topic\":\"Halves\"}]" + more + "}")
                .done()
                .path("rooms")
                .get(0)
                .path("id")
                .asText();
    }

    @Test
    void aPlanIsReadByItsHostsOnlyUntilItOpens() {
        host(
                        "",
                        """
                        {"rooms":[{"name":"Weak pupils","topic":"Easy","task":"ANSWER: 42"}]}
                        """)
                .done();
        String board = "/api/rooms/" + room.code() + "/breakout";
        assertThat(alcove.get(board, ana.token()).done().toString())
                .contains("\"Room 1\"")
                .doesNotContain("Weak", "Easy", "ANSWER");
        for (String token : List.of(host.token(), room.ownerToken())) {
            assertThat(alcove.get(board, token).done().toString()).contains("Weak", "ANSWER");
        }
        host("/start", "{}").done();
        assertThat(alcove.get(board, ana.token()).done().toString())
                .contains("Weak")
                .doesNotContain("ANSWER");
    }

    @Test
    void aPathWithoutAnIdClosesAndTimesNothing() {
        makeOne(",\"durationMinutes\":10");
        host("/start", "{}").done();
        String board = "/api/rooms/" + room.code() + "/breakout";
        JsonNode before = alcove.get(board, host.token()).done().path("rooms");
        Map.of(
                        "//close", "{}",
                        "/undefined/close", "{}",
                        "//timer/end", "{}",
                        "//timer/start", "{\"minutes\":1}",
                        "//timer/extend", "{\"minutes\":-9}",
                        "//recording/start", "{}")
                .forEach((path, body) ->
                        assertThat(host(path, body).status()).as(path).isBetween(400, 499));
        assertThat(alcove.get(board, host.token()).done().path("rooms")).isEqualTo(before);
    }

    @Test
    void aHostMakesOpensMovesAndBringsEveryoneBack() {
        Answer made = host("", "{\"count\":2,\"durationMinutes\":10}");
        assertThat(made.status()).isEqualTo(201);
        JsonNode first = made.body().path("rooms").get(0);
        String one = first.path("id").asText();
        String two = made.body().path("rooms").get(1).path("id").asText();
        assertThat(first.path("status").asText()).isEqualTo("WAITING");
        assertThat(first.path("letter").asText()).isEqualTo("A");

        JsonNode assigned =
                host(
                                "/assign",
                                """
                                {"assignments":[{"participantId":"%s","to":"%s"},
                                                {"participantId":"p-nobody","to":"%s"}]}
                                """
                                        .formatted(ana.id(), one, one))
                        .done();
        assertThat(assigned.path("failed")).hasSize(1);
        assertThat(assigned.path("failed").get(0).path("code").asText())
                .isEqualTo("PARTICIPANT_NOT_FOUND");

        JsonNode opened = host("/start", "{}").done();
        assertThat(opened.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(Instant.parse(opened.path("rooms").get(0).path("endsAt").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(9)),
                        Instant.now().plus(Duration.ofMinutes(11)));

        JsonNode moved =
                host("/move", "{\"participantId\":\"" + ana.id() + "\",\"to\":\"" + two + "\"}")
                        .done();
        assertThat(moved.path("from").asText()).isEqualTo(one);
        assertThat(moved.path("to").asText()).isEqualTo(two);

        JsonNode told = host("/broadcast", "{\"message\":\"Five more minutes\"}").done();
        assertThat(told.path("rooms").asInt()).isEqualTo(2);

        JsonNode longer = host("/" + two + "/timer/extend", "{\"minutes\":5}").done();
        assertThat(Instant.parse(longer.path("endsAt").asText()))
                .isAfter(Instant.now().plus(Duration.ofMinutes(14)));

        host("/recall", null).done();
        JsonNode after = alcove.get("/api/rooms/" + room.code() + "/breakout", host.token()).done();
        assertThat(after.path("status").asText()).isEqualTo("NONE");
    }

    @Test
    void peopleGoInAndComeBackAsAllowed() {
        String breakout = makeOne(",\"assignment\":\"self-select\",\"allowEarlyJoin\":true");
        host("/start", "{}").done();

        JsonNode in = as(ana, "/" + breakout + "/join", null).done();
        assertThat(in.path("roomId").asText()).isEqualTo(breakout);
        assertThat(in.path("connection").path("space").asText()).isEqualTo(breakout);
        assertThat(
                        as(ana, "/" + breakout + "/help", "{\"note\":\"Stuck\"}")
                                .done()
                                .path("room")
                                .path("helpRequested")
                                .asBoolean())
                .isTrue();
        host("/" + breakout + "/help/resolve", null).done();
        assertThat(as(ana, "/leave", null).done().path("roomId").asText()).isEqualTo("main");
    }

    @Test
    void aFullBreakoutRefusesAndThePersonStays() {
        String breakout =
                host(
                                "",
                                "{\"rooms\":[{\"name\":\"Small\",\"maxParticipants\":1}],"
                                        + "\"assignment\":\"self-select\"}")
                        .done()
                        .path("rooms")
                        .get(0)
                        .path("id")
                        .asText();
        host("/start", "{}").done();
        as(ana, "/" + breakout + "/join", null).done();

        Answer full = as(ben, "/" + breakout + "/join", null);

        assertThat(full.status()).isEqualTo(409);
        assertThat(full.code()).isEqualTo("BREAKOUT_FULL");
    }

    @Test
    void whoMayNotIsToldSoAndNothingChanges() {
        String breakout = makeOne("");

        for (Answer answer :
                new Answer[] {
                    as(ana, "", "{\"count\":2}"),
                    as(ana, "/start", "{}"),
                    as(ana, "/recall", null),
                    as(ana, "/close", "{}"),
                    as(ana, "/" + breakout + "/close", "{}"),
                    as(ana, "/broadcast", "{\"message\":\"hi\"}"),
                    as(ana, "/" + breakout + "/timer/start", "{\"minutes\":1}"),
                    as(
                            ana,
                            "/move",
                            "{\"participantId\":\"" + ben.id() + "\",\"to\":\"" + breakout + "\"}")
                }) {
            assertThat(answer.status()).as(answer.raw().uri() + answer.raw().body()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("FORBIDDEN");
        }
        assertThat(
                        alcove.call(
                                        "POST",
                                        "/api/rooms/" + room.code() + "/breakout",
                                        "{\"count\":1}",
                                        null,
                                        Map.of())
                                .status())
                .isEqualTo(401);
    }

    @Test
    void whatIsWrongIsNamed() {
        String breakout = makeOne("");

        assertProblem(host("", "{}"), 422, "count");
        assertProblem(host("", "{\"count\":2,\"rooms\":[{\"name\":\"x\"}]}"), 422, "count");
        assertProblem(host("", "{\"count\":201}"), 422, "200");
        assertProblem(host("", "{\"rooms\":[{\"nme\":\"x\"}]}"), 422, "nme");
        assertProblem(host("", "{\"count\":2,\"assignment\":\"fair\"}"), 422, "random");
        assertProblem(host("/assign", "{}"), 422, "field");
        assertProblem(host("/" + breakout + "/timer/start", "{\"minutes\":0.01}"), 422, "0.05");
        assertProblem(host("/" + breakout + "/close", "{\"graceSeconds\":-1}"), 422, "at least 0");
        assertProblem(host("/b-nope/close", "{}"), 404, "breakout");
        assertProblem(host("/move", "{\"participantId\":\"p-x\",\"to\":\"main\"}"), 404, "");
        assertProblem(host("/broadcast", "{\"message\":\"\"}"), 422, "message");
    }

    private static void assertProblem(Answer answer, int status, String word) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.error()).containsIgnoringCase(word).isNotEmpty();
        assertThat(answer.code()).isNotEmpty();
    }

    @Test
    void anOwnerManagesWithoutBeingThere() {
        String path = "/api/rooms/" + room.code() + "/breakout";

        assertThat(alcove.post(path, "{\"count\":3}", room.ownerToken()).status()).isEqualTo(201);
        assertThat(alcove.get(path, room.ownerToken()).done().path("rooms")).hasSize(3);
        assertThat(alcove.post(path + "/leave", null, room.ownerToken()).status()).isEqualTo(403);
    }

    @Test
    void aBreakoutIsChangedAndDeletedWhileItWaits() {
        String breakout = makeOne("");
        String path = "/api/rooms/" + room.code() + "/breakout/" + breakout;

        JsonNode changed =
                alcove.call(
                                "PATCH",
                                path,
                                "{\"name\":\"Decimals\",\"maxParticipants\":3}",
                                host.token(),
                                Map.of())
                        .done();
        assertThat(changed.path("room").path("name").asText()).isEqualTo("Decimals");
        assertThat(changed.path("room").path("topic").asText()).isEqualTo("Halves");
        alcove.call("DELETE", path, null, host.token(), Map.of()).done();
        assertThat(
                        alcove.get("/api/rooms/" + room.code() + "/breakout", host.token())
                                .done()
                                .path("rooms"))
                .isEmpty();
    }

    @Test
    void aRoomThatNobodyIsInHasNoBreakouts() {
        Made empty = alcove.room("{}");
        String path = "/api/rooms/" + empty.code() + "/breakout";

        JsonNode none = alcove.get(path, empty.ownerToken()).done();
        assertThat(none.path("status").asText()).isEqualTo("NONE");
        assertThat(alcove.post(path, "{\"count\":1}", empty.ownerToken()).code())
                .isEqualTo("SESSION_ENDED");
    }

    @Test
    void fiveThousandPeopleArePlacedInOneCallAndWhatIsTooLargeIsRefused() {
        String one = makeOne("");
        String person =
                "{\"participantId\":\"p-01m7y9jmmcp5j9n1t03cqzk%03d\",\"to\":\"" + one + "\"}";
        var all = new StringJoiner(",", "{\"assignments\":[", "]}");
        for (int i = 0; i < 5_000; i++) {
            all.add(person.formatted(i));
        }
        JsonNode placed = host("/assign", all.toString()).done();
        assertThat(placed.path("failed")).hasSize(5_000);
        Answer tooMany = host("/assign", "{\"assignments\":[" + " ".repeat(1_100_000) + "]}");
        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.code()).isEqualTo("TOO_LARGE");
        Answer elsewhere = host("/broadcast", "{\"message\":" + " ".repeat(140_000) + "\"Hi\"}");
        assertThat(elsewhere.code()).isEqualTo("TOO_LARGE");
    }

    @Test
    void aRoomOfASetMayBelongToAnEvent() {
        JsonNode rooms =
                host("", "{\"rooms\":[{\"name\":\"Red\",\"eventId\":\"summit-26\"}]}")
                        .done()
                        .path("rooms");
        assertThat(rooms.get(0).path("eventId").asText()).isEqualTo("summit-26");
    }

    @Test
    void breakoutsAreMergedAndSplitTimersPausedAndOpeningsCalledOff() {
        JsonNode made = host("", "{\"count\":2,\"durationMinutes\":10}").done();
        String one = made.path("rooms").get(0).path("id").asText();
        String two = made.path("rooms").get(1).path("id").asText();
        assertThat(host("/start/cancel", null).status()).isEqualTo(422);
        host("/start", "{\"startCountdownSeconds\":60}").done();
        assertThat(host("/start/cancel", null).done().path("status").asText()).isEqualTo("WAITING");
        host("/start", "{\"startCountdownSeconds\":0}").done();
        for (Person person : List.of(ana, ben)) {
            host("/move", "{\"participantId\":\"" + person.id() + "\",\"to\":\"" + one + "\"}")
                    .done();
        }

        JsonNode paused = host("/" + one + "/timer/pause", null).done();
        assertThat(paused.path("room").path("pausedRemainingSeconds").asInt()).isPositive();
        assertThat(paused.path("endsAt").isNull()).isTrue();
        host("/timer/pause", null).done();
        host("/timer/resume", null).done();
        assertThat(host("/" + one + "/timer/resume", null).status()).isEqualTo(422);
        assertThat(as(ana, "/timer/pause", null).status()).isEqualTo(403);

        JsonNode parts = host("/" + one + "/split", "{\"into\":2}").done();
        assertThat(parts.path("rooms")).hasSize(3);
        assertThat(parts.path("rooms").get(2).path("assigned")).hasSizeLessThanOrEqualTo(1);
        assertThat(as(ana, "/" + one + "/split", "{\"into\":2}").status()).isEqualTo(403);
        assertThat(host("/" + one + "/split", "{\"into\":1}").status()).isIn(400, 422);
        assertThat(host("/" + one + "/split", "{}").status()).isEqualTo(422);

        String merge = "{\"from\":[\"" + one + "\"],\"into\":\"" + two + "\"}";
        assertThat(as(ana, "/merge", merge).status()).isEqualTo(403);
        JsonNode merged = host("/merge", merge).done();
        assertThat(merged.path("room").path("id").asText()).isEqualTo(two);
        assertThat(host("/merge", merge).status()).isIn(404, 409);
    }
}
