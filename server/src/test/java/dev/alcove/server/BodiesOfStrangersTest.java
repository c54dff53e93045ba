package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.server.Alcove.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rights come before bodies: who may not call is told so before a byte of the body is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodiesOfStrangersTest {
    @TempDir static Path folder;
    private Alcove alcove;
    private Alcove.Made room;
    private Alcove.Person ana;

    @BeforeAll
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of());
        room = alcove.room("{}");
        ana = alcove.join(room.code(), "{\"name\":\"Ana\"}");
    }

    @AfterAll
    void stop() {
        alcove.close();
    }

    /** Says how long the body is, and never sends it: what is answered needs none of it. */
    private int withoutBody(String call, int length, String token) throws IOException {
        try (var stranger = new RawConnection(alcove.port())) {
            stranger.send(
                    call
                            + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
                            + length
                            + "\r\nContent-Type: application/json\r\n"
                            + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                            + "Idempotency-Key: k\r\n\r\n");
            return stranger.status();
        }
    }

    @Test
    void aRoomThatDoesNotExistIsSaidBeforeTheBodyIsRead() throws Exception {
        assertThat(withoutBody("PUT /api/rooms/NOSUCHROOM/roster", 1_000_000, "")).isEqualTo(404);
        assertThat(withoutBody("POST /api/rooms/NOSUCHROOM/join", 100_000, "")).isEqualTo(404);
        assertThat(withoutBody("POST /api/rooms/NOSUCHROOM/breakout", 100_000, ana.token()))
                .isEqualTo(404);
    }

    @Test
    void whoHasNoRightIsToldBeforeTheBodyIsRead() throws Exception {
        String here = "/api/rooms/" + room.code();
        for (String call :
                List.of(
                        "PUT " + here + "/roster",
                        "PUT " + here + "/breakout-sets/a",
                        "POST " + here + "/breakout",
                        "POST " + here + "/breakout/assign",
                        "PATCH " + here,
                        "POST /api/recordings/rec-none/parts?part=0")) {
            assertThat(withoutBody(call, 100_000, "")).as(call).isEqualTo(401);
            assertThat(withoutBody(call, 100_000, "nonsense")).as(call).isEqualTo(401);
        }
        for (String call :
                List.of(
                        "PUT " + here + "/roster",
                        "PUT " + here + "/breakout-sets/a",
                        "PATCH " + here)) {
            assertThat(withoutBody(call, 100_000, ana.token())).as(call).isEqualTo(403);
        }
    }

    @Test
    void partsOfNoRecordingOrAnothersAreRefusedBeforeTheyAreRead() throws Exception {
        for (String id : List.of("rec-none", "rec-" + "0".repeat(26), "x")) {
            String call = "POST /api/recordings/" + id + "/parts?part=0";
            assertThat(withoutBody(call, 8_388_608, ana.token())).isEqualTo(404);
        }
        try (var session = new RecordedSession(alcove, "{}")) {
            String call = "POST /api/recordings/" + session.start() + "/parts?part=0";
            assertThat(withoutBody(call, 8_388_608, ana.token())).isEqualTo(403);
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefusedBeforeItIsRead() throws Exception {
        assertThat(withoutBody("POST /api/rooms", 2_000_000, "")).isEqualTo(413);
        // Each call has its own limit, and not that of the largest.
        assertThat(withoutBody("POST /api/rooms", 200_000, "")).isEqualTo(413);
        assertThat(withoutBody("POST /api/rooms/" + room.code() + "/join", 200_000, ""))
                .isEqualTo(413);
    }

    @Test
    void aBodyOfUnsaidLengthIsCutAtTheLimit() throws Exception {
        try (var stranger = new RawConnection(alcove.port())) {
            stranger.send(
                    "POST /api/rooms HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
            for (int i = 0; i < 5; i++) {
                stranger.send(chunk);
            }
            assertThat(stranger.status()).isEqualTo(413);
        }
    }

    @Test
    void aSecondStrangerWithTheSameKeyIsNotHandedTheFirstOnesRoom() {
        var key = Map.of("Idempotency-Key", "the-same");
        Answer first = alcove.call("POST", "/api/rooms", "{}", null, key);
        Answer second = alcove.call("POST", "/api/rooms", "{}", null, key);
        String token = first.done().path("ownerToken").asText();
        assertThat(token).isNotEmpty();
        assertThat(second.raw().body()).doesNotContain(token);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("ALREADY_DONE");
    }

    @Test
    void aTokenThatIsNobodysMakesNobodyOfTwoStrangersTheSame() {
        var key = Map.of("Idempotency-Key", "joining");
        String path = "/api/rooms/" + room.code() + "/join";
        Answer first = alcove.call("POST", path, "{\"name\":\"B\"}", "nonsense", key);
        Answer second = alcove.call("POST", path, "{\"name\":\"B\"}", "nonsense", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.raw().body()).doesNotContain(first.body().path("token").asText());
    }

    /** One sends more at once than anybody needs to; the others are not told to wait for it. */
    @Test
    void oneParticipantCannotFillTheMemoryWithParts() throws Exception {
        try (var session = new RecordedSession(alcove, "{}")) {
            String head =
                    "POST /api/recordings/%s/parts?part=0 HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: 8388608\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(session.start(), session.host.token());
            byte[] most = new byte[8_000_000];
            List<RawConnection> unfinished = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                unfinished.add(new RawConnection(alcove.port()).send(head).send(most));
            }
            int refused = 0;
            for (RawConnection one : unfinished) {
                one.send(new byte[388_608]);
                refused += one.status() == 429 ? 1 : 0;
                one.close();
            }
            // Two loops may find the budget used up in the same moment.
            assertThat(refused).isPositive();
        }
    }
}
