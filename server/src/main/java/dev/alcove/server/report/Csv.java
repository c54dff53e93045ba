package dev.alcove.server.report;

import java.util.List;
import java.util.StringJoiner;

/**
 * A table as RFC 4180 has it: lines end with CRLF, cells are quoted where they must be. A cell that
 * a spreadsheet would take for a formula is written with an apostrophe before it, since names and
 * chat are written by strangers.
 */
final class Csv {
    static final String TYPE = "text/csv; charset=utf-8";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();

    Csv(String... header) {
        line(List.of(header));
    }

    void line(List<String> cells) {
        var line = new StringJoiner(",", "", "\r\n");
        cells.forEach(value -> line.add(cell(value)));
        text.append(line);
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
