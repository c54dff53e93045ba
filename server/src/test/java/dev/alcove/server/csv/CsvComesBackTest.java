package dev.alcove.server.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is given out as CSV is safe to open, and is read again as it was. */
class CsvComesBackTest {
    /** Mostly what has a meaning in CSV or in a spreadsheet, and everything else that is text. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<Character> text =
                Arbitraries.chars()
                        .all()
                        .filter(c ->
                                !Character.isSurrogate(c)
                                        && (!Character.isISOControl(c)
                                                || "\t\r\n".indexOf(c) >= 0));
        Arbitrary<String> cells =
                Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(
                                        3,
                                        Arbitraries.of(
                                                "=+-@\t\r\n'\",; \uFF1D\uFEFFaé"
                                                        .chars()
                                                        .mapToObj(c -> (char) c)
                                                        .toList())),
                                net.jqwik.api.Tuple.of(1, text))
                        .list()
                        .ofMaxSize(8)
                        .map(chars -> {
                            var cell = new StringBuilder();
                            chars.forEach(cell::append);
                            return cell.toString();
                        });
        return cells.list().ofSize(3).list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 500)
    void everyTableComesBackFromItsBytes(@ForAll("tables") List<List<String>> rows)
            throws UnreadableCsv {
        var file = new CsvFile(List.of("a", "b", "c"));
        rows.forEach(file::line);
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        var text = CsvBytes.text(bytes, Optional.empty()).orElseThrow();
        assertThat(CsvLines.read(text).stream().map(CsvLines.Line::cells).skip(1).toList())
                .isEqualTo(rows);
    }

    @Property(tries = 500)
    void noCellIsAFormulaForASpreadsheet(@ForAll("tables") List<List<String>> rows) {
        for (List<String> row : rows) {
            for (String cell : row) {
                assertThat(FormulaGuard.put(cell)).doesNotMatch("(?s)[=+\\-@\t\r\n].*");
                assertThat(FormulaGuard.take(FormulaGuard.put(cell))).isEqualTo(cell);
            }
        }
    }

    @Test
    void aFileBeginsWithAByteOrderMarkAndEndsItsLinesWithCrLf() {
        var file = new CsvFile(List.of("name", "group"));
        file.line(List.of("=HYPERLINK(\"http://x\")", "O'Neil"));
        assertThat(file.toString())
                .isEqualTo("\uFEFFname,group\r\n\"'=HYPERLINK(\"\"http://x\"\")\",O'Neil\r\n");
    }
}
