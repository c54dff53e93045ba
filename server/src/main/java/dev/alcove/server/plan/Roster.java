package dev.alcove.server.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A list of people as it was read.
 *
 * @param columns what was made of each column of a CSV text; none for a list that came as JSON
 */
public record Roster(List<RosterEntry> entries, List<ReadColumn> columns) {
    static final Roster NONE = new Roster(List.of(), List.of());

    public Roster {
        entries = List.copyOf(entries);
        columns = List.copyOf(columns);
    }

    /**
     * What was made of a column.
     *
     * @param number from 1
     * @param title as it stands in the header
     */
    public record ReadColumn(int number, String title, ColumnRole as) {}

    boolean says(ColumnRole role) {
        return columns.stream().anyMatch(column -> column.as() == role);
    }

    /** The titles, for a sentence. */
    String shownColumns() {
        return columns.stream()
                .map(column -> new Table.Column(column.number(), column.title()).shown())
                .collect(Collectors.joining(", "));
    }
}
