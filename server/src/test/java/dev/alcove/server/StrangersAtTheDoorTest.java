package dev.alcove.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.alcove.server.gateway.TestClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server of its own process with 256 MB of heap, and strangers who do to it what once stopped it.
 * What is shown: each line of a host's chat that is sent while they do is answered, the process
 * lives, and it says that it is ready. How long the slowest answer took is written to the log, and
 * not asserted: what else the machine does at that moment would decide.
 */
class StrangersAtTheDoorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final System.Logger LOG =
            System.getLogger(StrangersAtTheDoorTest.class.getName());
    private static final int PATIENCE_SECONDS = 30;
    private static final int BETWEEN_LINES_MILLIS = 100;
    private static final int REFUSED_CALLS = 400;
    private static final int UNFINISHED_PARTS = 60;
    private static final int ATTACHMENT_SENDERS = 40;
    private static final int CONNECTS = 3_000;

    @TempDir static Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<RawConnection> unfinished = new ArrayList<>();
    private Process process;
    private int port;
    private String room;
    private String hostKey;

    @BeforeEach
    void start() throws Exception {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "--host=127.0.0.1",
                                "--port=0",
                                "--data=" + folder)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader out = process.inputReader(UTF_8);
        String line = out.readLine();
        assertThat(line).startsWith("Alcove is at ");
        port = URI.create(line.substring("Alcove is at ".length())).getPort();
        JsonNode made = post("/api/rooms", "{}");
        room = made.path("room").path("name").asText();
        hostKey = made.path("hostKey").asText();
    }

    @AfterEach
    void stop() throws Exception {
        for (RawConnection one : unfinished) {
            one.close();
        }
        http.close();
        process.destroyForcibly().waitFor();
    }

    @Test
    void aHostsChatIsAnsweredWhileStrangersSendWhatIsNeverFinishedOrRefused() throws Exception {
        String host = join("Mei", ",\"hostKey\":\"" + hostKey + "\"");
        String ana = join("Ana", "");
        int lines = 0;
        long slowest = 0;
        try (var socket = TestClient.connect(port, host);
                ExecutorService strangers = Executors.newFixedThreadPool(4)) {
            socket.hear("session.state");
            List<Future<Void>> attacks =
                    List.of(
                            strangers.submit(this::callRefused),
                            strangers.submit(() -> leavePartsUnfinished(ana)),
                            strangers.submit(this::sendAttachments),
                            strangers.submit(() -> comeAndGo(ana)));
            boolean over = false;
            while (!over) {
                // As fast as a person, or the host is told to write more slowly.
                over = allOver(attacks);
                long asked = System.nanoTime();
                JsonNode answer =
                        socket.send("chat.send", "{\"text\":\"line " + lines + "\"}")
                                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                slowest = Math.max(slowest, System.nanoTime() - asked);
                assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
                lines++;
            }
        }
        LOG.log(
                System.Logger.Level.INFO,
                "{0} lines answered, the slowest after {1} ms",
                lines,
                TimeUnit.NANOSECONDS.toMillis(slowest));
        assertThat(lines).as("lines while they came").isGreaterThan(1);
        assertThat(process.isAlive()).isTrue();
        assertThat(get("/health/ready")).isEqualTo(200);
    }

    /** Waits for a part of a second; fails where an attack did not go as it should. */
    private static boolean allOver(List<Future<Void>> attacks) throws Exception {
        for (Future<Void> attack : attacks) {
            try {
                attack.get(BETWEEN_LINES_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                return false;
            }
        }
        return true;
    }

    /** No token: a megabyte for a room that does not exist, to be remembered. */
    private Void callRefused() throws IOException {
        byte[] body = ("{\"entries\":[],\"x\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(UTF_8);
        for (int i = 0; i < REFUSED_CALLS; i++) {
            try (var stranger = new RawConnection(port)) {
                stranger.ask(
                        "PUT /api/rooms/NOSUCHROOM/roster HTTP/1.1",
                        "Host: x",
                        "Content-Type: application/json",
                        "Idempotency-Key: k" + i,
                        "Content-Length: " + body.length);
                stranger.send(body);
                assertThat(stranger.status()).isEqualTo(404);
            }
        }
        return null;
    }

    /** A participant: nearly all of eight megabytes for no recording of theirs. */
    private Void leavePartsUnfinished(String token) throws IOException {
        byte[] most = new byte[8_000_000];
        for (int i = 0; i < UNFINISHED_PARTS; i++) {
            var one = new RawConnection(port);
            unfinished.add(one);
            one.ask(
                    "POST /api/recordings/rec-none/parts?part=0 HTTP/1.1",
                    "Host: x",
                    "Authorization: Bearer " + token,
                    "Content-Type: application/octet-stream",
                    "Content-Length: 8388608");
            one.send(most);
        }
        return null;
    }

    /** No token: nine of ten attachments. */
    private Void sendAttachments() {
        byte[] attachment = new byte[990_000];
        for (int i = 0; i < ATTACHMENT_SENDERS; i++) {
            WebSocket socket = open();
            try {
                socket.sendText("4510-[\"x\"]", true).join();
                for (int part = 0; part < 9; part++) {
                    socket.sendBinary(ByteBuffer.wrap(attachment), true).join();
                }
            } catch (CompletionException cutOff) {
                assertThat(cutOff).hasCauseInstanceOf(IOException.class);
            }
        }
        return null;
    }

    /** A participant: in and out of the namespace, thousands of times. */
    private Void comeAndGo(String token) {
        WebSocket socket = open();
        try {
            for (int i = 0; i < CONNECTS; i++) {
                socket.sendText("40/events,{\"token\":\"" + token + "\"}", true).join();
                socket.sendText("41/events,", true).join();
            }
        } catch (CompletionException cutOff) {
            assertThat(cutOff).hasCauseInstanceOf(IOException.class);
        }
        return null;
    }

    private WebSocket open() {
        return http.newWebSocketBuilder()
                .buildAsync(
                        URI.create(
                                "ws://127.0.0.1:%d/socket.io/?EIO=4&transport=websocket"
                                        .formatted(port)),
                        new WebSocket.Listener() {})
                .join();
    }

    private String join(String name, String more) throws Exception {
        return post("/api/rooms/" + room + "/join", "{\"name\":\"" + name + "\"" + more + "}")
                .path("token")
                .asText();
    }

    private JsonNode post(String path, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private int get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
