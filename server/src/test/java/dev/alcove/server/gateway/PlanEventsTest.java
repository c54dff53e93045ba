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

/** Plans over real sockets: rules, lists, rounds, saved sets. */
class PlanEventsTest {
    @TempDir private Path folder;
    private TestServer server;
    private TestClient host;
    private TestClient ana;
    private TestClient ben;
    private TestClient cem;
    private TestClient dan;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        host = server.enter("Ms Lee", true);
        ana = server.enter("Ana", false);
        ben = server.enter("Ben", false);
        cem = server.enter("Cem", false);
        dan = server.enter("Dan", false);
        for (TestClient client : List.of(host, ana, ben, cem, dan)) {
            client.hear("session.state");
        }
    }

    @AfterEach
    void stop() {
        List.of(host, ana, ben, cem, dan).forEach(TestClient::close);
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

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    @Test
    void breakoutsAreMadeForPeopleByRulesAndWhatIsNotKeptIsSaid() {
        String apart = "[[\"%s\", \"%s\"]]".formatted(idOf("Ana"), idOf("Ben"));
        JsonNode made =
                done(
                        "breakout.rooms.create",
                        """
                        {"peoplePerRoom": 2, "assignment": "random",
                         "rules": {"keepApart": %s}}\
                        """
                                .formatted(apart));
        assertThat(made.path("rooms")).hasSize(2);
        assertThat(made.path("warnings")).isEmpty();
        assertThat(made.path("config").path("rules").path("keepApart").toString())
                .isEqualTo(apart.replace(" ", ""));
        for (JsonNode room : made.path("rooms")) {
            assertThat(room.path("assigned")).hasSize(2);
            assertThat(names(room.path("assigned"))).isNotEqualTo(List.of("Ana", "Ben"));
        }

        JsonNode ruled =
                done(
                        "breakout.plan.rules",
                        "{\"keepTogether\": %s, \"keepApart\": %s}".formatted(apart, apart));
        assertThat(ruled.path("config").path("rules").path("keepTogether")).hasSize(1);
        JsonNode shuffled = done("breakout.room.assign", "{\"strategy\": \"random\"}");
        assertThat(shuffled.path("warnings")).hasSize(1);
        assertThat(shuffled.path("warnings").get(0).asText()).contains("Ana").contains("Ben");
    }

    @Test
    void whatIsWrongWithAPlanIsSaidAndChangesNothing() {
        assertThat(code(host.ask("breakout.plan.rules", "{\"keepApart\": [\"x\"]}")))
                .isEqualTo("INVALID");
        assertThat(code(host.ask("breakout.plan.rules", "{\"balanceBy\": \"level\"}")))
                .isEqualTo("INVALID");
        assertThat(code(ana.ask("breakout.plan.rules", "{\"balanceBy\": \"level\"}")))
                .isEqualTo("FORBIDDEN");
        assertThat(code(ana.ask("breakout.plan.rules", "{\"avoidRepeats\": true}")))
                .isEqualTo("FORBIDDEN");
        assertThat(code(host.ask("breakout.rooms.create", "{\"set\": \"none\"}")))
                .isEqualTo("INVALID");
        assertThat(code(host.ask("breakout.rooms.create", "{\"count\": 2, \"peoplePerRoom\": 2}")))
                .isEqualTo("INVALID");
        assertThat(code(host.ask("breakout.rooms.create", "{\"assignment\": \"roster\"}")))
                .isEqualTo("INVALID");
        assertThat(code(host.ask("breakout.rounds.plan", "{\"rounds\": 2, \"count\": 2}")))
                .isEqualTo("INVALID");
        assertThat(code(host.ask("breakout.rounds.start", "{}"))).isEqualTo("INVALID");
        assertThat(host.ask("breakout.rooms.list", "{}").path("rooms")).isEmpty();
    }

    @Test
    void aListPlacesWhomItNamesAndReportsTheOthers() {
        JsonNode made =
                done(
                        "breakout.rooms.create",
                        """
                        {"assignment": "roster",
                         "csv": "name;group\\nANA;Red\\nben;Blue\\nZoe;Blue\\n"}\
                        """);
        assertThat(names(made.path("rooms"))).containsExactly("Red", "Blue");
        assertThat(names(made.path("rooms").get(0).path("assigned"))).containsExactly("Ana");
        assertThat(made.path("unmatched")).hasSize(1);
        assertThat(made.path("unmatched").get(0).path("line").asInt()).isEqualTo(4);
        assertThat(names(made.path("unlisted"))).containsExactly("Cem", "Dan");

        JsonNode again =
                done(
                        "breakout.room.assign",
                        "{\"strategy\": \"roster\", \"csv\": \"name,group\\nCem,red\\nDan,pink\"}");
        assertThat(names(again.path("rooms").get(0).path("assigned")))
                .containsExactly("Ana", "Cem");
        assertThat(again.path("unmatched").get(0).path("reason").asText())
                .isEqualTo("There is no breakout “pink”.");
    }

    @Test
    void roundsArePlannedStartedSkippedAndStopped() {
        JsonNode planned =
                done(
                                "breakout.rounds.plan",
                                """
                                {"rounds": 3, "peoplePerRoom": 2, "durationMinutes": 5,
                                 "pauseSeconds": 600, "startCountdownSeconds": 0}\
                                """)
                        .path("rounds");
        assertThat(planned.path("phase").asText()).isEqualTo("PLANNED");
        assertThat(planned.path("repeatedPairs").asInt()).isZero();
        assertThat(planned.path("groups")).hasSize(3);
        assertThat(names(planned.path("groups").get(0).get(0))).hasSize(2);

        JsonNode started = done("breakout.rounds.start", "{}").path("rounds");
        assertThat(started.path("current").asInt()).isEqualTo(1);
        assertThat(ana.hear("breakout.moved").path("to").asText()).startsWith("b-");
        JsonNode seen =
                ana.hear(
                        "breakout.rooms.updated",
                        board -> board.path("rounds").path("current").asInt() == 1);
        assertThat(seen.path("rounds").has("groups")).isFalse();

        done("breakout.all.recall", "{}");
        JsonNode pause =
                host.hear(
                                "breakout.rooms.updated",
                                board ->
                                        board.path("rounds").path("phase").asText().equals("PAUSE"))
                        .path("rounds");
        assertThat(pause.path("nextOpensAt").asText()).endsWith("Z");
        assertThat(done("breakout.rounds.next", "{}").path("rounds").path("current").asInt())
                .isEqualTo(2);
        assertThat(done("breakout.rounds.stop", "{}").path("rounds").path("phase").asText())
                .isEqualTo("DONE");
        assertThat(code(ana.ask("breakout.rounds.next", "{}"))).isEqualTo("FORBIDDEN");
    }

    @Test
    void aPlanIsKeptUnderANameUsedAgainAndForgotten() {
        assertThat(code(host.ask("breakout.set.save", "{\"name\": \"Debate\"}")))
                .isEqualTo("BREAKOUT_NOT_FOUND");
        done(
                "breakout.rooms.create",
                """
                {"rooms": [{"name": "Pro", "task": "Argue."}, {"name": "Contra"}],
                 "assignment": "random"}\
                """);
        JsonNode saved = done("breakout.set.save", "{\"name\": \"Debate\"}").path("set");
        assertThat(saved.path("rooms").asInt()).isEqualTo(2);
        assertThat(saved.path("people").asInt()).isEqualTo(4);
        done("breakout.all.close", "{\"graceSeconds\": 0}");

        JsonNode sets = done("breakout.set.list", "{}").path("sets");
        assertThat(names(sets)).containsExactly("Debate");
        JsonNode made = done("breakout.rooms.create", "{\"set\": \"debate\"}");
        assertThat(names(made.path("rooms"))).containsExactly("Pro", "Contra");
        assertThat(made.path("rooms").get(0).path("task").asText()).isEqualTo("Argue.");
        assertThat(made.path("rooms").get(0).path("assigned")).hasSize(2);
        assertThat(made.path("unmatched")).isEmpty();

        assertThat(code(ana.ask("breakout.set.list", "{}"))).isEqualTo("FORBIDDEN");
        assertThat(code(ana.ask("breakout.set.save", "{\"name\": \"x\"}"))).isEqualTo("FORBIDDEN");
        assertThat(code(ana.ask("breakout.set.delete", "{\"name\": \"x\"}")))
                .isEqualTo("FORBIDDEN");
        done("breakout.set.delete", "{\"name\": \"DEBATE\"}");
        assertThat(code(host.ask("breakout.set.delete", "{\"name\": \"Debate\"}")))
                .isEqualTo("INVALID");
    }
}
