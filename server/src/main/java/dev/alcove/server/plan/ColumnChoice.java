package dev.alcove.server.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the sender of a list says of its columns.
 *
 * @param columns the title or the number (from 1) of a column, by its role
 */
public record ColumnChoice(Map<ColumnRole, String> columns) {
    /** Nothing is said: titles tell. */
    public static final ColumnChoice NONE = new ColumnChoice(Map.of());

    public ColumnChoice {
        columns = Map.copyOf(columns);
    }

    /** From parameters such as {@code nameColumn}. */
    public static ColumnChoice of(Function<String, Optional<String>> parameter) {
        Map<ColumnRole, String> columns = new LinkedHashMap<>();
        for (ColumnRole role : ColumnRole.CHOSEN) {
            parameter.apply(role.word() + "Column").ifPresent(said -> columns.put(role, said));
        }
        return new ColumnChoice(columns);
    }
}
