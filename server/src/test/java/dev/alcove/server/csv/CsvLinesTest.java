package dev.alcove.server.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of cells, with the numbers that an editor shows for them. */
class CsvLinesTest {
    private static List<CsvLines.Line> read(String text) {
        try {
            return CsvLines.read(text);
        } catch (UnreadableCsv e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable String wrong(String text) {
        try {
            CsvLines.read(text);
            return null;
        } catch (UnreadableCsv e) {
            return e.sentence();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\nAna;B,C",
                "\uFEFFsep=;\r\nAna;B,C",
                "SEP=;\rAna;B,C",
                "\"sep=;\"\nAna;B,C"
            })
    void aSeparatorLineIsKnownAndCounts(String text) {
        assertThat(read(text)).containsExactly(new CsvLines.Line(2, List.of("Ana", "B,C")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana,Red;x", "Ana\tRed,x\t", "Ana;Red,x;", "\"a;b;c\",d"})
    void theSeparatorIsWhatTheFirstLineHasMostOf(String text) {
        assertThat(read(text).getFirst().cells()).hasSizeBetween(2, 3);
    }

    @Test
    void theSeparatorIsFoundBelowATitle() {
        assertThat(read("1. Summary\nName\tGroup, now\n").get(1).cells())
                .containsExactly("Name", "Group, now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedAsAnEditorDoes(String end) {
        var text =
                String.join(
                        end,
                        "name,group",
                        "",
                        "\"Ana\nMaria\",\"Red\r\nor Blue\"",
                        ",,",
                        "Ben,Blue",
                        "");
        var lines = read(text).stream().filter(line -> !line.isEmpty()).toList();
        assertThat(lines.stream().map(CsvLines.Line::number)).containsExactly(1, 3, 7);
    }

    static Stream<Arguments> openQuotes() {
        return Stream.of(
                Arguments.of("name,group\nAna,\"Red\nBen,Blue\n", 2, 2),
                Arguments.of("name,group\n\"Ana,Red\nBen,Blue", 2, 1),
                Arguments.of("name,group\n\"Ana,Red\n\"Ben\",Blue\n", 2, 1),
                Arguments.of("name,group\n\"A\nB\",\"Red\nBen,Blue\n", 3, 2),
                Arguments.of("sep=,\nname,group\n\nAna,\"", 4, 2),
                Arguments.of("\"", 1, 1));
    }

    @ParameterizedTest
    @MethodSource("openQuotes")
    void aQuoteThatNeverClosesIsRefusedWithItsLineAndColumn(String text, int line, int column) {
        assertThat(wrong(text))
                .startsWith("Line " + line + ", column " + column + ": a quotation mark");
    }

    @Test
    void whatIsNoTextIsRefusedWithItsLineAndColumn() {
        assertThat(wrong("name,group\nAna,Re\u0081d\n")).startsWith("Line 2, column 2: ");
        assertThat(wrong("PK\u0003\u0004\0\0")).startsWith("Line 1, column 1: ");
        assertThat(wrong("name\n\0")).startsWith("Line 2, column 1: ");
        assertThat(wrong(",".repeat(20_000))).contains("too many columns");
    }
}
