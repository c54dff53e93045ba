package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.alcove.server.gateway.TestClient;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk without space: writes are refused with a sentence, nothing is a bug or busy, and all goes
 * on by itself when there is space.
 */
class FullDiskTest {
    private static final int TRIES = 300;
    private static final String ROOM = "{\"displayName\":\"Maths\",\"type\":\"meeting\"}";

    /** More than a page of the database may have left. */
    private static final String LINE = "{\"text\":\"" + "x".repeat(3_900) + "\"}";

    @TempDir private Path folder;

    @Test
    void whatCannotBeStoredIsRefusedWithASentence() throws Exception {
        try (var alcove = Alcove.start(folder, Map.of())) {
            var room = alcove.room(ROOM);
            var host = alcove.host(room);
            try (var socket = TestClient.connect(alcove.port(), host.token())) {
                socket.hear("session.state");
                alcove.full(true);
                refusals(alcove, room, socket);
                assertThat(ready(alcove).status()).isEqualTo(503);
                assertThat(ready(alcove).raw().body()).contains("disk is full");

                alcove.full(false);
                assertThat(ready(alcove).status()).isEqualTo(200);
                goesOn(alcove, room, socket);
            }
        }
    }

    /** A file system of its own, of a few megabytes, where this machine lets us have one. */
    @Test
    void aRealDiskThatFillsUpAndIsClearedIsComeThrough() throws Exception {
        assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder.toString()));
        try (var alcove = Alcove.start(folder.resolve("data"), Map.of())) {
            var room = alcove.room(ROOM);
            var host = alcove.host(room);
            try (var socket = TestClient.connect(alcove.port(), host.token())) {
                socket.hear("session.state");
                Path filler = fill(folder.resolve("filler"));
                refusals(alcove, room, socket);
                assertThat(ready(alcove).status()).isEqualTo(503);

                Files.delete(filler);
                assertThat(ready(alcove).status()).isEqualTo(200);
                goesOn(alcove, room, socket);
            }
        } finally {
            assertThat(ran("umount", folder.toString())).isTrue();
        }
    }

    private static void refusals(Alcove alcove, Alcove.Made room, TestClient socket) {
        refused(() -> socket.ask("chat.send", LINE).path("code").asText());
        refusedThroughRest(() ->
                alcove.post(
                        "/api/rooms",
                        "{\"displayName\":\"Room\",\"type\":\"meeting\",\"metadata\":{\"a\":\""
                                + "x".repeat(4_000)
                                + "\"}}"));
        refusedThroughRest(() ->
                alcove.post(
                        "/api/rooms/" + room.code() + "/join",
                        "{\"name\":\"" + "n".repeat(50) + "\"}"));
        refusedThroughRest(() ->
                alcove.call(
                        "PATCH",
                        "/api/rooms/" + room.code(),
                        "{\"metadata\":{\"a\":\"" + "x".repeat(4_000) + "\"}}",
                        room.ownerToken(),
                        Map.of("Idempotency-Key", "the same")));
        assertThat(alcove.get("/api/rooms/" + room.code(), room.ownerToken()).status())
                .as("what is stored is still read")
                .isEqualTo(200);
    }

    private static void goesOn(Alcove alcove, Alcove.Made room, TestClient socket) {
        assertThat(socket.ask("chat.send", LINE).path("success").asBoolean()).isTrue();
        alcove.room(ROOM);
        alcove.join(room.code(), "{\"name\":\"Later\"}");
    }

    private static void refusedThroughRest(Supplier<Alcove.Answer> call) {
        refused(() -> {
            var answer = call.get();
            if (answer.status() < 300) {
                return "";
            }
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(507);
            assertThat(answer.error()).contains("disk is full");
            return answer.code();
        });
    }

    /** What is small may still find a place in a page that is there. */
    private static void refused(Supplier<String> code) {
        String answered = "";
        for (int i = 0; i < TRIES && answered.isEmpty(); i++) {
            answered = code.get();
        }
        assertThat(answered).isEqualTo("DISK_FULL");
    }

    private static Alcove.Answer ready(Alcove alcove) {
        return alcove.call("GET", "/health/ready", null, null, Map.of());
    }

    private static Path fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] page = new byte[4_096];
            while (true) {
                out.write(page);
            }
        } catch (IOException noSpaceLeft) {
            return file;
        }
    }

    private static boolean ran(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
