package dev.alcove.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.Alcove.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who may see a recording, change it and send parts of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingRightsTest {
    @TempDir static Path folder;
    private Alcove alcove;
    private RecordedSession session;
    private RecordedSession elsewhere;
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
        session = new RecordedSession(alcove, "{}");
        elsewhere = new RecordedSession(alcove, "{}");
        ana = alcove.join(session.room.code(), "{\"name\":\"Ana\"}");
    }

    @AfterEach
    void empty() {
        session.close();
        elsewhere.close();
    }

    private int get(String path, @Nullable String token) {
        return alcove.bytes("GET", path, null, token, Map.of()).statusCode();
    }

    private int see(String id, @Nullable String token) {
        return get("/api/recordings/" + id, token);
    }

    private JsonNode list(String query, String token) {
        return alcove.get("/api/recordings" + query, token).done();
    }

    @Test
    void onlyTheRecorderSendsParts() {
        String id = session.start();
        byte[] bytes = "bytes".getBytes(UTF_8);
        var none = session.send(id, "part=0", bytes, null);
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.code()).isEqualTo("UNAUTHORIZED");
        assertThat(session.send(id, "part=0", bytes, "nonsense").status()).isEqualTo(401);
        // More than would be taken, from somebody who may send none: it is not even read.
        assertThat(session.send(id, "part=0", new byte[9_000_000], null).status()).isEqualTo(401);
        for (String token :
                new String[] {ana.token(), elsewhere.host.token(), session.room.ownerToken()}) {
            var refused = session.send(id, "part=0", bytes, token);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
        }
        assertThat(session.listed(id).path("sizeBytes").asLong()).isZero();
        session.send(id, 0, bytes).done();
    }

    @Test
    void hostsAndTheOwnerSeeItAndNobodyElse() {
        String id = session.recorded("secret");
        assertThat(see(id, session.room.ownerToken())).isEqualTo(200);
        assertThat(see(id, session.host.token())).isEqualTo(200);
        assertThat(see(id, ana.token())).isEqualTo(403);
        assertThat(see(id, elsewhere.host.token())).isEqualTo(403);
        assertThat(see(id, elsewhere.room.ownerToken())).isEqualTo(403);
        assertThat(see(id, null)).isEqualTo(401);
        assertThat(see(id, "nonsense")).isEqualTo(401);
        assertThat(see("rec-" + "0".repeat(26), session.room.ownerToken())).isEqualTo(404);
        assertThat(see("rec-x", session.room.ownerToken())).isEqualTo(404);
        assertThat(list("", ana.token()).path("recordings")).isEmpty();
        assertThat(list("", ana.token()).path("total").asInt()).isZero();
        assertThat(list("", session.host.token()).path("recordings")).hasSize(1);
        assertThat(list("", elsewhere.room.ownerToken()).path("recordings")).isEmpty();
        assertThat(alcove.call("GET", "/api/recordings", null, null, Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void itIsSharedWithThoseWhoWereThere() {
        String id = session.recorded("for us");
        session.change(id, "{\"sharing\":\"participants\"}", session.host.token()).done();
        assertThat(see(id, ana.token())).isEqualTo(200);
        assertThat(see(id, elsewhere.host.token())).isEqualTo(403);
        assertThat(see(id, null)).isEqualTo(401);
        JsonNode seen = list("", ana.token()).path("recordings").get(0);
        assertThat(seen.path("id").asText()).isEqualTo(id);
        assertThat(seen.has("shareUrl")).isFalse();
        session.change(id, "{\"sharing\":\"hosts\"}", session.host.token()).done();
        assertThat(see(id, ana.token())).isEqualTo(403);
    }

    /** Who stands at the door has a token for the session, and has not been there. */
    @Test
    void itIsNotSharedWithThoseWhoWereNeverLetIn() {
        String id = session.recorded("for us");
        session.change(id, "{\"sharing\":\"participants\"}", session.host.token()).done();
        String room = "/api/rooms/" + session.room.code();
        alcove.call("PATCH", room, "{\"waitingRoom\":true}", session.host.token(), Map.of()).done();
        Alcove.Person eve = alcove.join(session.room.code(), "{\"name\":\"Eve\"}");
        assertThat(see(id, eve.token())).isEqualTo(403);
        assertThat(alcove.get("/api/recordings", eve.token()).status()).isEqualTo(403);
        alcove.post(room + "/waiting/" + eve.id() + "/reject", null, session.host.token()).done();
        assertThat(see(id, eve.token())).isEqualTo(403);
        alcove.post(room + "/leave", null, ana.token()).done();
        assertThat(see(id, ana.token())).as("who was there and left").isEqualTo(200);
    }

    @Test
    void aLinkOpensItUntilItIsTakenBack() {
        String id = session.recorded("for all");
        JsonNode shared =
                session.change(id, "{\"sharing\":\"link\"}", session.room.ownerToken())
                        .done()
                        .path("recording");
        String url = shared.path("shareUrl").asText();
        assertThat(get(url, null)).isEqualTo(200);
        // The id alone is known to everyone who was told of the recording.
        assertThat(see(id, null)).isEqualTo(401);
        assertThat(get("/api/recordings/" + id + "?key=guessed", null)).isEqualTo(403);

        session.change(id, "{\"sharing\":\"hosts\"}", session.room.ownerToken()).done();
        assertThat(get(url, null)).isEqualTo(403);
        String anew =
                session.change(id, "{\"sharing\":\"link\"}", session.room.ownerToken())
                        .done()
                        .path("recording")
                        .path("shareUrl")
                        .asText();
        assertThat(anew).isNotEqualTo(url);
        assertThat(get(url, null)).isEqualTo(403);
        assertThat(get(anew, null)).isEqualTo(200);
    }

    @Test
    void aTicketOpensOneFileAndNothingElse() {
        String id = session.recorded("to watch");
        String other = session.recorded("another");
        String url = session.listed(id).path("url").asText();
        String ticket = url.substring(url.indexOf("ticket=") + "ticket=".length());
        assertThat(get(url, null)).isEqualTo(200);
        assertThat(get("/api/recordings/" + other + "?ticket=" + ticket, null)).isEqualTo(403);
        assertThat(get("/api/recordings/" + id + "?ticket=x" + ticket, null)).isEqualTo(403);
        assertThat(see(id, ticket)).isEqualTo(401);
        assertThat(get("/api/rooms", ticket)).isEqualTo(401);
        // A token is for headers, where no log and no history keeps it.
        assertThat(get("/api/recordings/" + id + "?token=" + session.host.token(), null))
                .isEqualTo(422);
    }

    private String urlFor(String token) {
        return list("", token).path("recordings").get(0).path("url").asText();
    }

    /** What was handed out while somebody had a right opens nothing after it. */
    @Test
    void anAddressOfTheListIsGoodForAsLongAsTheRightThatGaveIt() {
        String id = session.recorded("for a while");
        session.change(id, "{\"sharing\":\"participants\"}", session.host.token()).done();
        String url = urlFor(ana.token());
        assertThat(get(url, null)).isEqualTo(200);

        session.change(id, "{\"sharing\":\"hosts\"}", session.host.token()).done();
        assertThat(get(url, null)).isEqualTo(403);
        var part = alcove.bytes("GET", url, null, null, Map.of("Range", "bytes=2-"));
        assertThat(part.statusCode()).as("a player that goes on").isEqualTo(403);
        assertThat(get(urlFor(session.host.token()), null)).as("of a host").isEqualTo(200);
        assertThat(get(session.listed(id).path("url").asText(), null))
                .as("of the owner")
                .isEqualTo(200);
    }

    @Test
    void whoWasTakenOutSeesNothingThatIsShared() {
        String id = session.recorded("for us");
        session.change(id, "{\"sharing\":\"participants\"}", session.host.token()).done();
        String url = urlFor(ana.token());
        String room = "/api/rooms/" + session.room.code();
        alcove.post(room + "/participants/" + ana.id() + "/kick", null, session.host.token())
                .done();
        assertThat(see(id, ana.token())).isEqualTo(403);
        assertThat(get(url, null)).isEqualTo(403);
        assertThat(alcove.get("/api/recordings", ana.token()).status()).isEqualTo(403);
        alcove.post(room + "/archive", null, session.room.ownerToken()).done();
        session.hostSocket.awaitGone();
        assertThat(see(id, ana.token())).as("when the session is over").isEqualTo(403);
        assertThat(get(url, null)).isEqualTo(403);
    }

    /** A cohost's rights end with the role, for all that is read of a session. */
    @Test
    void whoIsNoLongerCohostSeesNothingOfHosts() {
        String id = session.recorded("for hosts");
        String room = "/api/rooms/" + session.room.code();
        String role = room + "/participants/" + ana.id() + "/role";
        alcove.post(role, "{\"role\":\"COHOST\"}", session.host.token()).done();
        String url = urlFor(ana.token());
        assertThat(get(url, null)).isEqualTo(200);
        String sitting = "/api/sessions/" + session.listed(id).path("session").asText();
        for (String path : List.of("", "/chat", "/transitions")) {
            assertThat(get(sitting + path, ana.token())).as(path).isEqualTo(200);
        }
        assertThat(get(room + "/roster", ana.token())).isEqualTo(200);

        alcove.post(role, "{\"role\":\"PARTICIPANT\"}", session.host.token()).done();
        assertThat(get(url, null)).isEqualTo(403);
        assertThat(see(id, ana.token())).isEqualTo(403);
        for (String path : List.of("", "/chat", "/transitions")) {
            assertThat(get(sitting + path, ana.token())).as(path).isEqualTo(403);
        }
        for (String path : List.of("/roster", "/breakout-sets", "/sessions")) {
            assertThat(get(room + path, ana.token())).as(path).isEqualTo(403);
        }
    }

    @Test
    void onlyHostsAndTheOwnerChangeAndDeleteIt() {
        String id = session.recorded("ours");
        session.change(id, "{\"sharing\":\"participants\"}", session.host.token()).done();
        for (String token : new String[] {ana.token(), elsewhere.room.ownerToken()}) {
            assertThat(session.change(id, "{\"title\":\"Mine\"}", token).status()).isEqualTo(403);
            assertThat(alcove.call("DELETE", "/api/recordings/" + id, null, token, Map.of()))
                    .extracting(Alcove.Answer::status)
                    .isEqualTo(403);
        }
        assertThat(session.change(id, "{\"title\":\"Mine\"}", null).status()).isEqualTo(401);
        JsonNode named =
                session.change(
                                id,
                                "{\"title\":\"  Les\\u202eson  1\\u0007  \"}",
                                session.host.token())
                        .done()
                        .path("recording");
        assertThat(named.path("title").asText()).isEqualTo("Lesson 1");
        assertThat(named.path("sharing").asText()).isEqualTo("participants");
        session.change(id, "{\"title\":null}", session.host.token()).done();
        assertThat(session.listed(id).path("title").isNull()).isTrue();
    }

    @Test
    void hostsKeepTheirRightsWhenTheSessionIsOver() {
        String id = session.recorded("of a lesson");
        alcove.post(
                        "/api/rooms/" + session.room.code() + "/archive",
                        null,
                        session.room.ownerToken())
                .done();
        session.hostSocket.awaitGone();
        assertThat(see(id, session.host.token())).isEqualTo(200);
        assertThat(see(id, ana.token())).isEqualTo(403);
    }

    @Test
    void whatIsWrongIsSaidAndChangesNothing() {
        String id = session.recorded("fine");
        String token = session.host.token();
        for (String fields :
                new String[] {
                    "{}",
                    "{\"title\":\"\"}",
                    "{\"title\":\"   \"}",
                    "{\"title\":\"\\u200b\\u3164\"}",
                    "{\"title\":\"" + "x".repeat(201) + "\"}",
                    "{\"sharing\":\"all\"}",
                    "{\"owner\":\"me\"}"
                }) {
            var refused = session.change(id, fields, token);
            assertThat(refused.status()).as(fields).isEqualTo(422);
            assertThat(refused.code()).as(fields).isEqualTo("INVALID");
        }
        for (String query :
                new String[] {"?cursor=x", "?limit=0", "?limit=501", "?limit=x", "?nothing=1"}) {
            assertThat(get("/api/recordings" + query, token)).as(query).isBetween(400, 422);
        }
        byte[] none = new byte[0];
        for (String query : new String[] {"", "part=-1", "part=x", "part=0&last=maybe"}) {
            assertThat(session.send(id, query, none, token).status()).as(query).isBetween(400, 422);
        }
        assertThat(session.send(id, "part=0", new byte[8_388_609], token).status()).isEqualTo(413);
        assertThat(session.listed(id).path("title").isNull()).isTrue();
        assertThat(session.listed(id).path("sharing").asText()).isEqualTo("hosts");
    }
}
