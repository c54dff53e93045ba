package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where people may choose, everybody sees every breakout: what they are told of an act must not
 * grow with the number of breakouts, or it is people times breakouts.
 */
class ListsTest {
    private static final String BOARD = "breakout.rooms.updated";
    private static final int PEOPLE = 12;
    private static final int BREAKOUTS = 8;

    @TempDir private Path folder;
    private TestServer server;
    private TestClient host;
    private final List<TestClient> people = new ArrayList<>();
    private final List<String> rooms = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        host = server.enter("Ms Lee", true);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(server.enter("P" + i, false));
        }
        host.hear("space.participants", roster -> roster.path("participantCount").asInt() == 13);
        people.forEach(one -> one.hear("session.state"));
        people.forEach(one ->
                one.hear(
                        "space.participants",
                        roster -> roster.path("participantCount").asInt() == 13));
    }

    @AfterEach
    void stop() {
        people.forEach(TestClient::close);
        host.close();
        server.close();
    }

    private JsonNode done(TestClient who, String event, String payload) {
        JsonNode answer = who.ask(event, payload);
        assertThat(answer.path("success").asBoolean()).as("%s: %s", event, answer).isTrue();
        return answer;
    }

    private void makeOneByOne() {
        for (int i = 0; i < BREAKOUTS; i++) {
            rooms.add(
                    done(host, "breakout.room.create", "{\"name\": \"R%d\"}".formatted(i))
                            .path("room")
                            .path("id")
                            .asText());
        }
        everyoneHears(board -> board.path("rooms").size() == BREAKOUTS);
    }

    private void everyoneHears(Predicate<JsonNode> board) {
        host.hear(BOARD, board);
        people.forEach(one -> one.hear(BOARD, board));
    }

    private void goIn() {
        for (int i = 0; i < PEOPLE; i++) {
            String room = rooms.get(i % BREAKOUTS);
            done(people.get(i), "breakout.room.join", "{\"roomId\": \"%s\"}".formatted(room));
        }
    }

    private List<Integer> marks() {
        return people.stream().map(one -> one.heard().size()).toList();
    }

    /** What each has heard since, by that name. */
    private void eachHeard(List<Integer> since, String name, Predicate<Long> expected) {
        for (int i = 0; i < PEOPLE; i++) {
            List<String> names = people.get(i).names();
            names = names.subList(since.get(i), names.size());
            assertThat(names.stream().filter(name::equals).count())
                    .as("%s among %s", name, names)
                    .matches(expected);
        }
    }

    /** Another act, whose end everyone hears: what came of the one before has come by then. */
    private void untilNextAct() {
        done(host, "breakout.room.create", "{\"name\": \"Next\"}");
        everyoneHears(board -> named(board, "Next"));
    }

    private static boolean named(JsonNode board, String name) {
        for (JsonNode room : board.path("rooms")) {
            if (room.path("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void makingsOneByOneAreToldInListsAndNoRosterOfThoseWhoDidNotMove() {
        var before = marks();
        makeOneByOne();
        eachHeard(before, "breakout.room.created", count -> count == 0);
        eachHeard(before, "space.participants", count -> count == 0);
        eachHeard(before, BOARD, count -> count >= 1 && count <= BREAKOUTS);
        assertThat(host.names()).contains("breakout.room.created");
    }

    @Test
    void aRecallTellsEachWhoMayChooseOneListAndOnlyTheOwnBreakoutsEnd() {
        makeOneByOne();
        done(host, "breakout.room.start", "{}");
        goIn();
        var before = marks();
        done(host, "breakout.all.recall", "{}");
        everyoneHears(board -> board.path("rooms").isEmpty());
        eachHeard(before, BOARD, count -> count <= 2);
        untilNextAct();
        eachHeard(before, BOARD, count -> count <= 3);
        eachHeard(before, "breakout.room.closed", count -> count == 1);
        eachHeard(before, "breakout.moved", count -> count == 1);
        eachHeard(before, "space.participants", count -> count <= 2);
    }
}
