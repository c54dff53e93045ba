package dev.alcove.server.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Rosters as CSV: {@code name,group,…} or {@code email,group,…}; other columns are attributes. */
public final class RosterCsv {
    private static final List<String> OWN = List.of("name", "email", "group");

    private RosterCsv() {}

    /** The entries of a text; empty, and a sentence is said, where something is wrong with it. */
    public static List<RosterEntry> read(String text, Consumer<String> wrong) {
        try {
            var table = Table.read(text, RosterLimits.MOST_ROWS);
            if (!table.header().contains("name") && !table.header().contains("email")) {
                wrong.accept("Line 1: the header needs a column \"name\" or \"email\".");
                return List.of();
            }
            List<RosterEntry> entries = table.rows().stream().map(RosterCsv::entry).toList();
            return RosterLimits.checked(entries, wrong);
        } catch (Table.Unreadable unreadable) {
            wrong.accept(String.valueOf(unreadable.getMessage()));
            return List.of();
        }
    }

    private static RosterEntry entry(Table.Row row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        row.cells()
                .forEach((column, cell) -> {
                    if (!OWN.contains(column) && !column.isEmpty() && !cell.isEmpty()) {
                        attributes.put(column, cell);
                    }
                });
        return new RosterEntry(
                row.line(),
                row.cell("name"),
                row.cell("email"),
                row.cell("group").orElse(""),
                attributes);
    }

    /** The roster as it can be read again. */
    public static String write(List<RosterEntry> roster) {
        var columns = new TreeSet<String>();
        roster.forEach(entry -> columns.addAll(entry.attributes().keySet()));
        List<String> header = new ArrayList<>(OWN);
        header.addAll(columns);
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            for (RosterEntry entry : roster) {
                List<String> cells = new ArrayList<>();
                cells.add(entry.name().orElse(""));
                cells.add(entry.email().orElse(""));
                cells.add(entry.group());
                columns.forEach(name -> cells.add(entry.attributes().getOrDefault(name, "")));
                csv.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
