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

/** {@code breakout.room.merge} and {@code breakout.room.split}, and what becomes of chat. */
class MergingEventsTest {
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

    private static String room(TestClient host, String name) {
        return host.ask("breakout.room.create", "{\"name\": \"%s\"}".formatted(name))
                .path("room")
                .path("id")
                .asText();
    }

    private static void goIn(TestClient who, String room) {
        JsonNode answer = who.ask("breakout.room.join", "{\"roomId\": \"%s\"}".formatted(room));
        assertThat(answer.path("success").asBoolean()).as("%s", answer).isTrue();
    }

    private static void say(TestClient who, String text) {
        who.ask("chat.send", "{\"text\": \"%s\"}".formatted(text));
    }

    private static List<String> told(JsonNode history) {
        List<String> lines = new ArrayList<>();
        history.path("messages")
                .forEach(line ->
                        lines.add(
                                line.path("text").asText()
                                        + " from "
                                        + line.path("origin").path("name").asText("here")));
        return lines;
    }

    @Test
    void chatOfMergedBreakoutsIsOneHistoryWithOrigins() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false);
                var bo = server.enter("Bo", false)) {
            ana.hear("session.state");
            bo.hear("session.state");
            String red = room(host, "Red");
            String blue = room(host, "Blue");
            goIn(ana, red);
            goIn(bo, blue);
            host.ask("breakout.room.start", "{}");
            say(ana, "one");
            say(bo, "two");
            // Read once, so that what is kept of the latest lines must be read anew.
            assertThat(told(bo.ask("session.state", "{}").path("state").path("chat")))
                    .containsExactly("two from here");
            say(ana, "three");

            JsonNode merged =
                    host.ask(
                            "breakout.room.merge",
                            "{\"from\": [\"%s\"], \"into\": \"%s\"}".formatted(red, blue));
            assertThat(merged.path("room").path("participantCount").asInt()).isEqualTo(2);
            JsonNode moved = ana.hear("breakout.moved", m -> m.path("to").asText().equals(blue));
            assertThat(moved.path("from").asText()).isEqualTo(red);
            assertThat(moved.path("reason").asText()).isEqualTo("MERGED");
            assertThat(bo.hear("breakout.merged").path("from").get(0).asText()).isEqualTo(red);
            assertThat(ana.hear("breakout.room.closed").path("reason").asText())
                    .isEqualTo("MERGED");
            say(ana, "four");
            assertThat(
                            bo.hear("chat.message", m -> m.path("text").asText().equals("four"))
                                    .path("origin")
                                    .isNull())
                    .isTrue();

            String[] all = {"one from Red", "two from here", "three from Red", "four from here"};
            JsonNode history = ana.ask("chat.history", "{}");
            assertThat(told(history)).containsExactly(all);
            assertThat(history.path("messages").get(0).path("space").asText()).isEqualTo(blue);
            assertThat(history.path("messages").get(0).path("origin").path("roomId").asText())
                    .isEqualTo(red);
            assertThat(told(bo.ask("session.state", "{}").path("state").path("chat")))
                    .containsExactly(all);
            JsonNode page = ana.ask("chat.history", "{\"limit\": 2}");
            assertThat(told(page)).containsExactly("three from Red", "four from here");
            assertThat(page.path("more").asBoolean()).isTrue();
            String before = page.path("messages").get(0).path("id").asText();
            assertThat(told(ana.ask("chat.history", "{\"before\": \"%s\"}".formatted(before))))
                    .containsExactly("one from Red", "two from here");
        }
    }

    @Test
    void aSplitOffBreakoutBeginsWithWhatWasSaidBefore() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false);
                var bo = server.enter("Bo", false)) {
            ana.hear("session.state");
            bo.hear("session.state");
            String red = room(host, "Red");
            goIn(ana, red);
            goIn(bo, red);
            host.ask("breakout.room.start", "{}");
            say(ana, "before");
            JsonNode parts =
                    host.ask(
                            "breakout.room.split",
                            "{\"roomId\": \"%s\", \"into\": 2}".formatted(red));
            assertThat(parts.path("rooms")).hasSize(2);
            assertThat(parts.path("rooms").get(1).path("name").asText()).isEqualTo("Red 2");
            JsonNode split = ana.hear("breakout.split");
            assertThat(split.path("from").asText()).isEqualTo(red);
            String made = split.path("into").get(0).asText();
            assertThat(
                            bo.hear("breakout.moved", m -> m.path("to").asText().equals(made))
                                    .path("reason")
                                    .asText())
                    .isEqualTo("SPLIT");
            say(ana, "not for Bo");
            assertThat(told(bo.ask("chat.history", "{}"))).containsExactly("before from Red");
            assertThat(told(ana.ask("chat.history", "{}")))
                    .containsExactly("before from here", "not for Bo from here");
        }
    }

    @Test
    void badRequestsAreRefused() {
        try (var host = server.enter("Ms Lee", true)) {
            String red = room(host, "Red");
            for (String bad :
                    new String[] {"{}", "{\"from\": [], \"into\": \"%s\"}", "{\"into\": \"%s\"}"}) {
                assertThat(
                                host.ask("breakout.room.merge", bad.formatted(red))
                                        .path("code")
                                        .asText())
                        .isEqualTo("INVALID");
            }
            for (String bad :
                    new String[] {
                        "{\"roomId\": \"%s\"}",
                        "{\"roomId\": \"%s\", \"into\": 1}",
                        "{\"roomId\": \"%s\", \"into\": 21}",
                        "{\"roomId\": \"%s\", \"groups\": [{\"participantIds\": []}]}",
                        "{\"roomId\": \"%s\", \"groups\": [{}, {}]}",
                        "{\"roomId\": \"%s\", \"into\": 2, \"groups\": []}"
                    }) {
                assertThat(
                                host.ask("breakout.room.split", bad.formatted(red))
                                        .path("code")
                                        .asText())
                        .as(bad)
                        .isEqualTo("INVALID");
            }
        }
    }
}
