package dev.alcove.server.room;

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

/**
 * Rooms that were used and are deleted (contract §3): a code rests for a while, so that an old link
 * leads nobody into a stranger's room, and what was said stays its owner's to read. Reads block.
 */
final class FormerRoomStore {
    private final SqliteDatabase database;
    private final Duration rest;

    /**
     * @param rest for so long after its room is deleted a code is its owner's alone
     */
    FormerRoomStore(SqliteDatabase database, Duration rest) {
        this.database = database;
        this.rest = rest;
    }

    /** How long rooms of a code were an owner's. */
    List<Tenure> of(String owner, String code) {
        return database.read(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(
                            """
                            SELECT created_at, deleted_at FROM former_room
                            WHERE code = ? AND owner = ? ORDER BY deleted_at DESC
                            """)) {
                query.setString(1, code);
                query.setString(2, owner);
                ResultSet rows = query.executeQuery();
                List<Tenure> tenures = new ArrayList<>();
                while (rows.next()) {
                    tenures.add(
                            new Tenure(
                                    Instant.ofEpochMilli(rows.getLong(1)),
                                    Optional.of(Instant.ofEpochMilli(rows.getLong(2)))));
                }
                return tenures;
            }
        });
    }

    /** Until when the code is others' to leave alone, where it is not this owner's. */
    Optional<Instant> restsUntil(String code, String owner, Instant now) {
        return database.read(connection -> restsUntil(connection, code, owner, now));
    }

    /** As {@link #restsUntil(String, String, Instant)}, within a transaction. */
    Optional<Instant> restsUntil(Connection connection, String code, String owner, Instant now)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        SELECT owner, deleted_at FROM former_room WHERE code = ?
                        ORDER BY deleted_at DESC LIMIT 1
                        """)) {
            query.setString(1, code);
            ResultSet row = query.executeQuery();
            if (!row.next() || row.getString(1).equals(owner)) {
                return Optional.empty();
            }
            return Optional.of(Instant.ofEpochMilli(row.getLong(2)).plus(rest))
                    .filter(until -> until.isAfter(now));
        }
    }

    /** Remembers a room that is about to be deleted, if anybody ever was in it. */
    static void remember(Connection connection, String sid, Instant now) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO former_room(sid, code, owner, created_at, deleted_at)
                        SELECT sid, code, owner, created_at, ? FROM room WHERE sid = ? AND
                        """
                                + RoomStore.USED)) {
            insert.setLong(1, now.toEpochMilli());
            insert.setString(2, sid);
            insert.executeUpdate();
        }
    }
}
