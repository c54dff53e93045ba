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

/** Namespace {@code /} by itself, and beside {@code /events} in one session (contract §5.2). */
class DashedNamesTest {
    private static final String TWO_ROOMS =
            """
            {"rooms": [{"name": "Red", "topic": "Roots"}, {"name": "Blue"}],
             "allowParticipantsToChoose": true, "autoCloseAfterMinutes": 30}
            """;

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

    private static JsonNode done(JsonNode ack) {
        assertThat(ack.path("success").asBoolean()).as("%s", ack).isTrue();
        return ack;
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String inRoom(JsonNode room) {
        return "{\"roomId\": \"%s\"}".formatted(room.path("id").asText());
    }

    @Test
    void aSetIsMadeStartedEnteredLeftAndClosed() {
        try (var host = server.enterDashed("Ms Lee", true);
                var ana = server.enterDashed("Ana", false);
                var ben = server.enterDashed("Ben", false)) {
            var made = done(host.ask("create-breakout-rooms", TWO_ROOMS));
            assertThat(fields(made)).containsExactly("success", "rooms");
            JsonNode red = made.path("rooms").get(0);
            assertThat(red.path("durationMinutes").asInt()).isEqualTo(30);
            var told = ana.hear("breakout-rooms-created");
            assertThat(fields(told)).containsExactly("sessionId", "rooms");
            assertThat(told.path("rooms").get(0).path("name").asText()).isEqualTo("Red");

            done(host.ask("start-breakout-rooms", "{}"));
            var started = ana.hear("breakout-rooms-started").path("rooms");
            assertThat(started).hasSize(2);
            assertThat(started.get(0).path("status").asText()).isEqualTo("ACTIVE");
            assertThat(started.get(0).path("endsAt").isTextual()).isTrue();

            var joined = done(ana.ask("join-breakout-room", inRoom(red)));
            assertThat(fields(joined)).containsExactly("success", "room", "participants");
            assertThat(joined.path("room").path("id")).isEqualTo(red.path("id"));
            assertThat(joined.path("participants")).hasSize(1);
            var moved = ben.hear("user-moved-to-breakout");
            assertThat(fields(moved)).containsExactly("userId", "name", "roomId");
            assertThat(moved.path("name").asText()).isEqualTo("Ana");
            assertThat(moved.path("roomId")).isEqualTo(red.path("id"));
            assertThat(ana.hear("user-moved-to-breakout")).isEqualTo(moved);

            done(ben.ask("join-breakout-room", inRoom(red)));
            var came = ana.hear("user-joined-breakout");
            assertThat(came.path("name").asText()).isEqualTo("Ben");
            assertThat(came.path("roomId")).isEqualTo(red.path("id"));

            var left = done(ben.ask("leave-breakout-room", "{}"));
            assertThat(fields(left)).containsExactly("success", "leftRoom", "mainRoomParticipants");
            assertThat(left.path("leftRoom").path("id")).isEqualTo(red.path("id"));
            assertThat(left.path("mainRoomParticipants")).hasSize(2);
            assertThat(ana.hear("user-left-breakout").path("name").asText()).isEqualTo("Ben");
            assertThat(host.hear("user-returned-to-main").path("name").asText()).isEqualTo("Ben");

            assertThat(done(host.ask("close-all-breakouts", "{}")).path("message").asText())
                    .isEqualTo("All breakouts close in 10 seconds.");
            for (TestClient client : List.of(host, ana, ben)) {
                var closing = client.hear("breakout-closing");
                assertThat(fields(closing)).containsExactly("sessionId", "seconds");
                assertThat(closing.path("seconds").asInt()).isEqualTo(10);
            }
            assertThat(
                            done(host.ask("close-all-breakouts", "{\"graceSeconds\": 0}"))
                                    .path("message")
                                    .asText())
                    .isEqualTo("All breakouts are closed.");
            for (TestClient client : List.of(host, ana, ben)) {
                client.hear("breakout-rooms-closed");
                assertThat(client.names()).containsOnlyOnce("breakout-closing");
            }
            var closed = ana.hear("breakout-rooms-closed");
            assertThat(fields(closed)).containsExactly("sessionId", "mainRoomParticipants");
            assertThat(closed.path("mainRoomParticipants")).hasSize(3);
        }
    }

    @Test
    void statusAndOwnRoomAreAnsweredAsTheContractHasThem() {
        try (var host = server.enterDashed("Ms Lee", true);
                var ana = server.enterDashed("Ana", false)) {
            var none = done(ana.ask("get-breakout-status", "{}"));
            assertThat(fields(none))
                    .containsExactlyInAnyOrder(
                            "success",
                            "hasBreakoutRooms",
                            "status",
                            "rooms",
                            "config",
                            "remainingMinutes");
            assertThat(none.path("hasBreakoutRooms").asBoolean()).isFalse();
            assertThat(none.path("remainingMinutes").isNull()).isTrue();
            JsonNode red = host.ask("create-breakout-rooms", TWO_ROOMS).path("rooms").get(0);
            done(host.ask("start-breakout-rooms", "{}"));
            var some = done(ana.ask("get-breakout-status", "{}"));
            assertThat(some.path("hasBreakoutRooms").asBoolean()).isTrue();
            assertThat(some.path("status").asText()).isEqualTo("ACTIVE");
            assertThat(some.path("rooms")).hasSize(2);
            assertThat(some.path("config").path("allowParticipantsToChoose").asBoolean()).isTrue();
            assertThat(some.path("remainingMinutes").asDouble()).isBetween(28.0, 30.0);

            var outside = done(ana.ask("get-my-breakout-room", "{}"));
            assertThat(fields(outside)).containsExactly("success", "inBreakoutRoom", "room");
            assertThat(outside.path("inBreakoutRoom").asBoolean()).isFalse();
            assertThat(outside.path("room").isNull()).isTrue();
            done(ana.ask("join-breakout-room", inRoom(red)));
            var inside = done(ana.ask("get-my-breakout-room", "{}"));
            assertThat(inside.path("inBreakoutRoom").asBoolean()).isTrue();
            assertThat(inside.path("room").path("id")).isEqualTo(red.path("id"));
        }
    }

    @Test
    void everyoneHearsEverythingEachInItsOwnWords() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enterDashed("Ana", false);
                var ben = server.enter("Ben", false)) {
            host.hear("session.state");
            ben.hear("session.state");
            var made =
                    done(
                            host.ask(
                                    "breakout.rooms.create",
                                    """
                                    {"count": 2, "assignment": "self-select"}
                                    """));
            ana.hear("breakout-rooms-created");
            done(host.ask("breakout.room.start", "{}"));
            ana.hear("breakout-rooms-started");
            JsonNode first = made.path("rooms").get(0);

            done(ben.ask("breakout.room.join", inRoom(first)));
            assertThat(ana.hear("user-moved-to-breakout").path("name").asText()).isEqualTo("Ben");
            done(ana.ask("join-breakout-room", inRoom(first)));
            var roster =
                    ben.hear(
                            "breakout.participants.update",
                            update -> update.path("participantCount").asInt() == 2);
            assertThat(roster.path("participants").get(0).path("name").asText()).isEqualTo("Ana");

            done(host.ask("breakout.broadcast", "{\"message\": \"Two minutes\"}"));
            var heard = ana.hear("host-broadcast");
            assertThat(fields(heard)).containsExactly("message", "from", "at");
            assertThat(heard.path("message").asText()).isEqualTo("Two minutes");
            assertThat(heard.path("from").path("name").asText()).isEqualTo("Ms Lee");

            done(ben.ask("breakout.room.leave", "{}"));
            assertThat(ana.hear("user-left-breakout").path("name").asText()).isEqualTo("Ben");
            done(host.ask("breakout.all.recall", "{}"));
            assertThat(ana.hear("user-returned-to-main").path("name").asText()).isEqualTo("Ana");
            assertThat(ana.hear("breakout-rooms-closed").path("mainRoomParticipants")).hasSize(3);

            assertThat(ana.names()).noneMatch(name -> name.contains("."));
            assertThat(host.names()).allMatch(name -> name.contains(".") || name.equals("signal"));
        }
    }

    @Test
    void aDashedHostIsHeardInDottedWords() {
        try (var host = server.enterDashed("Ms Lee", true);
                var ana = server.enter("Ana", false)) {
            ana.hear("session.state");
            JsonNode red = host.ask("create-breakout-rooms", TWO_ROOMS).path("rooms").get(0);
            ana.hear("breakout.rooms.updated", board -> board.path("rooms").size() == 2);
            done(host.ask("start-breakout-rooms", "{}"));
            done(ana.ask("breakout.room.join", inRoom(red)));
            var sent = done(host.ask("broadcast-to-breakouts", "{\"message\": \"Hello\"}"));
            assertThat(sent.path("recipients").asInt()).isEqualTo(1);
            assertThat(sent.path("rooms").asInt()).isEqualTo(2);
            ana.hear("breakout.broadcast");
            done(host.ask("close-all-breakouts", "{\"graceSeconds\": 0}"));
            ana.hear("breakout.moved", moved -> moved.path("to").asText().equals("main"));
        }
    }

    @Test
    void signalsPassBetweenTheVocabulariesWithinASpaceOnly() {
        try (var host = server.enterDashed("Ms Lee", true);
                var ana = server.enterDashed("Ana", false);
                var ben = server.enter("Ben", false)) {
            String benId = ben.hear("session.state").path("you").path("id").asText();
            String toBen =
                    """
                    {"targetUserId": "%s", "signal": {"type": "offer"}}
                    """
                            .formatted(benId);
            done(ana.ask("signal", toBen));
            JsonNode heard = ben.hear("signal");
            assertThat(heard.path("data").path("type").asText()).isEqualTo("offer");
            done(
                    ben.ask(
                            "signal",
                            "{\"to\": %s, \"data\": {\"type\": \"answer\"}}"
                                    .formatted(heard.path("from"))));
            var answer = ana.hear("signal");
            assertThat(fields(answer)).containsExactly("fromUserId", "signal");
            assertThat(answer.path("fromUserId").asText()).isEqualTo(benId);
            assertThat(answer.path("signal").path("type").asText()).isEqualTo("answer");

            JsonNode red = host.ask("create-breakout-rooms", TWO_ROOMS).path("rooms").get(0);
            done(host.ask("start-breakout-rooms", "{}"));
            done(ben.ask("breakout.room.join", inRoom(red)));
            var refused = ana.ask("signal", toBen);
            assertThat(refused.path("success").asBoolean()).isFalse();
            assertThat(refused.path("error").asText())
                    .isEqualTo("Cannot signal to user in different room");
            assertThat(refused.path("code").asText()).isEqualTo("DIFFERENT_SPACE");
        }
    }

    @Test
    void aParticipantHasOneConnectionWhicheverTheNamespace() {
        String token = server.join("Ana", false);
        try (var dotted = TestClient.connect(server.port(), token)) {
            dotted.hear("session.state");
            try (var dashed = TestClient.connectDashed(server.port(), token)) {
                dashed.admission();
                dotted.hear("session.replaced");
                dotted.awaitGone();
                try (var again = TestClient.connect(server.port(), token)) {
                    again.hear("session.state");
                    dashed.awaitGone();
                    assertThat(dashed.names()).isEmpty();
                }
            }
        }
    }

    @Test
    void whoComesBackHearsWhatWasMissedEvenIfNothingWasHeardBefore() {
        try (var host = server.enterDashed("Ms Lee", true)) {
            String token = server.join("Ana", false);
            var ana = TestClient.connectDashed(server.port(), token);
            String privateId = ana.admission().path("pid").asText();
            done(ana.ask("get-breakout-status", "{}"));
            ana.drop();
            done(host.ask("create-breakout-rooms", TWO_ROOMS));
            done(host.ask("start-breakout-rooms", "{}"));
            try (var back = TestClient.resumeDashed(server.port(), token, privateId)) {
                assertThat(back.admission().path("pid").asText()).isEqualTo(privateId);
                back.hear("breakout-rooms-started");
                done(back.ask("get-breakout-status", "{}"));
                assertThat(back.names())
                        .containsExactly("breakout-rooms-created", "breakout-rooms-started");
            }
        }
    }

    @Test
    void whatCannotBeIsAnsweredWithACodeAndInItsOwnWords() {
        try (var host = server.enterDashed("Ms Lee", true);
                var ana = server.enterDashed("Ana", false)) {
            var tooLong =
                    host.ask(
                            "create-breakout-rooms",
                            "{\"rooms\": [{\"name\": \"Red\"}], \"autoCloseAfterMinutes\": 9999}");
            assertThat(tooLong.path("code").asText()).isEqualTo("INVALID");
            assertThat(tooLong.path("error").asText()).startsWith("\"autoCloseAfterMinutes\"");
            assertThat(host.ask("create-breakout-rooms", "{\"durationMinutes\": 5}").path("error"))
                    .hasToString(
                            "\"Give either \\\"rooms\\\", a list, or \\\"count\\\", a number from 1"
                                    + " to 200.\"");
            assertThat(ana.ask("create-breakout-rooms", TWO_ROOMS).path("code").asText())
                    .isEqualTo("FORBIDDEN");
            assertThat(ana.ask("start-breakout-rooms", "{}").path("code").asText())
                    .isEqualTo("FORBIDDEN");
            assertThat(ana.ask("leave-breakout-room", "{}").path("code").asText())
                    .isEqualTo("NOT_IN_BREAKOUT");
            assertThat(ana.ask("breakout.room.leave", "{}").path("code").asText())
                    .isEqualTo("UNKNOWN_EVENT");
            assertThat(
                            ana.ask("get-breakout-status", "{\"sessionId\": \"s-other\"}")
                                    .path("code")
                                    .asText())
                    .isEqualTo("INVALID");
        }
    }

    @Test
    void aTokenIsNeededHereToo() {
        try (var stranger = TestClient.connectDashed(server.port(), "")) {
            assertThat(stranger.admission().path("data").path("code").asText())
                    .isEqualTo("UNAUTHORIZED");
        }
    }
}
