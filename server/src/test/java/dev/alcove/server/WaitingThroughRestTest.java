package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import dev.alcove.server.Alcove.Person;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The waiting room as a back end sees it. */
class WaitingThroughRestTest {
    @TempDir Path folder;
    private Alcove alcove;
    private Made room;
    private Person host;

    @BeforeEach
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of());
        room = alcove.room("{\"code\":\"MATH101\",\"waitingRoom\":true,\"maxParticipants\":2}");
        host = alcove.host(room);
    }

    @AfterEach
    void stop() {
        alcove.close();
    }

    private Answer ask(String name) {
        return alcove.post("/api/rooms/MATH101/join", "{\"name\":\"" + name + "\"}");
    }

    private Person waits(String name) {
        Answer answer = ask(name);
        assertThat(answer.status()).isEqualTo(202);
        JsonNode body = answer.body();
        assertThat(body.path("waiting").asBoolean()).isTrue();
        return new Person(
                body.at("/participant/id").asText(), body.path("token").asText(), "nobody yet");
    }

    private Answer again(Person person) {
        return alcove.post(
                "/api/rooms/MATH101/join",
                "{\"name\":\"Ana\",\"resume\":\"" + person.token() + "\"}");
    }

    private Answer decide(Person person, String what, @Nullable String body) {
        return alcove.post(
                "/api/rooms/MATH101/waiting/" + person.id() + "/" + what, body, host.token());
    }

    private JsonNode list() {
        return alcove.get("/api/rooms/MATH101/waiting", host.token()).done();
    }

    @Test
    void oneWhoAsksWaitsUntilLetIn() {
        assertThat(host.role()).as("hosts do not wait").isEqualTo("HOST");
        Person ana = waits("Ana");
        assertThat(again(ana).status()).isEqualTo(202);
        assertThat(list().at("/waiting/0/name").asText()).isEqualTo("Ana");

        JsonNode let = decide(ana, "admit", null).done();

        assertThat(let.at("/admitted/0").asText()).isEqualTo(ana.id());
        Answer in = again(ana);
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body().at("/participant/id").asText()).isEqualTo(ana.id());
        assertThat(in.body().at("/participant/space").asText()).isEqualTo("main");
        assertThat(list().path("total").asInt()).isZero();
    }

    @Test
    void oneWhoIsSentAwayIsSomebodyNewWhenAskingAgain() {
        Person ana = waits("Ana");
        decide(ana, "reject", "{\"reason\":\"Next week\"}").done();
        assertThat(list().path("total").asInt()).isZero();
        Answer anew = again(ana);
        assertThat(anew.status()).isEqualTo(202);
        assertThat(anew.body().at("/participant/id").asText()).isNotEqualTo(ana.id());
        Answer gone = decide(ana, "admit", null);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.code()).isEqualTo("PARTICIPANT_NOT_FOUND");
    }

    @Test
    void aTokenOfOneWhoWaitsOpensNothing() {
        Person ana = waits("Ana");
        Answer board = alcove.get("/api/rooms/MATH101/breakout", ana.token());
        assertThat(board.status()).isEqualTo(403);
        assertThat(board.code()).isEqualTo("IN_WAITING_ROOM");
        assertThat(alcove.get("/api/connection-details?roomName=MATH101", ana.token()).code())
                .isEqualTo("IN_WAITING_ROOM");
        assertThat(alcove.get("/api/rooms/MATH101/waiting", ana.token()).status()).isEqualTo(403);
        assertThat(alcove.post("/api/rooms/MATH101/waiting/admit-all", null, ana.token()).status())
                .isEqualTo(403);
        alcove.post("/api/rooms/MATH101/leave", null, ana.token()).done();
        assertThat(list().path("total").asInt()).isZero();
    }

    @Test
    void connectionDetailsWithoutATokenWaitToo() {
        Answer answer =
                alcove.call(
                        "GET",
                        "/api/connection-details?roomName=MATH101&participantName=Ana",
                        null,
                        null,
                        Map.of());
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("waiting").asBoolean()).isTrue();
        assertThat(list().at("/waiting/0/name").asText()).isEqualTo("Ana");
    }

    @Test
    void allAreLetInAsFarAsThereAreSeats() {
        Person ana = waits("Ana");
        waits("Ben");
        Person cem = waits("Cem");
        JsonNode let =
                alcove.post("/api/rooms/MATH101/waiting/admit-all", null, host.token()).done();
        assertThat(let.path("admitted")).hasSize(2);
        assertThat(let.at("/failed/0/code").asText()).isEqualTo("ROOM_FULL");
        Answer full = decide(cem, "admit", null);
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.code()).isEqualTo("ROOM_FULL");
        assertThat(ask("Dan").code()).as("capacity comes before waiting").isEqualTo("ROOM_FULL");
        alcove.post("/api/rooms/MATH101/leave", null, ana.token()).done();
        decide(cem, "admit", null).done();
    }

    @Test
    void aPinIsAskedForBeforeAnyoneWaits() {
        alcove.call(
                        "PATCH",
                        "/api/rooms/MATH101",
                        "{\"pin\":\"2468\"}",
                        room.ownerToken(),
                        Map.of())
                .done();
        assertThat(ask("Ana").code()).isEqualTo("PIN_REQUIRED");
        assertThat(list().path("total").asInt()).isZero();
    }

    @Test
    void turningItOffLetsEveryoneInAndTurningItOnHoldsTheNext() {
        Person ana = waits("Ana");
        patch("{\"waitingRoom\":false}");
        assertThat(again(ana).status()).isEqualTo(200);
        assertThat(ask("Ben").status()).isEqualTo(200);
        patch("{\"waitingRoom\":true,\"maxParticipants\":3}");
        assertThat(ask("Cem").status()).isEqualTo(202);
        patch("{\"maxParticipants\":2}");
        assertThat(ask("Dan").code())
                .as("a smaller room is smaller for the session that is on")
                .isEqualTo("ROOM_FULL");
    }

    @Test
    void breakoutsAreTurnedOffForTheSessionThatIsOn() {
        patch("{\"breakoutsEnabled\":false}");
        Answer off = alcove.post("/api/rooms/MATH101/breakout", "{\"count\":2}", host.token());
        assertThat(off.status()).isEqualTo(403);
        assertThat(off.error()).contains("turned off");
        patch("{\"breakoutsEnabled\":true}");
        alcove.post("/api/rooms/MATH101/breakout", "{\"count\":2}", host.token()).done();
    }

    private void patch(String fields) {
        alcove.call("PATCH", "/api/rooms/MATH101", fields, host.token(), Map.of()).done();
    }

    @Test
    void anOwnerWhoIsNotThereLetsPeopleIn() {
        Person ana = waits("Ana");
        alcove.post("/api/rooms/MATH101/waiting/" + ana.id() + "/admit", null, room.ownerToken())
                .done();
        assertThat(again(ana).status()).isEqualTo(200);
    }

    @Test
    void thoseWhoWaitGoOnWaitingAfterARestart() throws Exception {
        Person ana = waits("Ana");
        alcove.close();
        alcove = Alcove.start(folder, Map.of());
        Answer still = again(ana);
        assertThat(still.status()).isEqualTo(202);
        assertThat(still.body().at("/participant/id").asText()).isEqualTo(ana.id());
        assertThat(list().at("/waiting/0/id").asText()).isEqualTo(ana.id());
    }

    @Test
    void whatIsWrongIsSaidAndChangesNothing() {
        Person ana = waits("Ana");
        assertThat(decide(ana, "reject", "{\"why\":\"x\"}").error()).contains("why");
        assertThat(decide(ana, "reject", "{\"reason\":\"\"}").status()).isIn(400, 422);
        assertThat(alcove.get("/api/rooms/NOWHERE/waiting", host.token()).code())
                .isEqualTo("ROOM_NOT_FOUND");
        assertThat(alcove.call("GET", "/api/rooms/MATH101/waiting", null, null, Map.of()).status())
                .isEqualTo(401);
        assertThat(list().path("total").asInt()).isEqualTo(1);
    }
}
