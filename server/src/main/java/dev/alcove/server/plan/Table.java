package dev.alcove.server.plan;

import dev.alcove.server.csv.CsvLines;
import dev.alcove.server.csv.CsvLines.Line;
import dev.alcove.server.csv.UnreadableCsv;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A CSV text with a header, as people's tools write it: columns and lines that are empty are not
 * minded, nor what Teams and Zoom write of a meeting before the people in it.
 *
 * @param line that of the header
 * @param rows those with something in them
 */
record Table(int line, List<Column> columns, List<Line> rows) {
    private static final Pattern NUMBERED_TITLE = Pattern.compile("\\d{1,2}\\. .*", Pattern.DOTALL);

    /**
     * One column.
     *
     * @param number from 1
     * @param title as it is written; empty for a column without one
     */
    record Column(int number, String title) {
        String of(Line row) {
            return row.cell(number - 1).strip();
        }

        /** As it is looked up, and as an attribute is called. */
        String key() {
            return title.isEmpty() ? "column " + number : title.toLowerCase(Locale.ROOT);
        }

        /** As a sentence names it. */
        String shown() {
            return title.isEmpty() ? "column " + number : "“" + title + "”";
        }
    }

    /**
     * Reads a text.
     *
     * @param isHeader whether the titles of a line are those of such a list; the first line is the
     *     header if none of the lines that can be it is
     */
    static Table read(String text, int mostRows, Predicate<List<String>> isHeader)
            throws UnreadableCsv {
        List<Line> lines = CsvLines.read(text);
        int first = firstFull(lines, 0);
        if (first == lines.size()) {
            throw new UnreadableCsv("The list is empty. Begin with a header, such as name,group.");
        }
        int header = headerOf(lines, first, isHeader);
        int end = header > first ? firstEmpty(lines, header) : lines.size();
        List<Line> rows =
                lines.subList(header + 1, end).stream().filter(row -> !row.isEmpty()).toList();
        if (rows.size() > mostRows) {
            throw new UnreadableCsv("A list has up to " + mostRows + " rows.");
        }
        List<Column> columns = columns(lines.get(header), rows);
        for (Line row : rows) {
            refuseMore(row, columns.size());
        }
        return new Table(lines.get(header).number(), columns, rows);
    }

    private static int firstFull(List<Line> lines, int from) {
        int index = from;
        while (index < lines.size() && lines.get(index).isEmpty()) {
            index++;
        }
        return index;
    }

    private static int firstEmpty(List<Line> lines, int from) {
        int index = from;
        while (index < lines.size() && !lines.get(index).isEmpty()) {
            index++;
        }
        return index;
    }

    /** The header may come after a paragraph about the meeting, or after a numbered title. */
    private static int headerOf(List<Line> lines, int first, Predicate<List<String>> isHeader) {
        for (int i = first; i < lines.size(); i++) {
            boolean may =
                    i == first
                            || lines.get(i - 1).isEmpty()
                            || NUMBERED_TITLE.matcher(lines.get(i - 1).cell(0)).matches();
            if (may && isHeader.test(titles(lines.get(i)))) {
                return i;
            }
        }
        return first;
    }

    private static List<String> titles(Line line) {
        return line.cells().stream().map(String::strip).toList();
    }

    /** Up to the last one that has a title, or a cell below an empty one. */
    private static List<Column> columns(Line header, List<Line> rows) throws UnreadableCsv {
        List<Column> columns = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String title : titles(header)) {
            var column = new Column(columns.size() + 1, title);
            if (!keys.add(column.key())) {
                throw UnreadableCsv.at(
                        header.number(),
                        column.number(),
                        "two columns have the same name, " + column.shown() + ". Rename one.");
            }
            columns.add(column);
        }
        while (!columns.isEmpty() && isUnused(columns.getLast(), rows)) {
            columns.removeLast();
        }
        return List.copyOf(columns);
    }

    private static boolean isUnused(Column column, List<Line> rows) {
        return column.title().isEmpty() && rows.stream().allMatch(row -> column.of(row).isEmpty());
    }

    private static void refuseMore(Line row, int columns) throws UnreadableCsv {
        for (int i = columns; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                throw UnreadableCsv.at(
                        row.number(),
                        i + 1,
                        "there are more cells than the header has. Put quotation marks around a"
                                + " cell that holds the separator, or give the column a title.");
            }
        }
    }

    /** The column of this title, in lower case. */
    Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** All columns, for a sentence. */
    String shown() {
        return String.join(", ", columns.stream().map(Column::shown).limit(MOST_SHOWN).toList())
                + (columns.size() > MOST_SHOWN ? ", …" : "");
    }

    private static final int MOST_SHOWN = 20;
}
