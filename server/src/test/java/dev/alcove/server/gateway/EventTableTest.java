package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.server.chat.ChatHistory;
import dev.alcove.server.journal.MemoryJournal;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.RecordingRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The protocol page's last table has every event of both vocabularies, each with a test that
 * exercises it: this holds the page to the code, and to the tests.
 */
class EventTableTest {
    private static final Path ROOT = Path.of("..");
    private static final String HEADING = "## Every event, and the test that exercises it";
    private static final Pattern ROW =
            Pattern.compile("\\| `(/|/events)` \\| (client|server) \\| `([^`]+)` \\| (.+) \\|");
    private static final Pattern TEST = Pattern.compile("`([\\w.-]+)#([^`]+)`");

    /** A name of an event in the files that say messages. */
    private static final Pattern SAID = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)+|signal)\"");

    /** One line of the page's table. */
    private record Row(String namespace, String from, String event, List<MatchResult> tests) {
        String name() {
            return namespace + " " + from + " " + event;
        }
    }

    private static List<Row> rows() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/socket-protocol.md"));
        assertThat(page).contains(HEADING);
        return page.substring(page.indexOf(HEADING))
                .lines()
                .map(ROW::matcher)
                .filter(matcher -> matcher.matches())
                .map(row ->
                        new Row(
                                row.group(1),
                                row.group(2),
                                row.group(3),
                                TEST.matcher(row.group(4)).results().toList()))
                .toList();
    }

    private static Set<String> namesInCode() throws IOException {
        var json = JsonNodeFactory.instance;
        var outcomes = new Outcomes(space -> json.objectNode());
        var states = new StateJson(code -> code, code -> "meeting", space -> json.objectNode());
        var questions = new Questions(states, new ChatHistory(new MemoryJournal()));
        var requests =
                new BreakoutRequests(() -> BreakoutRequests.breakoutOf("not made in this test"));
        var sets = new SetEvents(new NoPlans(), InstantSource.system());
        Set<String> names = new TreeSet<>();
        var recording =
                new RecordingRequests(
                        code -> Optional.empty(),
                        () -> new RecordingId("rec-not made in this test"));
        DottedTables.of(requests, outcomes, questions, sets, recording)
                .names()
                .forEach(name -> names.add("/events client " + name));
        DashedTables.of(requests, outcomes).names().forEach(name -> names.add("/ client " + name));
        for (Path file : sources("server/src/main/java/dev/alcove/server/gateway", ".java")) {
            String source = Files.readString(file);
            if (source.contains("new Said(")) {
                boolean dashed = file.getFileName().toString().startsWith("Dashed");
                SAID.matcher(source)
                        .results()
                        .forEach(name ->
                                names.add((dashed ? "/" : "/events") + " server " + name.group(1)));
            }
        }
        return names;
    }

    private static List<Path> sources(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void everyEventInTheCodeHasItsRowAndEveryRowItsEvent() throws IOException {
        Set<String> onThePage = new TreeSet<>(rows().stream().map(Row::name).toList());
        Set<String> inTheCode = namesInCode();
        assertThat(but(inTheCode, onThePage))
                .as(
                        "docs/socket-protocol.md, \"%s\": add a row for each of these:"
                                + " | `namespace` | client or server | `event` |"
                                + " `TestClass#test` or `file.spec.ts#title` |",
                        HEADING)
                .isEmpty();
        assertThat(but(onThePage, inTheCode))
                .as("docs/socket-protocol.md, \"%s\": take out what is no longer there", HEADING)
                .isEmpty();
    }

    private static Set<String> but(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    @Test
    void everyEventHasItsPayloadInOneOfThePagesTables() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/socket-protocol.md"));
        String tables = page.substring(0, page.indexOf(HEADING));
        assertThat(rows().stream().filter(row -> !tables.contains("`" + row.event() + "`")))
                .as(
                        "docs/socket-protocol.md: say what the event carries, and who may send or"
                                + " hear it")
                .isEmpty();
    }

    @Test
    void everyTestInTheTableExistsAndUsesItsEvent() throws IOException {
        List<Path> java = new ArrayList<>(sources("server/src/test/java", "Test.java"));
        List<Path> wire = sources("e2e/specs", ".spec.ts");
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            if (row.tests().isEmpty()) {
                wrong.add(row.name() + ": names no test");
            }
            for (MatchResult test : row.tests()) {
                String file = test.group(1);
                String body =
                        file.endsWith(".ts")
                                ? body(wire, file, "test(\"" + test.group(2) + "\"", "\n  test(")
                                : body(
                                        java,
                                        file + ".java",
                                        "void " + test.group(2) + "(",
                                        "\n    @Test");
                if (!body.contains("\"" + row.event() + "\"")) {
                    wrong.add(
                            row.name()
                                    + ": "
                                    + test.group()
                                    + " does not exist, or does not use it");
                }
            }
        }
        assertThat(wrong).as("docs/socket-protocol.md, \"%s\"", HEADING).isEmpty();
    }

    /** What stands between the beginning of a test and the next one; nothing if there is none. */
    private static String body(List<Path> files, String name, String begin, String next)
            throws IOException {
        for (Path file : files) {
            String source = Files.readString(file);
            int from = file.getFileName().toString().equals(name) ? source.indexOf(begin) : -1;
            if (from >= 0) {
                int to = source.indexOf(next, from);
                return source.substring(from, to < 0 ? source.length() : to);
            }
        }
        return "";
    }
}
