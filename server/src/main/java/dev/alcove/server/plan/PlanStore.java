package dev.alcove.server.plan;

import dev.alcove.server.database.SqliteDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Rosters and named sets as JSON in the database. Reads block. */
final class PlanStore {
    private final SqliteDatabase database;

    PlanStore(SqliteDatabase database) {
        this.database = database;
    }

    Optional<String> roster(String sid) {
        return texts("SELECT entries FROM roster WHERE room_sid = ?", sid).stream().findFirst();
    }

    CompletableFuture<Boolean> keepRoster(String sid, String entries) {
        return change(
                """
                INSERT INTO roster(room_sid, entries) VALUES (?, ?)
                ON CONFLICT (room_sid) DO UPDATE SET entries = excluded.entries
                """,
                sid,
                entries);
    }

    List<String> sets(String sid) {
        return texts("SELECT body FROM breakout_set WHERE room_sid = ? ORDER BY name", sid);
    }

    Optional<String> set(String sid, String name) {
        return texts("SELECT body FROM breakout_set WHERE room_sid = ? AND name = ?", sid, name)
                .stream()
                .findFirst();
    }

    CompletableFuture<Boolean> keepSet(String sid, String name, String body) {
        return change(
                """
                INSERT INTO breakout_set(room_sid, name, body) VALUES (?, ?, ?)
                ON CONFLICT (room_sid, name) DO UPDATE SET body = excluded.body
                """,
                sid,
                name,
                body);
    }

    CompletableFuture<Boolean> forgetSet(String sid, String name) {
        return change("DELETE FROM breakout_set WHERE room_sid = ? AND name = ?", sid, name);
    }

    private CompletableFuture<Boolean> change(String statement, String... values) {
        return database.write(connection -> {
            try (var prepared = connection.prepareStatement(statement)) {
                bind(prepared, values);
                return prepared.executeUpdate() > 0;
            }
        });
    }

    private List<String> texts(String query, String... values) {
        return database.read(connection -> {
            List<String> texts = new ArrayList<>();
            try (var prepared = connection.prepareStatement(query)) {
                bind(prepared, values);
                try (var rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        texts.add(rows.getString(1));
                    }
                }
            }
            return texts;
        });
    }

    private static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }
}
