package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of {@code /events} that the main paths do not meet (contract §5.1). */
class DottedNamesTest {
    @TempDir private Path folder;
    private TestServer server;
    private TestClient host;
    private TestClient ana;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        host = server.enter("Ms Lee", true);
        host.hear("session.state");
        ana = server.enter("Ana", false);
        ana.hear("session.state");
    }

    @AfterEach
    void stop() {
        host.close();
        ana.close();
        server.close();
    }

    private static JsonNode done(JsonNode ack) {
        assertThat(ack.path("success").asBoolean()).as("%s", ack).isTrue();
        return ack;
    }

    private JsonNode make(int count, String more) {
        return done(host.ask("breakout.rooms.create", "{\"count\": %d%s}".formatted(count, more)))
                .path("rooms");
    }

    private static String room(JsonNode room, String more) {
        return "{\"roomId\": %s%s}".formatted(room.path("id"), more);
    }

    @Test
    void aPlanIsChangedAndTakenBackAndManagersSeeIt() {
        JsonNode room = make(2, "").get(0);
        assertThat(host.hear("breakout.rooms.updated").path("rooms")).hasSize(2);
        done(host.ask("breakout.room.update", room(room, ", \"name\": \"Red\"")));
        host.hear("breakout.room.updated", told -> told.path("name").asText().equals("Red"));
        done(host.ask("breakout.room.delete", room(room, "")));
        assertThat(
                        host.hear(
                                        "breakout.room.closed",
                                        told -> told.path("roomId").equals(room.path("id")))
                                .path("reason")
                                .asText())
                .isEqualTo("DELETED");
        assertThat(ana.names()).doesNotContain("breakout.room.updated", "breakout.room.closed");
    }

    @Test
    void anOpeningThatCountsDownIsAnnouncedToAll() {
        make(1, "");
        done(host.ask("breakout.room.start", "{\"startCountdownSeconds\": 60}"));
        assertThat(ana.hear("breakout.opening").path("opensAt").isTextual()).isTrue();
    }

    @Test
    void whileAnOpeningCountsDownThoseOfOneBreakoutMayConnectAndNobodyElse() throws Exception {
        try (var ben = server.enter("Ben", false);
                var cem = server.enter("Cem", false)) {
            JsonNode rooms = make(2, ", \"assignment\": \"manual\"");
            var inFirst = List.of(ana, ben);
            for (TestClient client : inFirst) {
                done(host.ask("breakout.room.assign", assignment(client, rooms.get(0))));
            }
            done(host.ask("breakout.room.assign", assignment(cem, rooms.get(1))));
            done(host.ask("breakout.room.start", "{\"startCountdownSeconds\": 60}"));
            var told = ana.hear("breakout.standby").path("participantIds");
            assertThat(told).extracting(JsonNode::asText).containsExactly(id(ana), id(ben));
            assertThat(ben.hear("breakout.standby").path("participantIds")).isEqualTo(told);
            assertThat(done(ben.ask("session.state", "{}")).path("state").path("standby"))
                    .isEqualTo(told);
            done(host.ask("breakout.opening.cancel", "{}"));
            cem.hear("breakout.opening", opening -> opening.path("opensAt").isNull());
            assertThat(cem.names()).doesNotContain("breakout.standby");
        }
    }

    private static String id(TestClient client) {
        var state = done(client.ask("session.state", "{}")).path("state");
        return state.path("you").path("id").asText();
    }

    private static String assignment(TestClient client, JsonNode room) {
        return "{\"assignments\": [{\"participantId\": \"%s\", \"to\": %s}]}"
                .formatted(id(client), room.path("id"));
    }

    @Test
    void helpIsAskedForHeardByHostsAndResolved() {
        JsonNode room = make(1, ", \"assignment\": \"self-select\"").get(0);
        done(host.ask("breakout.room.start", "{}"));
        done(ana.ask("breakout.room.join", room(room, "")));
        done(ana.ask("breakout.help.ask", "{\"note\": \"Stuck\"}"));
        var help = host.hear("breakout.help").path("help");
        assertThat(help.path("note").asText()).isEqualTo("Stuck");
        done(host.ask("breakout.help.resolve", room(room, "")));
        ana.hear("breakout.help", told -> told.path("help").isNull());
    }

    @Test
    void aHandIsRaisedSeenAndLoweredByAHost() {
        done(ana.ask("hand.raise", "{}"));
        var raised =
                host.hear(
                        "participant.updated",
                        told -> told.path("participant").path("hand").asBoolean());
        done(
                host.ask(
                        "hand.lower",
                        "{\"participantId\": %s}"
                                .formatted(raised.path("participant").path("id"))));
        ana.hear("participant.updated", told -> !told.path("participant").path("hand").asBoolean());
    }

    @Test
    void whatAClientSaysOfItsMediaIsHeardInItsSpace() {
        done(ana.ask("participant.update", "{\"audio\": true, \"connectionQuality\": \"poor\"}"));
        var media =
                host.hear(
                        "participant.media",
                        told -> told.path("participants").get(0).path("audio").asBoolean());
        assertThat(media.path("space").asText()).isEqualTo("main");
        assertThat(media.path("participants").get(0).path("connectionQuality").asText())
                .isEqualTo("poor");
    }

    @Test
    void aRosterSaysWhoIsThereAndIsReadInPages() {
        var roster =
                host.hear("space.participants", told -> told.path("participantCount").asInt() == 2);
        assertThat(roster.path("participants")).hasSize(2);
        var page = done(ana.ask("session.participants", "{\"space\": \"main\", \"limit\": 1}"));
        assertThat(page.path("participants")).hasSize(1);
        assertThat(page.path("participantCount").asInt()).isEqualTo(2);
    }

    @Test
    void aTimerWarnsBeforeItEndsAndIsExtendedAndEnded() {
        JsonNode room = make(1, ", \"assignment\": \"self-select\"").get(0);
        done(host.ask("breakout.room.start", "{}"));
        done(ana.ask("breakout.room.join", room(room, "")));
        done(host.ask("breakout.timer.start", room(room, ", \"minutes\": 1.01")));
        assertThat(ana.hear("breakout.timer.warning").path("roomId")).isEqualTo(room.path("id"));
        done(host.ask("breakout.timer.extend", room(room, ", \"minutes\": 5")));
        done(host.ask("breakout.timer.end", room(room, ", \"graceSeconds\": 60")));
        assertThat(
                        ana.hear("breakout.room.closing", told -> told.path("seconds").asInt() > 10)
                                .path("roomId"))
                .isEqualTo(room.path("id"));
    }

    @Test
    void oneIsClosedAndTheOthersAreCalledBack() {
        JsonNode rooms = make(2, ", \"assignment\": \"self-select\"");
        done(host.ask("breakout.room.start", "{}"));
        done(ana.ask("breakout.room.join", room(rooms.get(0), "")));
        done(host.ask("breakout.room.close", room(rooms.get(1), ", \"graceSeconds\": 0")));
        host.hear(
                "breakout.room.closed",
                told -> told.path("roomId").equals(rooms.get(1).path("id")));
        JsonNode left = ana.hear("breakout.rooms.updated", told -> told.path("rooms").size() == 1);
        assertThat(left.path("rooms").get(0).path("id")).isEqualTo(rooms.get(0).path("id"));
        done(host.ask("breakout.all.recall", "{}"));
        assertThat(ana.hear("breakout.recalled").path("reason").asText()).isEqualTo("RECALLED");
    }

    @Test
    void twoPeopleAreSwappedAndOneIsLockedInPlace() {
        JsonNode rooms = make(2, "");
        try (var ben = server.enter("Ben", false)) {
            JsonNode anaId = ana.hear("session.state").path("you").path("id");
            JsonNode benId = ben.hear("session.state").path("you").path("id");
            done(
                    host.ask(
                            "breakout.room.assign",
                            """
                            {"assignments": [{"participantId": %s, "to": %s},
                                             {"participantId": %s, "to": %s}]}
                            """
                                    .formatted(
                                            anaId,
                                            rooms.get(0).path("id"),
                                            benId,
                                            rooms.get(1).path("id"))));
            JsonNode swapped =
                    done(
                            host.ask(
                                    "breakout.participant.swap",
                                    "{\"participantId\": %s, \"with\": %s}"
                                            .formatted(anaId, benId)));
            assertThat(swapped.path("rooms").get(0).path("assigned").get(0).path("id"))
                    .isEqualTo(benId);
            done(
                    host.ask(
                            "breakout.participant.lock",
                            "{\"participantId\": %s, \"locked\": true}".formatted(anaId)));
        }
    }
}
