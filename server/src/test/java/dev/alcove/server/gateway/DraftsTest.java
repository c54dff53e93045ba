package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan is the host's alone until it opens, by whatever way somebody looks for it. */
class DraftsTest {
    private static final String NAME = "Weak pupils";
    private static final String TASK = "ANSWER: 42";

    @TempDir private Path folder;
    private TestServer server;
    private TestClient host;
    private TestClient ana;
    private TestClient bea;
    private String anasId = "";

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        host = server.enter("Ms Lee", true);
        anasId = server.join("Ana", false);
        ana = TestClient.connect(server.port(), anasId);
        bea = server.enterDashed("Bea", false);
        ana.hear("session.state");
    }

    @AfterEach
    void stop() {
        List.of(host, ana, bea).forEach(TestClient::close);
        server.close();
    }

    private JsonNode done(String event, String payload) {
        JsonNode answer = host.ask(event, payload);
        assertThat(answer.path("success").asBoolean()).as("%s: %s", event, answer).isTrue();
        return answer;
    }

    private String plan(String config) {
        return done(
                        "breakout.rooms.create",
                        """
                        {"rooms": [{"name": "%s", "topic": "Easy ones", "task": "%s"}]%s}\
                        """
                                .formatted(NAME, TASK, config))
                .path("rooms")
                .get(0)
                .path("id")
                .asText();
    }

    private void seatAna(String room) {
        done(
                "breakout.room.assign",
                "{\"assignments\": [{\"participantId\": \"%s\", \"to\": \"%s\"}]}"
                        .formatted(anasId, room));
    }

    /** All that the two heard and can ask for, as it came. */
    private String allThatIsKnown(String room) {
        String one = "{\"roomId\": \"" + room + "\"}";
        List<String> known = new ArrayList<>();
        Map.of(
                        "session.state",
                        "{}",
                        "breakout.rooms.list",
                        "{}",
                        "breakout.room.join",
                        one,
                        "breakout.room.update",
                        "{\"roomId\": \"%s\", \"name\": \"x\"}".formatted(room),
                        "breakout.help.ask",
                        one,
                        "breakout.room.close",
                        one)
                .forEach((event, payload) -> known.add(ana.ask(event, payload).toString()));
        Map.of(
                        "get-breakout-status", "{}",
                        "get-my-breakout-room", "{}",
                        "join-breakout-room", one,
                        "leave-breakout-room", "{}")
                .forEach((event, payload) -> known.add(bea.ask(event, payload).toString()));
        ana.heard().forEach(heard -> known.add(heard.payload().toString()));
        bea.heard().forEach(heard -> known.add(heard.payload().toString()));
        return String.join("\n", known);
    }

    @Test
    void aPlansNamesAndTaskCardsAreReadByNoParticipantByAnyWay() {
        String room = plan("");
        seatAna(room);
        bea.hear("breakout-rooms-created");
        assertThat(allThatIsKnown(room))
                .contains("\"Room 1\"", "BREAKOUT_NOT_OPEN")
                .doesNotContain(NAME, TASK, "Easy ones");
        assertThat(done("breakout.rooms.list", "{}").path("rooms").get(0).path("name").asText())
                .isEqualTo(NAME);
        done("breakout.room.delete", "{\"roomId\": \"" + room + "\"}");
        assertThat(allThatIsKnown(room)).contains("BREAKOUT_CLOSED").doesNotContain(NAME, TASK);
    }

    @Test
    void thoseWhoMayChooseReadNamesAndNoTaskCard() {
        String room = plan(", \"assignment\": \"self-select\"");
        bea.hear("breakout-rooms-created");
        assertThat(allThatIsKnown(room)).contains(NAME, "Easy ones").doesNotContain(TASK);
        done("breakout.room.start", "{}");
        bea.hear("breakout-rooms-started");
        assertThat(ana.ask("breakout.rooms.list", "{}").toString()).doesNotContain(TASK);
        assertThat(ana.ask("breakout.room.join", "{\"roomId\": \"" + room + "\"}").toString())
                .contains(TASK);
        assertThat(ana.ask("breakout.rooms.list", "{}").toString()).contains(TASK);
        assertThat(bea.ask("get-breakout-status", "{}").toString())
                .contains(NAME)
                .doesNotContain(TASK);
    }

    @Test
    void whoHasASeatLearnsItsNameWithTheCountdownAndNoSooner() {
        String room = plan("");
        seatAna(room);
        done("breakout.room.start", "{\"startCountdownSeconds\": 60}");
        JsonNode told =
                ana.hear("breakout.room.updated", one -> one.path("name").asText().equals(NAME));
        assertThat(told.path("id").asText()).isEqualTo(room);
        assertThat(told.path("task").isNull()).isTrue();
        assertThat(bea.ask("get-breakout-status", "{}").toString()).doesNotContain(NAME, TASK);
        done("breakout.opening.cancel", "{}");
        ana.hear("breakout.opening", opening -> opening.path("opensAt").isNull());
        assertThat(ana.ask("session.state", "{}").toString()).doesNotContain(NAME, TASK);
    }

    @Test
    void whoMayGoInEarlyReadsTheNameAndWhoLeadsTheTaskCardToo() {
        String room = plan(", \"allowEarlyJoin\": true");
        seatAna(room);
        assertThat(ana.ask("session.state", "{}").toString()).contains(NAME).doesNotContain(TASK);
        assertThat(bea.ask("get-breakout-status", "{}").toString()).doesNotContain(NAME, TASK);
        done(
                "breakout.room.update",
                "{\"roomId\": \"%s\", \"facilitatorId\": \"%s\"}".formatted(room, anasId));
        assertThat(
                        ana.hear("breakout.room.updated", one -> !one.path("task").isNull())
                                .path("task")
                                .asText())
                .isEqualTo(TASK);
        assertThat(ana.ask("breakout.rooms.list", "{}").toString()).contains(TASK);
    }
}
