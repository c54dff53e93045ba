package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What anybody can send is answered with what is wrong, and is no failure of ours in the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GarbageTest {
    @TempDir static Path folder;
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Alcove alcove;
    private Alcove.Made room;

    @BeforeAll
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of());
        room = alcove.room("{}");
    }

    @AfterAll
    void stop() {
        alcove.close();
    }

    @BeforeEach
    void listen() {
        logged.list.clear();
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void nothingIsLogged() {
        root().detachAppender(logged);
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private int status(String request) throws Exception {
        try (var stranger = new RawConnection(alcove.port())) {
            stranger.send(request);
            return stranger.status();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET /api/rooms/MATH101 HTTP/1.1\r\n\r\n",
                "GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /% HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/rooms/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/rooms?q=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/rooms?%zz=1 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/%2 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /socket.io/?EIO=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET nothing HTTP/1.1\r\nHost: x\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost x\r\n\r\n",
                "POST /api/rooms HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
                "POST /api/rooms HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"
            })
    void garbageIsMalformed(String request) throws Exception {
        assertThat(status(request)).isBetween(400, 499);
    }

    /** The head has been taken then: there is an answer, or an end. */
    @Test
    void aBodyThatIsGarbageEndsTheCall() throws Exception {
        try (var stranger = new RawConnection(alcove.port())) {
            stranger.ask("POST /api/rooms HTTP/1.1", "Host: x", "Transfer-Encoding: chunked");
            stranger.send("zz\r\n");
            assertThat(stranger.status()).isBetween(-1, 499);
        }
    }

    /** There is no such version to answer in. */
    @Test
    void aVersionThatDoesNotExistEndsTheConnection() throws Exception {
        assertThat(status("GET / HTTP/9.9\r\nHost: x\r\n\r\n")).isBetween(-1, 499);
    }

    @Test
    void aHostOfHttp10IsNotNeeded() throws Exception {
        assertThat(status("GET /health/live HTTP/1.0\r\n\r\n")).isEqualTo(200);
    }

    @Test
    void whatIsTooLongIsSaidToBe() throws Exception {
        assertThat(status("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .isEqualTo(414);
        assertThat(status("GET / HTTP/1.1\r\nHost: x\r\nA: " + "x".repeat(20_000) + "\r\n\r\n"))
                .isEqualTo(431);
    }

    @Test
    void whoGoesWhileSendingIsNoFailureOfOurs() throws Exception {
        for (String path :
                List.of("/api/rooms", "/api/rooms/" + room.code() + "/join", "/socket.io/")) {
            try (var gone = new RawConnection(alcove.port())) {
                gone.send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{");
            }
        }
        // Whoever comes later is answered: what was before is over.
        assertThat(alcove.get("/health/ready", "x").status()).isEqualTo(200);
    }

    /** To a schema, 1e1 is a whole number. */
    @ParameterizedTest
    @ValueSource(strings = {"1e1", "5.0", "0.0", "-0", "1E2", "+5", " 5", "0x10", "5,", "", "٣"})
    void aNumberInAnAddressIsWrittenInDigits(String number) throws Exception {
        String value = java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8);
        for (String path :
                List.of(
                        "/api/rooms?limit=",
                        "/api/recordings?limit=",
                        "/api/rooms/" + room.code() + "/sessions?limit=")) {
            assertThat(alcove.get(path + value, room.ownerToken()).status())
                    .as(path + number)
                    .isBetween(400, 422);
        }
        var preview = "/api/rooms/" + room.code() + "/breakout/preview?seed=" + value;
        assertThat(alcove.post(preview, "{\"count\":2}", room.ownerToken()).status())
                .as(preview)
                .isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "2147483648", "9223372036854775808", "-1"})
    void aNumberThatIsTooLargeIsRefused(String number) {
        assertThat(alcove.get("/api/rooms?limit=" + number, room.ownerToken()).status())
                .isEqualTo(422);
        var preview = "/api/rooms/" + room.code() + "/breakout/preview?seed=" + number;
        assertThat(alcove.post(preview, "{\"count\":2}", room.ownerToken()).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1", "10.0", "1.0E+1"})
    void aNumberInABodyMeansWhatJsonSays(String number) {
        var made = alcove.post("/api/rooms", "{\"maxParticipants\":" + number + "}").done();
        assertThat(made.path("room").path("metadata").path("maxParticipants").asInt())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e999999999", "-1e400", "1.5", "9223372036854775808"})
    void aNumberInABodyThatIsNoneOfTheRightOnesIsRefused(String number) {
        for (String field : List.of("maxParticipants", "emptyTimeout")) {
            assertThat(alcove.post("/api/rooms", "{\"" + field + "\":" + number + "}").status())
                    .as(field)
                    .isBetween(400, 422);
        }
        String here = "/api/rooms/" + room.code();
        for (String field : List.of("count", "maxParticipants", "peoplePerRoom")) {
            assertThat(
                            alcove.post(
                                            here + "/breakout",
                                            "{\"" + field + "\":" + number + "}",
                                            room.ownerToken())
                                    .status())
                    .as(field)
                    .isBetween(400, 422);
        }
        assertThat(
                        alcove.post(
                                        here + "/breakout/timer/start",
                                        "{\"minutes\":" + number.replace("1.5", "1e500") + "}",
                                        room.ownerToken())
                                .status())
                .isBetween(400, 422);
    }

    @Test
    void headersThatCarryNumbersAreNoFailureEither() {
        for (String range : List.of("bytes=1e1-", "bytes=99999999999999999999-", "bytes=--1")) {
            assertThat(
                            alcove.call(
                                            "GET",
                                            "/api/recordings/rec-none",
                                            null,
                                            room.ownerToken(),
                                            Map.of("Range", range))
                                    .status())
                    .isEqualTo(404);
        }
    }
}
