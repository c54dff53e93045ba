package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import dev.alcove.server.Alcove.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who is to be with whom, as a school's own system says it: without a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupingThroughRestTest {
    @TempDir static Path folder;
    private Alcove alcove;
    private Made room;
    private Person host;
    private List<Person> class4;

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
        class4 = new ArrayList<>();
        for (String name : List.of("Ana", "Ben", "Cem", "Dua")) {
            class4.add(alcove.join(room.code(), "{\"name\":\"" + name + "\"}"));
        }
    }

    private Answer call(String method, String path, @Nullable String body, Person by) {
        return alcove.call(
                method,
                "/api/rooms/" + room.code() + "/breakout" + path,
                body,
                by.token(),
                Map.of());
    }

    private Answer host(String path, @Nullable String body) {
        return call("POST", path, body, host);
    }

    private JsonNode board() {
        return call("GET", "", null, host).done();
    }

    private String person(int index) {
        return class4.get(index).id();
    }

    private static String pair(String one, String other) {
        return "{\"participantId\":\"" + one + "\",\"with\":\"" + other + "\"}";
    }

    private static Set<String> seatsOf(JsonNode room) {
        Set<String> people = new HashSet<>();
        room.path("assigned").forEach(seat -> people.add(seat.path("id").asText()));
        return people;
    }

    /** Two breakouts: Ana and Ben are to be in the first, the others in the second. */
    private void planned() {
        JsonNode made = host("", "{\"count\":2}").done();
        List<String> assignments = new ArrayList<>();
        for (int i = 0; i < class4.size(); i++) {
            String to = made.path("rooms").get(i / 2).path("id").asText();
            assignments.add("{\"participantId\":\"%s\",\"to\":\"%s\"}".formatted(person(i), to));
        }
        host("/assign", "{\"assignments\":[" + String.join(",", assignments) + "]}").done();
    }

    @Test
    void twoPeopleChangePlacesAndOneStaysThroughEveryShuffle() {
        planned();

        JsonNode swapped = host("/swap", pair(person(0), person(2))).done();
        assertThat(seatsOf(swapped.path("rooms").get(0)))
                .containsExactlyInAnyOrder(person(2), person(1));
        assertThat(swapped.path("failed")).isEmpty();

        host("/lock", "{\"participantId\":\"" + person(0) + "\"}").done();
        for (int shuffles = 0; shuffles < 8; shuffles++) {
            JsonNode shuffled = host("/assign", "{\"strategy\":\"random\"}").done();
            assertThat(seatsOf(shuffled.path("rooms").get(1))).contains(person(0));
        }
        host("/lock", "{\"participantId\":\"" + person(0) + "\",\"locked\":false}").done();
        board().path("rooms")
                .forEach(each ->
                        each.path("assigned")
                                .forEach(seat ->
                                        assertThat(seat.path("locked").asBoolean()).isFalse()));
    }

    @Test
    void rulesHoldForEveryShuffleFromThenOn() {
        planned();

        JsonNode config =
                call(
                                "PUT",
                                "/rules",
                                "{\"keepApart\":[[\"%s\",\"%s\"]]}".formatted(person(0), person(1)),
                                host)
                        .done()
                        .path("config");
        assertThat(config.path("rules").path("keepApart")).hasSize(1);
        for (int shuffles = 0; shuffles < 8; shuffles++) {
            JsonNode shuffled = host("/assign", "{\"strategy\":\"random\"}").done();
            assertThat(shuffled.path("warnings")).isEmpty();
            shuffled.path("rooms")
                    .forEach(each ->
                            assertThat(seatsOf(each)).isNotEqualTo(Set.of(person(0), person(1))));
        }
    }

    @Test
    void whoMayNotIsToldSoAndNothingChanges() {
        planned();
        JsonNode before = board();
        Person ana = class4.getFirst();

        for (Answer answer :
                List.of(
                        call("POST", "/swap", pair(person(0), person(2)), ana),
                        call("POST", "/lock", "{\"participantId\":\"" + person(0) + "\"}", ana),
                        call("PUT", "/rules", "{\"avoidRepeats\":true}", ana),
                        call(
                                "POST",
                                "/rounds",
                                "{\"rounds\":2,\"count\":2,\"durationMinutes\":5}",
                                ana),
                        call("POST", "/rounds/start", null, ana),
                        call("POST", "/rounds/next", null, ana),
                        call("POST", "/rounds/stop", null, ana))) {
            assertThat(answer.status()).as(answer.raw().uri() + answer.raw().body()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("FORBIDDEN");
        }
        assertThat(board()).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsNamedAndNothingChanges() {
        planned();
        JsonNode before = board();

        assertProblem(host("/swap", "{\"participantId\":\"p-x\"}"), 422, "with");
        assertProblem(host("/swap", pair(person(0), "p-nobody")), 404, "nobody");
        assertProblem(host("/lock", "{\"participantId\":\"p-nobody\"}"), 404, "nobody");
        assertProblem(host("/lock", "{\"participantId\":7}"), 422, "participantId");
        assertProblem(call("PUT", "/rules", "{\"keepApart\":7}", host), 422, "keepApart");
        assertProblem(call("PUT", "/rules", "{\"keepaprt\":[]}", host), 422, "keepaprt");
        assertProblem(call("PUT", "/rules", "{\"balanceBy\":\"shoe\"}", host), 422, "shoe");
        assertProblem(host("/rounds", "{\"count\":2,\"durationMinutes\":5}"), 422, "rounds");
        assertProblem(host("/rounds", "{\"rounds\":2,\"durationMinutes\":5}"), 422, "count");
        assertProblem(
                host("/rounds", "{\"rounds\":21,\"count\":2,\"durationMinutes\":5}"), 422, "20");
        assertProblem(host("/rounds/start", null), 422, "round");
        assertProblem(host("/rounds/stop", null), 422, "round");
        assertThat(board()).isEqualTo(before);
    }

    private static void assertProblem(Answer answer, int status, String word) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.error()).containsIgnoringCase(word).isNotEmpty();
        assertThat(answer.code()).isNotEmpty();
    }
}
