package dev.alcove.server.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads CSV (RFC 4180) as people's tools write it: with a byte order mark, with semicolons or tabs
 * where commas are decimal signs, with Excel's {@code sep=} line. Lines are numbered as an editor
 * numbers them: cells that hold line breaks take several, a {@code sep=} line counts.
 */
public final class CsvLines {
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=(.)\"?[ \t,;]*(?:\r\n|\r|\n|\\z)", Pattern.CASE_INSENSITIVE);

    /** Where there are as many of two, the earlier one: it stands less often within a cell. */
    private static final String SEPARATORS = "\t;,";

    /** No text may hold it, so that a last line of it is seen only where no quote is open. */
    private static final String END = "\0";

    private CsvLines() {}

    /**
     * One row of cells.
     *
     * @param number of the line on which it begins, from 1
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** The cell at this place, from 0; empty where the line is shorter. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /** All lines, empty ones too. */
    public static List<Line> read(String text) throws UnreadableCsv {
        String plain =
                !text.isEmpty() && text.charAt(0) == CsvBytes.MARK ? text.substring(1) : text;
        Matcher said = SEPARATOR_LINE.matcher(plain);
        boolean says = said.find();
        String body = says ? plain.substring(said.end()) : plain;
        char separator = says ? said.group(1).charAt(0) : separator(body);
        return lines(body, separator == '"' ? ',' : separator, says ? 1 : 0);
    }

    private static List<Line> lines(String text, char separator, int before) throws UnreadableCsv {
        var collector = new LineCollector(before);
        List<Line> lines = new ArrayList<>();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .build(collector, ended(text) + END)) {
            reader.forEach(lines::add);
        } catch (CsvParseException broken) {
            throw collector.stopped();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!lines.removeLast().cells().equals(List.of(END))) {
            throw collector.neverClosed();
        }
        for (Line line : lines) {
            refuseControls(line);
        }
        return lines;
    }

    private static String ended(String text) {
        boolean ends = text.isEmpty() || "\r\n".indexOf(text.charAt(text.length() - 1)) >= 0;
        return ends ? text : text + "\n";
    }

    /** Bytes that are no text, such as a workbook's, come as such characters. */
    private static void refuseControls(Line line) throws UnreadableCsv {
        for (int i = 0; i < line.cells().size(); i++) {
            boolean text =
                    line.cells()
                            .get(i)
                            .chars()
                            .allMatch(c -> "\t\r\n".indexOf(c) >= 0 || !Character.isISOControl(c));
            if (!text) {
                throw UnreadableCsv.at(
                        line.number(),
                        i + 1,
                        "a character is no text. Save the list as CSV in UTF-8 and send it again.");
            }
        }
    }

    /** What separates the cells of the first line that has several: what there is most of. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int which = SEPARATORS.indexOf(c);
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
            if (c == '\n' && !quoted && counts[0] + counts[1] + counts[2] > 0) {
                break;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }
}
