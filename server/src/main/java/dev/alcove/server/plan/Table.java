package dev.alcove.server.plan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV text (RFC 4180) with a header, as people's tools write it: with a byte order mark, with
 * semicolons or tabs where commas are decimal signs, with empty lines at the end.
 *
 * @param header the names of the columns, in lower case
 */
record Table(List<String> header, List<Row> rows) {

    /** One line: its number in the text, and its cells by the names of their columns. */
    record Row(int line, Map<String, String> cells) {
        Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
        }
    }

    /** Why a text is no table; it names a line. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    static Table read(String text, int mostRows) throws Unreadable {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<CsvRecord> lines = new ArrayList<>();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator(plain))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(plain)) {
            for (CsvRecord line : reader) {
                if (lines.size() > mostRows) {
                    throw new Unreadable("A list has up to " + mostRows + " rows.");
                }
                lines.add(line);
            }
        } catch (CsvParseException | IOException broken) {
            throw new Unreadable(
                    "Line "
                            + (lines.isEmpty() ? 1 : lines.getLast().getStartingLineNumber() + 1)
                            + " is not CSV. Is a quotation mark open?");
        }
        if (lines.isEmpty()) {
            throw new Unreadable("The list is empty. Begin with a header, such as name,group.");
        }
        return table(lines);
    }

    /** What separates the cells of the header: what there is most of. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    private static Table table(List<CsvRecord> lines) throws Unreadable {
        List<String> header =
                lines.getFirst().getFields().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (header.stream().distinct().count() < header.size()) {
            throw new Unreadable("Line 1: two columns have the same name.");
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord line : lines.subList(1, lines.size())) {
            int number = (int) line.getStartingLineNumber();
            if (line.getFieldCount() > header.size()) {
                throw new Unreadable("Line " + number + " has more cells than the header.");
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < line.getFieldCount(); i++) {
                cells.put(header.get(i), line.getField(i).strip());
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new Row(number, cells));
            }
        }
        return new Table(header, rows);
    }
}
