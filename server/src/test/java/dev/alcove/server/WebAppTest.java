package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.server.Alcove.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebAppTest {
    @TempDir static Path folder;
    private Alcove alcove;

    @BeforeAll
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of());
    }

    @AfterAll
    void stop() {
        alcove.close();
    }

    private Answer get(String path, Map<String, String> headers) {
        return alcove.call("GET", path, null, null, headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rooms/MATH101", "/s/MATH101", "/s/a1b2-c3d4"})
    void everyPageIsTheAppAndAskedForAnew(String path) {
        Answer page = get(path, Map.of());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.raw().body()).contains("<title>");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self';", "object-src 'none'", "frame-ancestors 'self'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Permissions-Policy")).contains("camera=(self)");
        assertThat(get(path, Map.of("If-None-Match", page.header("ETag"))).status()).isEqualTo(304);
    }

    /** A proxy puts the app below a path that the server does not know. */
    @ParameterizedTest
    @CsvSource({
        "/, ./",
        "/rooms, ./",
        "/s/MATH101, ../",
        "/rooms/MATH101?name=a/b, ../",
        "/rooms/MATH101/, ../../",
        "/rooms/MATH101/recordings/rec-1, ../../../"
    })
    void addressesInAPageLeadUpToTheRootOfTheApp(String path, String up) {
        Answer page = get(path, Map.of());

        assertThat(page.raw().body())
                .contains("content=\"" + up + "\"", "src=\"" + up + "assets/app-1a2b3c.js\"");
        assertThat(page.raw().body()).doesNotContain("=\"/");
        assertThat(get("/api/docs", Map.of()).raw().body()).doesNotContain("=\"/");
    }

    @Test
    void noPageIsKeptForEachDepthThatAStrangerThinksOf() {
        assertThat(get("/a".repeat(300), Map.of()).status()).isEqualTo(404);
        assertThat(get("/a".repeat(300), Map.of()).raw().body()).contains("no such page");
    }

    /** A script that got in could send what it finds anywhere else. */
    @Test
    void aPageConnectsToItsOwnServerOnly() {
        String host = "127.0.0.1:" + alcove.port();
        assertThat(get("/", Map.of()).header("Content-Security-Policy"))
                .contains("connect-src 'self' ws://" + host + " wss://" + host + ";");
    }

    @Test
    void anAddressThatIsNoPageIsTheAppThatSaysSo() {
        Answer page = get("/no/such/page", Map.of());

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.raw().body()).contains("<title>");
    }

    @Test
    void whatHasAHashInItsNameIsKeptForEverAndSentPacked() {
        Answer plain = get("/assets/app-1a2b3c.js", Map.of());
        Answer packed = get("/assets/app-1a2b3c.js", Map.of("Accept-Encoding", "gzip"));

        assertThat(plain.header("Cache-Control")).contains("immutable");
        assertThat(plain.header("Content-Type")).startsWith("text/javascript");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(Integer.parseInt(packed.header("content-length")))
                .isLessThan(Integer.parseInt(plain.header("content-length")) / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/none.js",
                "/../reference.properties",
                "/..%2freference.properties",
                "/assets/..%2f..%2freference.properties",
                "/%2e%2e/reference.properties",
                "/reference.properties"
            })
    void nothingElseOfTheJarCanBeHad(String path) {
        Answer answer = get(path, Map.of());

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.raw().body()).doesNotContain("alcove.port");
    }

    @Test
    void itSaysThatItIsAliveAndReady() {
        assertThat(get("/health/live", Map.of()).status()).isEqualTo(200);
        alcove.room("{}");
        assertThat(get("/health/ready", Map.of()).status()).isEqualTo(200);
    }
}
