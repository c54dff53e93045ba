package dev.alcove.server.journal;

import dev.alcove.core.participant.SessionId;
import dev.alcove.server.journal.Journal.Past;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions about sessions that may be over, to the embedded database. */
final class SqlitePast {
    private static final String COLUMNS = "id, room_code, opened_at, ended_at";

    private SqlitePast() {}

    /**
     * Which sessions are asked for.
     *
     * @param since nanoseconds since 1970
     * @param below only those that began before this one
     */
    record Wanted(String roomCode, long since, @Nullable SessionId below, int limit) {}

    static Optional<Past> find(Connection connection, SessionId session) throws SQLException {
        String sql = "SELECT %s FROM session WHERE id = ?".formatted(COLUMNS);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, session.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(past(rows)) : Optional.empty();
            }
        }
    }

    static List<Past> ofRoom(Connection connection, Wanted wanted) throws SQLException {
        String below =
                wanted.below() == null
                        ? ""
                        : "AND (opened_at, id) < (SELECT opened_at, id FROM session WHERE id = ?)";
        String sql =
                """
                SELECT %s FROM session WHERE room_code = ? AND opened_at >= ? %s
                ORDER BY opened_at DESC, id DESC LIMIT ?
                """
                        .formatted(COLUMNS, below);
        try (var statement = connection.prepareStatement(sql)) {
            int next = 1;
            statement.setString(next++, wanted.roomCode());
            statement.setLong(next++, wanted.since());
            if (wanted.below() != null) {
                statement.setString(next++, wanted.below().value());
            }
            statement.setInt(next, wanted.limit());
            List<Past> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(past(rows));
                }
            }
            return found;
        }
    }

    private static Past past(ResultSet rows) throws SQLException {
        long ended = rows.getLong(4);
        Optional<Instant> endedAt =
                rows.wasNull() ? Optional.empty() : Optional.of(Nanos.instant(ended));
        return new Past(
                new SessionId(rows.getString(1)),
                rows.getString(2),
                Nanos.instant(rows.getLong(3)),
                endedAt);
    }

    static int count(Connection connection, SessionId session, String kind) throws SQLException {
        String sql = "SELECT count(*) FROM event WHERE session_id = ? AND kind = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, session.value());
            statement.setString(2, kind);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }
}
