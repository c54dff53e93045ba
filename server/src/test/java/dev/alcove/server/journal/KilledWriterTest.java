package dev.alcove.server.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.session.Recorded;
import dev.alcove.server.database.SqliteDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rule 5 of the contract, as far as one machine can show it: a process is killed, not the power.
 */
final class KilledWriterTest {
    private static final int MOST_ACKNOWLEDGEMENTS = 400;

    @ParameterizedTest
    @ValueSource(longs = {11, 22, 33})
    void whatWasAcknowledgedBeforeAKillIsThere(long seed, @TempDir Path folder) throws Exception {
        Map<Integer, Long> acknowledged = new HashMap<>();
        Process child = start(folder, seed);
        try (BufferedReader out = child.inputReader(UTF_8)) {
            int enough = 1 + new Random(seed).nextInt(MOST_ACKNOWLEDGEMENTS);
            read(out, enough, acknowledged);
            // By its handle: Process.destroyForcibly would throw away what it had said.
            child.toHandle().destroyForcibly();
            // What it said between the decision and its end counts too.
            read(out, Integer.MAX_VALUE, acknowledged);
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).as("the child did append").isNotEmpty();

        try (var database = SqliteDatabase.open(folder)) {
            var journal = new SqliteJournal(database);
            acknowledged.forEach((session, seq) -> verify(journal, session, seq, seed));
        }
    }

    private static void verify(Journal journal, int session, long acknowledged, long seed) {
        List<Recorded> found = journal.load(AppendingChild.id(session)).orElseThrow().tail();
        assertThat((long) found.size())
                .as("events of session %d, acknowledged up to %d", session, acknowledged)
                .isGreaterThanOrEqualTo(acknowledged);

        // The same seeds make the same events: whole batches, and nothing else.
        var events = new Samples(new Random(seed + session));
        var sizes = new Random(seed - session);
        Set<Integer> wholeBatches = new HashSet<>();
        long next = 1;
        while (next <= found.size()) {
            List<Recorded> batch = events.recorded(next, 1 + sizes.nextInt(20));
            int end = (int) next - 1 + batch.size();
            assertThat(found.subList((int) next - 1, Math.min(end, found.size())))
                    .isEqualTo(
                            batch.subList(
                                    0, Math.min(batch.size(), found.size() - (int) next + 1)));
            wholeBatches.add(end);
            next = end + 1L;
        }
        assertThat(wholeBatches).as("no batch is torn").contains(found.size());
    }

    private static Process start(Path folder, long seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingChild.class.getName(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Reads acknowledgements, whole lines only; anything else that is printed is passed over. */
    private static void read(BufferedReader out, int count, Map<Integer, Long> acknowledged)
            throws IOException {
        StringBuilder line = new StringBuilder();
        int lines = 0;
        while (lines < count) {
            int character = out.read();
            if (character < 0) {
                return;
            }
            if (character == '\n') {
                lines += note(line.toString(), acknowledged) ? 1 : 0;
                line.setLength(0);
            } else {
                line.append((char) character);
            }
        }
    }

    private static boolean note(String line, Map<Integer, Long> acknowledged) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 2 || !parts[0].matches("\\d") || !parts[1].matches("\\d+")) {
            return false;
        }
        @Nullable Long before =
                acknowledged.put(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
        assertThat(before == null || before < Long.parseLong(parts[1]))
                .as("acknowledged in order")
                .isTrue();
        return true;
    }
}
