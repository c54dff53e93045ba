package dev.alcove.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.token.Secret;
import dev.alcove.server.token.Tokens;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens a data folder that an earlier version wrote: nothing that is in it is lost. */
class OlderDataTest {
    private static final String OWNER = "guest-7f8a764e-38ac-4d98-a544-6d465cca3152";
    private static final String HOST_KEY = "N5qW7rnuY8pMU5QdPULVz3gb";
    private static final String SCHOOL = "/api/rooms/MATH101";

    @TempDir Path folder;

    private Alcove alcove;
    private String owner;

    @BeforeEach
    void open() throws Exception {
        write("data/v4.sql");
        owner = tokenOf(OWNER);
        alcove = Alcove.start(folder, Map.of());
    }

    @AfterEach
    void close() {
        alcove.close();
    }

    private void write(String resource) throws IOException, SQLException {
        try (InputStream dump =
                        Objects.requireNonNull(OlderDataTest.class.getResourceAsStream(resource));
                var database =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("alcove.db"));
                var statement = database.createStatement()) {
            statement.executeUpdate(new String(dump.readAllBytes(), UTF_8));
        }
    }

    private String tokenOf(String id) {
        Vertx vertx = Vertx.vertx();
        try {
            return new Tokens(
                            vertx,
                            Secret.of(folder),
                            Duration.ofDays(1),
                            Duration.ofDays(1),
                            InstantSource.system())
                    .forOwner(id);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void roomsAreTheirOwnersAndOpenByTheSamePinAndHostLink() {
        assertThat(alcove.get("/api/rooms", owner).done().path("total").asInt()).isEqualTo(3);
        alcove.join("MATH101", "{\"name\":\"Ana\",\"pin\":\"4321\"}");
        var host = alcove.join("MATH101", "{\"name\":\"Mei\",\"hostKey\":\"" + HOST_KEY + "\"}");
        assertThat(host.role()).isEqualTo("HOST");

        Answer archived = alcove.post("/api/rooms/LAST-TERM/join", "{\"name\":\"Ana\"}");
        assertThat(archived.code()).isEqualTo("ROOM_ARCHIVED");
        alcove.post("/api/rooms/LAST-TERM/unarchive", null, owner).done();
        alcove.join("LAST-TERM", "{\"name\":\"Ana\"}");
    }

    @Test
    void whatIsMoreThanGuestsMayHaveNowIsKeptAndTheRestCanBeChanged() {
        alcove.call("PATCH", SCHOOL, "{\"displayName\":\"7b\"}", owner, Map.of()).done();

        JsonNode room = alcove.get(SCHOOL, owner).done().path("room");

        assertThat(room.path("metadata").path("notes").asText()).hasSize(5_000);
        assertThat(room.path("metadata").path("displayName").asText()).isEqualTo("7b");
    }

    @Test
    void rostersSetsAndRecordingsAreThere() {
        assertThat(alcove.get(SCHOOL + "/roster", owner).done().toString()).contains("Zoë");
        assertThat(alcove.get(SCHOOL + "/breakout-sets/Duos", owner).done().toString())
                .contains("Duo 2");
        assertThat(alcove.get("/api/recordings?room=MATH101", owner).done().path("recordings"))
                .hasSize(1);
    }

    @Test
    void whatWasSaidIsReadAndAfterASecondStartToo() throws Exception {
        readWhatWasSaid();
        alcove.close();
        alcove = Alcove.start(folder, Map.of());
        readWhatWasSaid();
    }

    private void readWhatWasSaid() {
        for (String code : new String[] {"MATH101", "HISTORY"}) {
            String session = sessionOf(code);
            assertThat(alcove.get(session + "/chat", owner).done().toString())
                    .contains("Guten Morgen", "In Red");
            assertThat(alcove.get(session + "/transitions", owner).done().toString())
                    .contains("Ms. Rivera", "Ana", "Zoë");
        }
    }

    @Test
    void aCodeThatWasUsedBeforeRestsToo() {
        String session = sessionOf("MATH101");
        alcove.call("DELETE", SCHOOL + "?force=true", null, owner, Map.of()).done();

        assertThat(alcove.post("/api/rooms", "{\"code\":\"math101\"}").error())
                .contains("rests until");
        alcove.get(session + "/chat", owner).done();
    }

    private String sessionOf(String code) {
        JsonNode list = alcove.get("/api/rooms/" + code + "/sessions", owner).done();
        assertThat(list.path("sessions")).hasSize(1);
        return "/api/sessions/" + list.path("sessions").get(0).path("id").asText();
    }
}
