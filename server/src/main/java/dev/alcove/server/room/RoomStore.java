package dev.alcove.server.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.server.database.SqliteDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Rooms in the database. Reads block. */
final class RoomStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Of a row of {@code room}: whether a session ever was in it. The journal counts nanoseconds.
     */
    static final String USED =
            """
            EXISTS (SELECT 1 FROM session WHERE session.room_code = room.code
              AND session.opened_at >= room.created_at * 1000000)
            """;

    private final SqliteDatabase database;

    RoomStore(SqliteDatabase database) {
        this.database = database;
    }

    /** What became of a new room. */
    enum Added {
        KEPT,
        CODE_TAKEN,
        CODE_RESTS,
        TOO_MANY
    }

    /**
     * Keeps a new room, or says why not, and then changes nothing.
     *
     * @param most rooms that its owner may have
     */
    CompletableFuture<Added> add(Room room, FormerRoomStore former, int most) {
        String owner = room.keys().owner();
        Instant now = room.life().createdAt();
        return database.write(connection -> {
            if (former.restsUntil(connection, room.code().value(), owner, now).isPresent()) {
                return Added.CODE_RESTS;
            }
            if (count(connection, owner) >= most) {
                return Added.TOO_MANY;
            }
            return insert(connection, room) ? Added.KEPT : Added.CODE_TAKEN;
        });
    }

    private static int count(Connection connection, String owner) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT count(*) FROM room WHERE owner = ?")) {
            query.setString(1, owner);
            ResultSet row = query.executeQuery();
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static boolean insert(Connection connection, Room room) throws SQLException {
        return change(
                        connection,
                        """
                        INSERT INTO room(code, display_name, type, teacher_name,
                          teacher_language, event_id, metadata, max_participants,
                          empty_timeout, waiting_room, locked, breakouts_enabled,
                          owner, host_key_hash, pin_hash, created_at, updated_at,
                          last_used_at, archived_at, sid)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                          ?, ?, ?)
                        ON CONFLICT (code) DO NOTHING
                        """,
                        values(room))
                == 1;
    }

    /** Keeps a room as it is now; false where it has been deleted meanwhile. */
    CompletableFuture<Boolean> replace(Room room) {
        return database.write(connection ->
                change(
                                connection,
                                """
                                UPDATE room SET code = ?, display_name = ?, type = ?,
                                  teacher_name = ?, teacher_language = ?, event_id = ?,
                                  metadata = ?, max_participants = ?, empty_timeout = ?,
                                  waiting_room = ?, locked = ?, breakouts_enabled = ?,
                                  owner = ?, host_key_hash = ?, pin_hash = ?,
                                  created_at = ?, updated_at = ?, last_used_at = ?,
                                  archived_at = ?
                                WHERE sid = ?
                                """,
                                values(room))
                        == 1);
    }

    CompletableFuture<Boolean> delete(String sid, Instant now) {
        return database.write(connection -> {
            FormerRoomStore.remember(connection, sid, now);
            return change(connection, "DELETE FROM room WHERE sid = ?", sid) == 1;
        });
    }

    /**
     * Deletes a room that nobody ever used or prepared; false, and nothing is changed, if it was.
     */
    boolean deleteUnused(String sid) {
        return database.write(connection ->
                        change(
                                        connection,
                                        "DELETE FROM room WHERE sid = ? AND last_used_at ="
                                            + " created_at AND NOT EXISTS (SELECT 1 FROM roster"
                                            + " WHERE room_sid = room.sid) AND NOT EXISTS (SELECT 1"
                                            + " FROM breakout_set WHERE room_sid = room.sid) AND"
                                            + " NOT "
                                                + USED,
                                        sid)
                                == 1)
                .join();
    }

    /** Somebody came. */
    CompletableFuture<Boolean> used(String sid, Instant at) {
        return database.write(connection ->
                change(
                                connection,
                                "UPDATE room SET last_used_at = ? WHERE sid = ?",
                                at.toEpochMilli(),
                                sid)
                        == 1);
    }

    /** The room of that code, in any case. */
    Optional<Room> find(String code) {
        return list("SELECT * FROM room WHERE code = ?", code).stream().findFirst();
    }

    /** Latest first. */
    List<Room> ofOwner(String owner) {
        return list("SELECT * FROM room WHERE owner = ? ORDER BY sid DESC", owner);
    }

    /** Rooms that nobody has used for as long as they may be empty. */
    List<Room> emptyTooLong(Instant now) {
        return list(
                """
                SELECT * FROM room WHERE empty_timeout > 0 AND archived_at IS NULL
                  AND last_used_at + empty_timeout * 1000 <= ?
                """,
                now.toEpochMilli());
    }

    private List<Room> list(String query, @Nullable Object... values) {
        return database.read(connection -> {
            List<Room> rooms = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rooms.add(room(rows));
                    }
                }
            }
            return rooms;
        });
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

    private static @Nullable Object[] values(Room room) {
        Room.Profile profile = room.profile();
        Room.Rules rules = room.rules();
        Room.Life life = room.life();
        return new @Nullable Object[] {
            room.code().value(),
            profile.displayName(),
            profile.type().word(),
            profile.teacherName(),
            profile.teacherLanguage().orElse(null),
            profile.eventId().orElse(null),
            profile.metadata().toString(),
            rules.maxParticipants(),
            rules.emptyTimeout().toSeconds(),
            rules.waitingRoom(),
            rules.locked(),
            rules.breakoutsEnabled(),
            room.keys().owner(),
            room.keys().hostKeyHash(),
            room.keys().pinHash().orElse(null),
            life.createdAt().toEpochMilli(),
            life.updatedAt().toEpochMilli(),
            life.lastUsedAt().toEpochMilli(),
            life.archivedAt().map(Instant::toEpochMilli).orElse(null),
            room.sid()
        };
    }

    private static Room room(ResultSet row) throws SQLException {
        return new Room(
                row.getString("sid"),
                new RoomCode(row.getString("code")),
                new Room.Profile(
                        row.getString("display_name"),
                        RoomType.of(row.getString("type")).orElse(RoomType.MEETING),
                        row.getString("teacher_name"),
                        Optional.ofNullable(row.getString("teacher_language")),
                        Optional.ofNullable(row.getString("event_id")),
                        json(row.getString("metadata"))),
                new Room.Rules(
                        row.getInt("max_participants"),
                        Duration.ofSeconds(row.getLong("empty_timeout")),
                        row.getBoolean("waiting_room"),
                        row.getBoolean("locked"),
                        row.getBoolean("breakouts_enabled")),
                new Room.Keys(
                        row.getString("owner"),
                        row.getString("host_key_hash"),
                        Optional.ofNullable(row.getString("pin_hash"))),
                new Room.Life(
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("updated_at")),
                        Instant.ofEpochMilli(row.getLong("last_used_at")),
                        archivedAt(row)));
    }

    private static Optional<Instant> archivedAt(ResultSet row) throws SQLException {
        long at = row.getLong("archived_at");
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A room's metadata cannot be read", e);
        }
    }
}
