package dev.alcove.socketio.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.socketio.conformance.TestServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs {@code src/test/node/stock-client.js}; its scenarios are told there. */
final class StockClientTest {
    private static final Path SCRIPTS = Path.of("src", "test", "node").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SCENARIOS = 15;

    @BeforeAll
    static void installTheClient() throws Exception {
        if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
            run(List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "upgrade"})
    void everyScenarioHoldsOver(String mode) throws Exception {
        try (TestServer server = TestServer.start(TalkativeServer.options())) {
            TalkativeServer.prepare(server);

            String output =
                    run(
                            List.of(
                                    "node",
                                    "stock-client.js",
                                    "http://127.0.0.1:" + server.port(),
                                    mode));

            assertThat(output.lines()).hasSize(SCENARIOS).allMatch(line -> line.startsWith("ok "));
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        File output = File.createTempFile("stock-client", ".txt");
        output.deleteOnExit();
        Process process =
                new ProcessBuilder(command)
                        .directory(SCRIPTS.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        String text = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        assertThat(ended).as("%s ended in time; it said:%n%s", command, text).isTrue();
        assertThat(process.exitValue()).as("%s said:%n%s", command, text).isZero();
        return text;
    }
}
