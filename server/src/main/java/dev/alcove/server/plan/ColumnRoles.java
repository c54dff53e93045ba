package dev.alcove.server.plan;

import dev.alcove.server.csv.UnreadableCsv;
import dev.alcove.server.plan.Table.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of a list says what: as the sender says, and else as the titles tell. */
final class ColumnRoles {
    private static final int MOST_ATTRIBUTES = 20;

    private final Table table;
    private final Map<ColumnRole, Column> columns = new EnumMap<>(ColumnRole.class);
    private final List<Column> attributes;

    private ColumnRoles(Table table) {
        this.table = table;
        this.attributes = new ArrayList<>(table.columns());
    }

    /** Whether these are the titles of a list of people. */
    static boolean isHeader(List<String> titles, ColumnChoice choice) {
        return titles.stream()
                .anyMatch(title ->
                        ColumnRole.PEOPLE.stream().anyMatch(role -> role.rank(title) >= 0)
                                || choice.columns().values().stream()
                                        .anyMatch(said -> isTitle(said, title)));
    }

    private static boolean isTitle(String said, String title) {
        return !title.isEmpty() && ColumnWords.key(said).equals(ColumnWords.key(title));
    }

    static ColumnRoles of(Table table, ColumnChoice choice) throws UnreadableCsv {
        var roles = new ColumnRoles(table);
        for (var said : choice.columns().entrySet()) {
            roles.choose(said.getKey(), said.getValue());
        }
        roles.guess();
        if (ColumnRole.PEOPLE.stream().noneMatch(roles.columns::containsKey)) {
            throw new UnreadableCsv(
                    "Line "
                            + table.line()
                            + ": no column is known to hold names or email addresses. Found: "
                            + table.shown()
                            + ". The header needs a column \"name\" or \"email\"; or say which it"
                            + " is with nameColumn or emailColumn.");
        }
        return roles;
    }

    private void choose(ColumnRole role, String said) throws UnreadableCsv {
        Column column =
                attributes.stream()
                        .filter(one -> isTitle(said, one.title()))
                        .findFirst()
                        .or(() ->
                                attributes.stream()
                                        .filter(one ->
                                                Integer.toString(one.number()).equals(said.strip()))
                                        .findFirst())
                        .orElseThrow(() ->
                                new UnreadableCsv(
                                        "Line "
                                                + table.line()
                                                + ": no column “"
                                                + said
                                                + "” is left for "
                                                + role.word()
                                                + "Column. Found: "
                                                + table.shown()
                                                + "."));
        take(role, column);
    }

    private void take(ColumnRole role, Column column) {
        columns.put(role, column);
        attributes.remove(column);
    }

    private void guess() {
        boolean whole = columns.containsKey(ColumnRole.NAME);
        boolean parts =
                columns.containsKey(ColumnRole.FIRST_NAME)
                        || columns.containsKey(ColumnRole.LAST_NAME);
        for (ColumnRole role : ColumnRole.CHOSEN) {
            boolean settled =
                    switch (role) {
                        case NAME -> whole || parts;
                        case FIRST_NAME, LAST_NAME -> whole || columns.containsKey(role);
                        case EMAIL, GROUP -> columns.containsKey(role);
                        case ATTRIBUTE, IGNORED -> true;
                    };
            if (!settled) {
                best(role).ifPresent(column -> take(role, column));
            }
        }
        if (!whole) {
            completeName();
        }
    }

    private Optional<Column> best(ColumnRole role) {
        Optional<Column> best = Optional.empty();
        for (Column column : attributes) {
            int rank = role.rank(column.title());
            if (rank >= 0 && best.filter(one -> role.rank(one.title()) <= rank).isEmpty()) {
                best = Optional.of(column);
            }
        }
        return best;
    }

    /**
     * “Name; Vorname” has the last name under name, “Nombre, Apellidos” the first one. Beside a
     * whole name its parts say nothing more.
     */
    private void completeName() {
        Column name = columns.get(ColumnRole.NAME);
        if (name == null) {
            return;
        }
        boolean first = columns.containsKey(ColumnRole.FIRST_NAME);
        boolean last = columns.containsKey(ColumnRole.LAST_NAME);
        if (first != last && ColumnWords.rank("part", name.title()) >= 0) {
            columns.remove(ColumnRole.NAME);
            columns.put(first ? ColumnRole.LAST_NAME : ColumnRole.FIRST_NAME, name);
            return;
        }
        for (ColumnRole part : List.of(ColumnRole.FIRST_NAME, ColumnRole.LAST_NAME)) {
            Column column = columns.remove(part);
            if (column != null) {
                attributes.add(column);
            }
        }
        attributes.sort((a, b) -> Integer.compare(a.number(), b.number()));
    }

    Optional<Column> column(ColumnRole role) {
        return Optional.ofNullable(columns.get(role));
    }

    /** As many of the other columns as a roster keeps. */
    List<Column> attributes() {
        return attributes.subList(0, Math.min(attributes.size(), MOST_ATTRIBUTES));
    }

    /** What was made of each column, from the left. */
    List<Roster.ReadColumn> told() {
        return table.columns().stream()
                .map(column -> new Roster.ReadColumn(column.number(), column.title(), role(column)))
                .toList();
    }

    private ColumnRole role(Column column) {
        return columns.entrySet().stream()
                .filter(one -> one.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() ->
                        attributes().contains(column) ? ColumnRole.ATTRIBUTE : ColumnRole.IGNORED);
    }
}
