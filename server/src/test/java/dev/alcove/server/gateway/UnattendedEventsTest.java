package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.core.session.SessionSettings;
import dev.alcove.server.session.Fleeting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people hear when no host is there, and hosts of the door. */
class UnattendedEventsTest {
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

    @Test
    void whoIsKeptInABreakoutIsToldThatNoHostIsThereAndComesBack() {
        try (var ana = server.enter("Ana", false)) {
            String id = ana.hear("session.state").path("you").path("id").asText();
            var host = server.enter("Ms Lee", true);
            putIntoABoundBreakout(host, id);
            ana.hear("breakout.moved");
            assertThat(ana.ask("breakout.room.leave", "{}").path("code").asText())
                    .isEqualTo("FORBIDDEN");
            server.configure(withGrace(Duration.ZERO));

            host.close();

            ana.hear("session.unattended", told -> told.path("unattended").asBoolean());
            assertThat(ana.ask("breakout.room.leave", "{}").path("success").asBoolean()).isTrue();
            server.configure(SessionSettings.DEFAULT);
            try (var other = server.enter("Mr Cho", true)) {
                ana.hear("session.unattended", told -> !told.path("unattended").asBoolean());
                assertThat(other.hear("session.state").path("unattended").asBoolean()).isFalse();
            }
        }
    }

    /** A breakout that only a host lets people out of, with that person in it. */
    private static void putIntoABoundBreakout(TestClient host, String person) {
        JsonNode made =
                host.ask(
                        "breakout.rooms.create",
                        "{\"count\": 1, \"assignment\": \"manual\", \"allowReturnToMain\": false}");
        String room = made.path("rooms").get(0).path("id").asText();
        host.ask("breakout.room.start", "{}");
        host.ask(
                "breakout.room.move",
                "{\"participantId\": \"%s\", \"to\": \"%s\"}".formatted(person, room));
    }

    private static SessionSettings withGrace(Duration grace) {
        var times = SessionSettings.DEFAULT.times();
        return SessionSettings.DEFAULT.withTimes(
                new SessionSettings.Times(
                        grace,
                        times.breakoutEmptyClose(),
                        times.sessionEmptyEnd(),
                        times.closingCountdown(),
                        times.warnings(),
                        times.lateWarning(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void hostsAreToldOfWrongPinsAtTheDoorAndNobodyElseIs() {
        try (var host = server.enter("Ms Lee", true);
                var ana = server.enter("Ana", false)) {
            host.hear("session.state");
            ana.hear("session.state");

            server.tell(new Fleeting.PinsGuessed(50, Instant.EPOCH));

            assertThat(host.hear("room.pin.guessed").path("wrong").asInt()).isEqualTo(50);
            ana.ask("breakout.rooms.list", "{}");
            assertThat(ana.names()).doesNotContain("room.pin.guessed");
        }
    }
}
