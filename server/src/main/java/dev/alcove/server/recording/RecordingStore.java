package dev.alcove.server.recording;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.server.database.SqliteDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recordings in the database. Blocks. */
final class RecordingStore {
    private final SqliteDatabase database;

    RecordingStore(SqliteDatabase database) {
        this.database = database;
    }

    /** Keeps what events say of recordings, in the transaction that stores them. */
    static void note(
            Connection connection, SessionId session, String roomCode, List<Recorded> events)
            throws SQLException {
        for (Recorded recorded : events) {
            switch (recorded.event()) {
                case SessionEvent.RecordingStarted started ->
                        add(connection, session, roomCode, started, recorded.at());
                case SessionEvent.RecordingStopped stopped ->
                        change(
                                connection,
                                "UPDATE recording SET ended_at = ? WHERE id = ?",
                                recorded.at().toEpochMilli(),
                                stopped.recording().value());
                default -> {} // Nothing else is about a file.
            }
        }
    }

    private static void add(
            Connection connection,
            SessionId session,
            String roomCode,
            SessionEvent.RecordingStarted started,
            Instant at)
            throws SQLException {
        change(
                connection,
                """
                INSERT INTO recording(id, session_id, room_code, space, breakout_name, file_name,
                  recorder, started_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                started.recording().value(),
                session.value(),
                roomCode,
                started.space().toString(),
                started.breakout().map(label -> label.name()).orElse(null),
                freeName(connection, FileName.of(roomCode, at, started.breakout())),
                started.recorder().value(),
                at.toEpochMilli());
    }

    private static String freeName(Connection connection, FileName name) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT 1 FROM recording WHERE file_name = ?")) {
            for (int nth = 1; ; nth++) {
                statement.setString(1, name.nth(nth));
                try (var rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        return name.nth(nth);
                    }
                }
            }
        }
    }

    Optional<StoredRecording> find(RecordingId id) {
        return list("SELECT * FROM recording WHERE id = ?", List.of(id.value())).stream()
                .findFirst();
    }

    /**
     * Which recordings are asked for.
     *
     * @param whose a condition on whose they are, with {@code value} for its one parameter
     * @param sharedOnly without those that only hosts may see
     */
    record Wanted(
            Whose whose,
            String value,
            boolean sharedOnly,
            Optional<String> room,
            Optional<String> session) {

        /** By what somebody may see recordings. */
        enum Whose {
            OWNER("owner"),
            SESSION("session_id");

            private final String column;

            Whose(String column) {
                this.column = column;
            }
        }

        private String condition(List<Object> values) {
            var condition = new StringBuilder(whose.column).append(" = ?");
            values.add(value);
            if (sharedOnly) {
                condition.append(" AND sharing <> 'hosts'");
            }
            room.ifPresent(code -> {
                condition.append(" AND room_code = ?");
                values.add(code);
            });
            session.ifPresent(id -> {
                condition.append(" AND session_id = ?");
                values.add(id);
            });
            return condition.toString();
        }
    }

    /**
     * What recordings take on the disk, in bytes.
     *
     * @param owner those of that owner
     * @param room those of them that are of that room
     */
    record Usage(long owner, long room) {}

    /** Of an owner, or of those whose room was gone; and of a room. */
    Usage usage(Optional<String> owner, String roomCode) {
        String query =
                """
                SELECT coalesce(sum(size), 0),
                  coalesce(sum(CASE WHEN room_code = ? THEN size END), 0)
                FROM recording WHERE owner IS ?
                """;
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                bind(statement, roomCode, owner.orElse(null));
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return new Usage(rows.getLong(1), rows.getLong(2));
                }
            }
        });
    }

    /** How many were started in a room since then; those that went on with another do not count. */
    int startedSince(String roomCode, Instant since) {
        return number(
                "SELECT count(*) FROM recording"
                        + " WHERE room_code = ? AND started_at > ? AND id NOT LIKE 'rec-%-%'",
                List.of(roomCode, since.toEpochMilli()));
    }

    int count(Wanted wanted) {
        List<Object> values = new ArrayList<>();
        String query = "SELECT count(*) FROM recording WHERE " + wanted.condition(values);
        return number(query, values);
    }

    private int number(String query, List<?> values) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                bind(statement, values.toArray());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }

    /** The newest first, those before that one. */
    List<StoredRecording> page(Wanted wanted, Optional<Cursor> before, int limit) {
        List<Object> values = new ArrayList<>();
        var query =
                new StringBuilder("SELECT * FROM recording WHERE ")
                        .append(wanted.condition(values));
        before.ifPresent(cursor -> {
            query.append(" AND (started_at, id) < (?, ?)");
            values.add(cursor.startedAt());
            values.add(cursor.id());
        });
        query.append(" ORDER BY started_at DESC, id DESC LIMIT ?");
        values.add(limit);
        return list(query.toString(), values);
    }

    /** Where a page ends. */
    record Cursor(long startedAt, String id) {
        static Cursor of(StoredRecording last) {
            return new Cursor(last.origin().startedAt().toEpochMilli(), last.id().value());
        }

        static Optional<Cursor> parse(String text) {
            String[] parts = text.split("\\.", 2);
            boolean good = parts.length == 2 && parts[0].matches("\\d{1,15}");
            return good
                    ? Optional.of(new Cursor(Long.parseLong(parts[0]), parts[1]))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return startedAt + "." + id;
        }
    }

    /** Remembers how far a file has come; on disk when this returns. */
    void keepProgress(StoredRecording recording) {
        var progress = recording.progress();
        write(
                "UPDATE recording SET next_part = ?, size = ?, sealed = ? WHERE id = ?",
                progress.nextPart(),
                progress.size(),
                progress.sealed(),
                recording.id().value());
    }

    /** Remembers what it is called, and whom it is shown to. */
    void keepShown(StoredRecording recording) {
        var shown = recording.shown();
        write(
                "UPDATE recording SET title = ?, sharing = ?, share_key = ? WHERE id = ?",
                shown.title().orElse(null),
                shown.sharing().word(),
                shown.key().orElse(null),
                recording.id().value());
    }

    void delete(RecordingId id) {
        write("DELETE FROM recording WHERE id = ?", id.value());
    }

    private void write(String statement, @Nullable Object... values) {
        database.write(connection -> change(connection, statement, values)).join();
    }

    private static int change(Connection connection, String statement, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, values);
            return prepared.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private List<StoredRecording> list(String query, List<?> values) {
        return database.read(connection -> {
            List<StoredRecording> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                bind(statement, values.toArray());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(recording(rows));
                    }
                }
            }
            return found;
        });
    }

    private static StoredRecording recording(ResultSet row) throws SQLException {
        long endedAt = row.getLong("ended_at");
        boolean on = row.wasNull();
        return new StoredRecording(
                new RecordingId(row.getString("id")),
                new StoredRecording.Origin(
                        new SessionId(row.getString("session_id")),
                        row.getString("room_code"),
                        Optional.ofNullable(row.getString("owner")),
                        row.getString("space"),
                        Optional.ofNullable(row.getString("breakout_name")),
                        row.getString("file_name"),
                        new ParticipantId(row.getString("recorder")),
                        Instant.ofEpochMilli(row.getLong("started_at"))),
                new StoredRecording.Progress(
                        on ? Optional.empty() : Optional.of(Instant.ofEpochMilli(endedAt)),
                        row.getInt("next_part"),
                        row.getLong("size"),
                        row.getBoolean("sealed")),
                new StoredRecording.Shown(
                        Optional.ofNullable(row.getString("title")),
                        Sharing.of(row.getString("sharing")).orElse(Sharing.HOSTS),
                        Optional.ofNullable(row.getString("share_key"))));
    }
}
