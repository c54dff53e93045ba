package dev.alcove.server.plan;

import dev.alcove.server.csv.CsvFile;
import dev.alcove.server.csv.CsvLines.Line;
import dev.alcove.server.csv.UnreadableCsv;
import dev.alcove.server.plan.Table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rosters as CSV: {@code name,group,…} or {@code email,group,…}, under those titles or others that
 * {@link ColumnWords} knows; other columns are attributes.
 */
public final class RosterCsv {
    private static final List<String> OWN = List.of("name", "email", "group");

    /** Canvas writes the best marks below the header, as if they were a student. */
    private static final String NOBODY = "points possible";

    private RosterCsv() {}

    /** The roster of a text; empty, and a sentence is said, where something is wrong with it. */
    public static Roster read(String text, ColumnChoice choice, Consumer<String> wrong) {
        try {
            var table =
                    Table.read(
                            text,
                            RosterLimits.MOST_ROWS,
                            titles -> ColumnRoles.isHeader(titles, choice));
            var roles = ColumnRoles.of(table, choice);
            List<RosterEntry> entries =
                    table.rows().stream()
                            .map(row -> entry(row, roles))
                            .filter(entry -> !NOBODY.equals(ColumnWords.key(entry.shown())))
                            .toList();
            return new Roster(
                    RosterLimits.checked(entries, field -> place(field, roles), wrong),
                    roles.told());
        } catch (UnreadableCsv unreadable) {
            wrong.accept(unreadable.sentence());
            return Roster.NONE;
        }
    }

    private static RosterEntry entry(Line row, ColumnRoles roles) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Column column : roles.attributes()) {
            if (!column.of(row).isEmpty()) {
                attributes.put(column.key(), column.of(row));
            }
        }
        return new RosterEntry(
                row.number(),
                name(row, roles),
                cell(row, roles, ColumnRole.EMAIL),
                cell(row, roles, ColumnRole.GROUP).orElse(""),
                attributes);
    }

    private static Optional<String> name(Line row, ColumnRoles roles) {
        return cell(row, roles, ColumnRole.NAME)
                .or(() ->
                        Optional.of(
                                        Stream.of(ColumnRole.FIRST_NAME, ColumnRole.LAST_NAME)
                                                .flatMap(role -> cell(row, roles, role).stream())
                                                .collect(Collectors.joining(" ")))
                                .filter(name -> !name.isEmpty()));
    }

    private static Optional<String> cell(Line row, ColumnRoles roles, ColumnRole role) {
        return roles.column(role).map(column -> column.of(row)).filter(text -> !text.isEmpty());
    }

    /** Where in its line a field stands. */
    private static String place(RosterLimits.Field field, ColumnRoles roles) {
        Stream<Column> columns =
                switch (field) {
                    case NAME ->
                            ColumnRole.PEOPLE.stream().flatMap(role -> roles.column(role).stream());
                    case EMAIL -> roles.column(ColumnRole.EMAIL).stream();
                    case GROUP -> roles.column(ColumnRole.GROUP).stream();
                    case OTHER -> roles.attributes().stream();
                };
        return columns.findFirst().map(column -> ", column " + column.number()).orElse("");
    }

    /** The roster as it can be read again. */
    public static String write(List<RosterEntry> roster) {
        var columns = new TreeSet<String>();
        roster.forEach(entry -> columns.addAll(entry.attributes().keySet()));
        List<String> header = new ArrayList<>(OWN);
        header.addAll(columns);
        var csv = new CsvFile(header);
        for (RosterEntry entry : roster) {
            List<String> cells = new ArrayList<>();
            cells.add(entry.name().orElse(""));
            cells.add(entry.email().orElse(""));
            cells.add(entry.group());
            columns.forEach(name -> cells.add(entry.attributes().getOrDefault(name, "")));
            csv.line(cells);
        }
        return csv.toString();
    }
}
