package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing what is planned, and seeing what a plan would be, over real sockets. */
class PlanChangeEventsTest {
    @TempDir private Path folder;
    private TestServer server;
    private TestClient host;
    private TestClient ana;
    private TestClient ben;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        host = server.enter("Ms Lee", true);
        ana = server.enter("Ana", false);
        ben = server.enter("Ben", false);
        for (TestClient client : List.of(host, ana, ben)) {
            client.hear("session.state");
        }
    }

    @AfterEach
    void stop() {
        List.of(host, ana, ben).forEach(TestClient::close);
        server.close();
    }

    private JsonNode done(String event, String payload) {
        JsonNode answer = host.ask(event, payload);
        assertThat(answer.path("success").asBoolean()).as("%s: %s", event, answer).isTrue();
        return answer;
    }

    private static String code(JsonNode answer) {
        return answer.path("code").asText();
    }

    private String make(String config) {
        return done("breakout.rooms.create", "{\"rooms\": [{\"name\": \"Red\"}]" + config + "}")
                .path("rooms")
                .get(0)
                .path("id")
                .asText();
    }

    private String idOf(String name) {
        JsonNode people =
                host.ask("session.participants", "{\"space\": \"main\"}").path("participants");
        for (JsonNode person : people) {
            if (person.path("name").asText().equals(name)) {
                return person.path("id").asText();
            }
        }
        throw new AssertionError("No " + name + " in " + people);
    }

    private JsonNode update(String room, String field, String value) {
        return done(
                        "breakout.room.update",
                        "{\"roomId\": \"%s\", \"%s\": %s}".formatted(room, field, value))
                .path("room");
    }

    @Test
    void aLeaderAndATimeAreTakenAwayAndWhoLedIsToldAndMayNoLonger() {
        String room = make("");
        String led = idOf("Ana");
        update(room, "facilitatorId", "\"" + led + "\"");
        assertThat(update(room, "durationMinutes", "5").path("durationMinutes").asInt())
                .isEqualTo(5);
        done(
                "breakout.room.assign",
                "{\"assignments\": [{\"participantId\": \"%s\", \"to\": \"%s\"}]}"
                        .formatted(led, room));
        done("breakout.room.start", "{}");
        ana.hear("breakout.moved");

        assertThat(update(room, "facilitatorId", "null").path("facilitator").isNull()).isTrue();
        assertThat(update(room, "durationMinutes", "null").path("durationMinutes").isNull())
                .isTrue();
        JsonNode told =
                ana.hear("breakout.room.updated", one -> one.path("facilitatorId").isNull());
        assertThat(told.path("id").asText()).isEqualTo(room);
        String rename = "{\"roomId\": \"%s\", \"name\": \"Ours\"}".formatted(room);
        assertThat(code(ana.ask("breakout.room.update", rename))).isEqualTo("FORBIDDEN");
    }

    @Test
    void optionsChangeForRoomsThatAreOpenAndThoseConcernedAreTold() {
        make(", \"assignment\": \"self-select\"");
        done("breakout.room.start", "{}");
        JsonNode config =
                done(
                                "breakout.plan.options",
                                """
                                {"allowParticipantsToChoose": false, "startCountdownSeconds": 30}\
                                """)
                        .path("config");
        assertThat(config.path("startCountdownSeconds").asInt()).isEqualTo(30);
        assertThat(config.path("allowReturnToMain").asBoolean()).isTrue();
        assertThat(config.path("assignment").asText()).isEqualTo("self-select");
        ana.hear("breakout.rooms.updated", board -> board.path("rooms").isEmpty());

        done("breakout.plan.options", "{\"allowParticipantsToChoose\": true}");
        JsonNode board = ana.hear("breakout.rooms.updated", told -> !told.path("rooms").isEmpty());
        assertThat(board.path("rooms").get(0).path("allowParticipantsToChoose").asBoolean())
                .isTrue();

        assertThat(code(host.ask("breakout.plan.options", "{}"))).isEqualTo("INVALID");
        assertThat(code(host.ask("breakout.plan.options", "{\"autoAssign\": 1}")))
                .isEqualTo("INVALID");
        assertThat(code(ana.ask("breakout.plan.options", "{\"autoAssign\": true}")))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void thoseWhoChooseHearHowFullABreakoutIsAndNotWhoIsThere() {
        String room = make(", \"assignment\": \"self-select\"");
        done("breakout.room.start", "{}");
        ana.ask("breakout.room.join", "{\"roomId\": \"%s\"}".formatted(room));
        JsonNode told = ben.hear("breakout.counts").path("counts").get(0);
        assertThat(told.path("roomId").asText()).isEqualTo(room);
        assertThat(told.path("participantCount").asInt()).isEqualTo(1);
        assertThat(told.size()).isEqualTo(2);
        assertThat(ben.names()).doesNotContain("breakout.participants.update");
        assertThat(host.names()).doesNotContain("breakout.counts");
        JsonNode state = ben.ask("session.state", "{}").path("state");
        assertThat(state.path("rooms").get(0).path("participantCount").asInt()).isEqualTo(1);
    }

    private static List<List<String>> groups(JsonNode answer) {
        List<List<String>> groups = new ArrayList<>();
        for (JsonNode room : answer.path("rooms")) {
            List<String> names = new ArrayList<>();
            room.path("assigned").forEach(one -> names.add(one.path("name").asText()));
            groups.add(names);
        }
        return groups;
    }

    @Test
    void aPreviewSaysWhatWouldBeMadeAndMakesNothing() {
        List<TestClient> more =
                List.of(
                        server.enter("Cem", false),
                        server.enter("Dan", false),
                        server.enter("Eve", false),
                        server.enter("Fay", false));
        more.forEach(client -> client.hear("session.state"));
        String wish =
                """
                {"count": 3, "assignment": "random", "seed": %%d,
                 "rules": {"keepTogether": [["%s", "%s"]], "keepApart": [["%s", "%s"]]}}\
                """
                        .formatted(idOf("Ana"), idOf("Ben"), idOf("Ana"), idOf("Ben"));
        JsonNode seen = done("breakout.plan.preview", wish.formatted(7));
        assertThat(groups(seen)).hasSize(3).allMatch(group -> group.size() == 2);
        assertThat(seen.path("warnings")).hasSize(1);
        assertThat(groups(done("breakout.plan.preview", wish.formatted(7))))
                .as("the same seed, the same groups")
                .isEqualTo(groups(seen));
        List<List<List<String>>> others = new ArrayList<>();
        for (int seed = 8; seed < 16; seed++) {
            others.add(groups(done("breakout.plan.preview", wish.formatted(seed))));
        }
        assertThat(others)
                .as("other seeds, other groups")
                .anyMatch(one -> !one.equals(groups(seen)));

        JsonNode after = done("breakout.rooms.list", "{}");
        assertThat(after.path("rooms")).isEmpty();
        assertThat(after.path("config").isNull()).isTrue();
        assertThat(host.names()).doesNotContain("breakout.room.created", "breakout.rooms.updated");
        more.forEach(TestClient::close);
    }

    @Test
    void aPreviewIsRefusedAsTheMakingWouldBe() {
        assertThat(code(host.ask("breakout.plan.preview", "{}"))).isEqualTo("INVALID");
        assertThat(code(host.ask("breakout.plan.preview", "{\"count\": 2, \"seed\": -1}")))
                .isEqualTo("INVALID");
        assertThat(
                        code(
                                host.ask(
                                        "breakout.plan.preview",
                                        "{\"count\": 2, \"assignment\": \"previous\"}")))
                .isEqualTo("INVALID");
        assertThat(code(ana.ask("breakout.plan.preview", "{\"count\": 2}"))).isEqualTo("FORBIDDEN");
    }
}
