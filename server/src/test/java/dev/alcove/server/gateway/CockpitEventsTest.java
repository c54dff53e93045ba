package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host's cockpit shows and does: voice to all, what was sent, when it was last loud. */
class CockpitEventsTest {
    private static final String VOICE = "{\"mimeType\": \"audio/webm\"}";

    @TempDir private Path folder;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** An open breakout with that person in it. */
    private static String open(TestClient host, TestClient... people) {
        String room =
                host.ask("breakout.room.create", "{\"name\": \"Red\"}")
                        .path("room")
                        .path("id")
                        .asText();
        host.ask("breakout.room.start", "{}");
        for (TestClient person : people) {
            person.hear("session.state");
            person.ask("breakout.room.join", "{\"roomId\": \"%s\"}".formatted(room));
        }
        return room;
    }

    private static String chunk(String voice, int seq, String data) {
        return "{\"voiceId\": \"%s\", \"seq\": %d, \"data\": \"%s\"}".formatted(voice, seq, data);
    }

    private static String voice(String id) {
        return "{\"voiceId\": \"%s\"}".formatted(id);
    }

    private static String code(JsonNode refused) {
        return refused.path("code").asText();
    }

    @Test
    void aVoiceIsHeardInTheBreakoutsAndNowhereElseAndLeavesATrace() {
        try (var host = server.enter("Ms Lee", true);
                var other = server.enter("Mr Kim", true);
                var ana = server.enter("Ana", false);
                var bo = server.enter("Bo", false)) {
            bo.hear("session.state");
            String room = open(host, ana);
            JsonNode started = host.ask("breakout.voice.start", VOICE);
            assertThat(started.path("recipients").asInt()).isEqualTo(1);
            assertThat(started.path("rooms").asInt()).isEqualTo(1);
            String id = started.path("voiceId").asText();
            JsonNode heard = ana.hear("breakout.voice.started");
            assertThat(heard.path("voiceId").asText()).isEqualTo(id);
            assertThat(heard.path("from").path("name").asText()).isEqualTo("Ms Lee");
            assertThat(heard.path("mimeType").asText()).isEqualTo("audio/webm");
            assertThat(code(other.ask("breakout.voice.start", VOICE))).isEqualTo("INVALID");
            assertThat(code(other.ask("breakout.voice.chunk", chunk(id, 0, "AAAA"))))
                    .isEqualTo("INVALID");

            assertThat(host.ask("breakout.voice.chunk", chunk(id, 0, "AAEC")))
                    .hasToString("{\"success\":true}");
            JsonNode piece = ana.hear("breakout.voice.chunk");
            assertThat(piece.path("seq").asInt()).isZero();
            assertThat(piece.path("data").asText()).isEqualTo("AAEC");

            assertThat(host.ask("breakout.voice.end", voice(id)).path("seconds").asDouble())
                    .isNotNegative();
            assertThat(ana.hear("breakout.voice.ended").path("voiceId").asText()).isEqualTo(id);
            JsonNode line = ana.hear("chat.message");
            assertThat(line.path("kind").asText()).isEqualTo("VOICE");
            assertThat(line.path("text").asText()).isEmpty();

            host.ask("breakout.broadcast", "{\"message\": \"Five more minutes\"}");
            JsonNode sent = host.ask("breakout.broadcast.history", "{}").path("broadcasts");
            assertThat(sent).hasSize(2);
            assertThat(sent.get(0).path("voiceSeconds").isNumber()).isTrue();
            assertThat(sent.get(1).path("message").asText()).isEqualTo("Five more minutes");
            assertThat(sent.get(1).path("voiceSeconds").isNull()).isTrue();
            assertThat(sent.get(1).path("rooms").get(0).asText()).isEqualTo(room);
            assertThat(sent.get(1).path("roomNames").get(0).asText()).isEqualTo("Red");
            assertThat(sent.get(1).path("from").path("name").asText()).isEqualTo("Ms Lee");
            assertThat(host.ask("breakout.broadcast.history", "{\"limit\": 1}").path("broadcasts"))
                    .hasSize(1);
            assertThat(bo.ask("session.state", "{}").path("success").asBoolean()).isTrue();
            assertThat(bo.names()).noneMatch(name -> name.startsWith("breakout.voice"));
            assertThat(host.names()).noneMatch(name -> name.startsWith("breakout.voice"));
        }
    }

    @Test
    void aSpeakerWhoseSocketDropsEndsIt() {
        try (var host = server.enter("Ms Lee", true);
                var other = server.enter("Mr Kim", true);
                var ana = server.enter("Ana", false)) {
            open(other, ana);
            host.ask("breakout.voice.start", VOICE);
            ana.hear("breakout.voice.started");
            host.drop();
            ana.hear("breakout.voice.ended");
            assertThat(other.ask("breakout.voice.start", VOICE).path("success").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void whoMayNotSpeakOrSendsNonsenseIsRefused() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false)) {
            assertThat(code(host.ask("breakout.voice.start", VOICE))).isEqualTo("INVALID");
            open(host, ana);
            assertThat(code(ana.ask("breakout.voice.start", VOICE))).isEqualTo("FORBIDDEN");
            assertThat(code(ana.ask("breakout.broadcast.history", "{}"))).isEqualTo("FORBIDDEN");
            assertThat(code(host.ask("breakout.voice.start", "{}"))).isEqualTo("INVALID");
            assertThat(
                            code(
                                    host.ask(
                                            "breakout.voice.start",
                                            "{\"mimeType\": \"a\", \"to\": [\"b-none\"]}")))
                    .isEqualTo("BREAKOUT_NOT_FOUND");
            String id = host.ask("breakout.voice.start", VOICE).path("voiceId").asText();
            String tooMuch = "A".repeat(65_540);
            for (String bad :
                    new String[] {
                        "{}",
                        chunk(id, -1, "AAAA"),
                        chunk(id, 0, "no base64!"),
                        chunk(id, 0, tooMuch)
                    }) {
                assertThat(code(host.ask("breakout.voice.chunk", bad))).isEqualTo("INVALID");
            }
            assertThat(code(host.ask("breakout.voice.end", voice("v-0")))).isEqualTo("INVALID");
            assertThat(code(host.ask("breakout.broadcast.history", "{\"limit\": 201}")))
                    .isEqualTo("INVALID");
        }
    }

    @Test
    void managersSeeWhenABreakoutWasLastLoudAndWhatKindOfRoomItIs() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false)) {
            assertThat(host.hear("session.state").path("roomType").asText()).isEqualTo("classroom");
            open(host, ana);
            JsonNode silent = host.ask("breakout.rooms.list", "{}").path("rooms").get(0);
            assertThat(silent.has("lastSpokeAt")).isTrue();
            assertThat(silent.path("lastSpokeAt").isNull()).isTrue();
            ana.ask("participant.update", "{\"speaking\": true}");
            JsonNode loud = host.ask("breakout.rooms.list", "{}").path("rooms").get(0);
            assertThat(Instant.parse(loud.path("lastSpokeAt").asText()))
                    .isBeforeOrEqualTo(Instant.now());
            assertThat(ana.ask("breakout.rooms.list", "{}").path("rooms").get(0).has("lastSpokeAt"))
                    .isFalse();
        }
    }
}
