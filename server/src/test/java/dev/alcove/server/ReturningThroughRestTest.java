package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import dev.alcove.server.Alcove.Person;
import dev.alcove.server.gateway.TestClient;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming back after the grace, and being kept out, as clients of REST and sockets see it. */
class ReturningThroughRestTest {
    private static final String SECRET = "a-secret-that-bens-browser-keeps";

    @TempDir Path folder;
    private Alcove alcove;
    private Made room;
    private TestClient host;
    private Person hostPerson;

    @BeforeEach
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of("alcove.session.grace", "20ms"));
        room = alcove.room("{\"code\":\"MATH101\",\"pin\":\"4321\"}");
        hostPerson = join("\"Mei\",\"hostKey\":\"" + room.hostKey() + "\"");
        host = TestClient.connect(alcove.port(), hostPerson.token());
        host.hear("session.state");
    }

    @AfterEach
    void stop() {
        host.close();
        alcove.close();
    }

    private Person join(String rest) {
        return alcove.join("MATH101", "{\"name\":" + rest + "}");
    }

    private Answer knock(String rest) {
        return alcove.post("/api/rooms/MATH101/join", "{\"name\":\"Your name\"" + rest + "}");
    }

    private static String resume(Person person) {
        return ",\"resume\":\"" + person.token() + "\"";
    }

    /** Joined, connected, and gone for longer than the grace. */
    private Person lost(String rest) {
        Person person = join(rest);
        int known;
        try (var client = TestClient.connect(alcove.port(), person.token())) {
            client.hear("session.state");
            host.hear("space.participants", told -> told.toString().contains(person.id()));
            // The rosters of before they came are without them, too.
            known = host.heard().size();
            client.drop();
        }
        host.hearAfter(known, "space.participants", told -> !told.toString().contains(person.id()));
        return person;
    }

    private Person lostCohost() {
        return lost("\"Cem\",\"hostKey\":\"" + room.hostKey() + "\"");
    }

    @Test
    void joiningAgainAfterTheGraceIsTheSamePersonInALockedRoomWithAWaitingRoomAndAPin() {
        Person cem = lostCohost();
        Person ana = lost("\"Ana\",\"pin\":\"4321\"");
        alcove.call(
                        "PATCH",
                        "/api/rooms/MATH101",
                        "{\"waitingRoom\":true,\"locked\":true}",
                        room.ownerToken(),
                        Map.of())
                .done();
        assertThat(knock(",\"pin\":\"4321\"").code()).isEqualTo("ROOM_LOCKED");

        Answer away = alcove.get("/api/rooms/MATH101/breakout", ana.token());
        assertThat(away.status()).isEqualTo(401);
        assertThat(away.error()).contains("resume");

        var back = knock(resume(cem)).done();
        assertThat(back.at("/participant/id").asText()).isEqualTo(cem.id());
        assertThat(back.at("/participant/role").asText()).isEqualTo("COHOST");
        assertThat(back.at("/participant/name").asText()).isEqualTo("Cem");
        Answer member = knock(resume(ana));
        assertThat(member.status()).as("%s", member.body()).isEqualTo(200);
        assertThat(member.body().at("/participant/id").asText()).isEqualTo(ana.id());
    }

    @Test
    void aSocketWithTheTokenIsEnoughToBeBack() {
        Person cem = lostCohost();
        try (var again = TestClient.connect(alcove.port(), cem.token())) {
            var you = again.hear("session.state").path("you");
            assertThat(you.path("id").asText()).isEqualTo(cem.id());
            assertThat(you.path("role").asText()).isEqualTo("COHOST");
        }
    }

    private Answer remove(Person person, String body) {
        return alcove.post(
                "/api/rooms/MATH101/participants/" + person.id() + "/kick",
                body,
                room.ownerToken());
    }

    @Test
    void aRemovedPersonsTokenIsRefusedWithTheReason() {
        Person ben = join("\"Ben\",\"pin\":\"4321\"");
        remove(ben, "{\"reason\":\"Too loud\"}").done();
        Answer breakouts = alcove.get("/api/rooms/MATH101/breakout", ben.token());
        Answer again = knock(resume(ben) + ",\"pin\":\"4321\"");
        for (Answer answer : new Answer[] {breakouts, again}) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("REMOVED");
            assertThat(answer.error()).contains("Too loud");
        }
        try (var client = TestClient.connect(alcove.port(), ben.token())) {
            var refused = client.admission().path("data");
            assertThat(refused.path("code").asText()).isEqualTo("REMOVED");
            assertThat(refused.path("error").asText()).contains("Too loud");
        }
        assertThat(knock(",\"pin\":\"4321\"").status()).as("may join anew").isEqualTo(200);
    }

    @Test
    void whoIsNotLetInAgainStaysOutThroughReloadsAndNewJoinsUntilAHostTakesItBack() {
        String person = ",\"pin\":\"4321\",\"person\":\"" + SECRET + "\"";
        Person ben = join("\"Ben\"" + person);
        remove(ben, "{\"reason\":\"Too loud\",\"again\":false}").done();
        assertThat(knock(resume(ben)).code()).isEqualTo("BARRED");
        assertThat(knock(person).code()).isEqualTo("BARRED");
        assertThat(knock(person + ",\"hostKey\":\"" + room.hostKey() + "\"").code())
                .isEqualTo("BARRED");
        assertThat(knock(",\"pin\":\"4321\"").status()).as("without a secret").isEqualTo(200);
        assertThat(alcove.get("/api/rooms/MATH101/barred", ben.token()).code()).isEqualTo("BARRED");

        var list = alcove.get("/api/rooms/MATH101/barred", hostPerson.token()).done();
        assertThat(list.at("/barred/0/name").asText()).isEqualTo("Ben");
        assertThat(list.at("/barred/0/participantId").asText()).isEqualTo(ben.id());
        assertThat(list.at("/barred/0/person").asBoolean()).isTrue();
        assertThat(list.toString()).doesNotContain(SECRET);
        String one = "/api/rooms/MATH101/barred/" + ben.id();
        alcove.call("DELETE", one, null, hostPerson.token(), Map.of()).done();
        assertThat(alcove.call("DELETE", one, null, hostPerson.token(), Map.of()).status())
                .isEqualTo(404);
        assertThat(knock(person).status()).isEqualTo(200);
    }

    @Test
    void hostsHearOfTheListAndTakeItBackByTheSocket() {
        Person ben = join("\"Ben\",\"pin\":\"4321\",\"person\":\"" + SECRET + "\"");
        try (var client = TestClient.connect(alcove.port(), ben.token())) {
            client.hear("session.state");
            host.ask(
                    "participant.remove",
                    "{\"participantId\":\"%s\",\"again\":false}".formatted(ben.id()));
            assertThat(client.hear("session.removed").path("again").asBoolean(true)).isFalse();
        }
        assertThat(host.hear("barred.updated").at("/barred/0/name").asText()).isEqualTo("Ben");
        assertThat(host.ask("barred.list", "{}").at("/barred/0/participantId").asText())
                .isEqualTo(ben.id());
        host.ask("barred.readmit", "{\"participantId\":\"%s\"}".formatted(ben.id()));
        host.hear("barred.updated", told -> told.path("barred").isEmpty());
    }

    @Test
    void nobodyKeepsTheOwnerOutOfItsOwnRoom() {
        Person owner =
                alcove.join(
                        "MATH101",
                        "{\"name\":\"Owner\",\"resume\":\"%s\",\"person\":\"%s\"}"
                                .formatted(room.ownerToken(), SECRET));
        assertThat(owner.role()).isEqualTo("COHOST");
        host.ask(
                "participant.remove",
                "{\"participantId\":\"%s\",\"again\":false}".formatted(owner.id()));
        Answer again =
                alcove.post(
                        "/api/rooms/MATH101/join",
                        "{\"name\":\"Owner\",\"person\":\"%s\"}".formatted(SECRET),
                        room.ownerToken());
        assertThat(again.status()).as("%s", again.body()).isEqualTo(200);
    }

    @Test
    void aSecretOfTheWrongLengthIsRefused() {
        assertThat(knock(",\"person\":\"short\"").status()).isBetween(400, 422);
        assertThat(knock(",\"person\":\"" + "x".repeat(129) + "\"").status()).isBetween(400, 422);
        assertThat(knock(",\"person\":7").status()).isBetween(400, 422);
    }
}
