package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.core.session.SessionSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waiting.*} on sockets: those who wait, and the hosts who let them in. */
class WaitingEventsTest {
    private static final SessionSettings WAITING_ROOM =
            SessionSettings.DEFAULT.withWaitingRoom(true);

    @TempDir private Path folder;
    private TestServer server;
    private TestClient host;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        host = TestClient.connect(server.port(), server.join("Ms Lee", true, WAITING_ROOM));
        host.hear("session.state");
    }

    @AfterEach
    void stop() {
        host.close();
        server.close();
    }

    private static JsonNode done(JsonNode ack) {
        assertThat(ack.path("success").asBoolean()).as("%s", ack).isTrue();
        return ack;
    }

    private static String about(String id) {
        return "{\"participantId\": \"%s\"}".formatted(id);
    }

    private static String these(String id) {
        return "{\"participantIds\": [\"%s\"]}".formatted(id);
    }

    @Test
    void oneWhoWaitsHearsThatTheyAreLetInAndSeesTheSessionThen() {
        String anaId = server.join("Ana", false, WAITING_ROOM);
        try (var ana = TestClient.connect(server.port(), anaId)) {
            var entered = ana.hear("waiting.entered");
            assertThat(entered.path("participant").path("name").asText()).isEqualTo("Ana");
            assertThat(entered.path("displayName").asText()).isEqualTo("Maths MATH101");
            host.hear("waiting.arrived", told -> told.at("/participants/0/connected").asBoolean());
            assertThat(done(host.ask("waiting.list", "{}")).at("/waiting/0/id").asText())
                    .isEqualTo(anaId);

            var let = done(host.ask("waiting.admit", these(anaId)));

            assertThat(let.path("admitted").path(0).asText()).isEqualTo(anaId);
            assertThat(ana.hear("waiting.admitted").at("/participant/space").asText())
                    .isEqualTo("main");
            assertThat(ana.hear("session.state").at("/you/id").asText()).isEqualTo(anaId);
            assertThat(ana.names()).startsWith("waiting.entered", "waiting.admitted");
            var left = host.hear("waiting.left");
            assertThat(left.path("participantIds").path(0).asText()).isEqualTo(anaId);
            assertThat(left.path("reason").asText()).isEqualTo("ADMITTED");
            assertThat(left.path("waitingCount").asInt()).isZero();
            host.hear("space.participants", told -> told.path("participantCount").asInt() == 2);
            done(ana.ask("chat.send", "{\"text\": \"I am in\"}"));
            host.hear("chat.message", told -> told.path("text").asText().equals("I am in"));
        }
    }

    @Test
    void oneWhoWaitsCanDoNothingAndHearsNothing() {
        String anaId = server.join("Ana", false, WAITING_ROOM);
        try (var ana = TestClient.connect(server.port(), anaId)) {
            ana.hear("waiting.entered");
            for (String event :
                    new String[] {
                        "session.state", "chat.send", "signal", "participant.update", "waiting.list"
                    }) {
                assertThat(ana.ask(event, "{}").path("code").asText())
                        .as(event)
                        .isEqualTo("IN_WAITING_ROOM");
            }
            done(host.ask("chat.send", "{\"text\": \"Just us\"}"));
            done(ana.ask("session.leave", "{}"));
            ana.awaitGone();
            assertThat(ana.names()).containsExactly("waiting.entered");
            assertThat(host.hear("waiting.left").path("reason").asText()).isEqualTo("LEFT");
        }
    }

    @Test
    void oneWhoIsTurnedAwayReadsWhyAndIsDisconnected() {
        String anaId = server.join("Ana", false, WAITING_ROOM);
        try (var ana = TestClient.connect(server.port(), anaId)) {
            ana.hear("waiting.entered");
            done(
                    host.ask(
                            "waiting.reject",
                            "{\"participantId\": \"%s\", \"reason\": \"Next week\"}"
                                    .formatted(anaId)));
            assertThat(ana.hear("waiting.rejected").path("reason").asText()).isEqualTo("Next week");
            ana.awaitGone();
            assertThat(host.ask("waiting.reject", about(anaId)).path("code").asText())
                    .isEqualTo("PARTICIPANT_NOT_FOUND");
        }
    }

    @Test
    void allAreLetInAtOnceByAHostWhoComesLater() {
        String anaId = server.join("Ana", false, WAITING_ROOM);
        String benId = server.join("Ben", false, WAITING_ROOM);
        String lateId = server.join("Mr Late", true, WAITING_ROOM);
        try (var ana = TestClient.connect(server.port(), anaId);
                var late = TestClient.connect(server.port(), lateId)) {
            ana.hear("waiting.entered");
            assertThat(late.hear("session.state").path("waiting").findValuesAsText("name"))
                    .containsExactly("Ana", "Ben");
            assertThat(done(late.ask("waiting.admit-all", "{}")).path("admitted"))
                    .hasSize(2)
                    .anyMatch(id -> id.asText().equals(benId));
            assertThat(ana.hear("session.state").has("waiting"))
                    .as("who waits is for hosts")
                    .isFalse();
            assertThat(ana.ask("waiting.list", "{}").path("code").asText()).isEqualTo("FORBIDDEN");
            assertThat(ana.ask("waiting.admit-all", "{}").path("code").asText())
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void oneWhoIsLetInWhileAwaySeesTheSessionOnComingBack() {
        String anaId = server.join("Ana", false, WAITING_ROOM);
        try (var ana = TestClient.connect(server.port(), anaId)) {
            ana.hear("waiting.entered");
            String pid = ana.admission().path("pid").asText();
            String position = ana.position();
            ana.drop();
            host.hear(
                    "waiting.arrived",
                    told ->
                            !told.at("/participants/0/connected").asBoolean()
                                    && host.names().stream()
                                                    .filter("waiting.arrived"::equals)
                                                    .count()
                                            >= 3);
            done(host.ask("waiting.admit", these(anaId)));
            try (var back = TestClient.resume(server.port(), anaId, pid, position)) {
                assertThat(back.hear("session.state").at("/you/id").asText()).isEqualTo(anaId);
            }
        }
    }

    @Test
    void oneWhoseConnectionDropsHearsOnComingBackThatTheyStillWait() {
        String anaId = server.join("Ana", false, WAITING_ROOM);
        try (var ana = TestClient.connect(server.port(), anaId)) {
            String since = ana.hear("waiting.entered").path("since").asText();
            String pid = ana.admission().path("pid").asText();
            String position = ana.position();
            ana.drop();
            try (var back = TestClient.resume(server.port(), anaId, pid, position)) {
                assertThat(back.hear("waiting.entered").path("since").asText()).isEqualTo(since);
            }
        }
    }

    @Test
    void thoseWhoWaitAreToldWhenItIsOver() {
        try (var ana = TestClient.connect(server.port(), server.join("Ana", false, WAITING_ROOM))) {
            ana.hear("waiting.entered");
            server.endSession();
            assertThat(ana.hear("session.ended").path("reason").asText()).isEqualTo("ENDED");
            ana.awaitGone();
        }
    }

    @Test
    void whatIsWrongWithAnAdmissionIsSaidAndChangesNothing() {
        assertThat(host.ask("waiting.admit", "{}").path("error").asText())
                .isEqualTo("\"participantIds\" is missing: give the ids of those to let in.");
        assertThat(host.ask("waiting.admit", "{\"participantIds\": \"all\"}").path("code").asText())
                .isEqualTo("INVALID");
        assertThat(done(host.ask("waiting.admit", these("p-nobody"))).at("/failed/0/code").asText())
                .isEqualTo("PARTICIPANT_NOT_FOUND");
    }
}
