package dev.alcove.server.room;

import dev.alcove.server.database.SqliteDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Wrong PINs in the database, for an hour. Methods block. */
final class PinTryStore {
    /** A flood from ever new addresses forgets the oldest. */
    private static final int MOST_ADDRESSES = 100_000;

    private static final long WINDOW = WrongPins.WINDOW.toMillis();

    private final SqliteDatabase database;

    PinTryStore(SqliteDatabase database) {
        this.database = database;
    }

    PinLine.Past past(String sid, String network) {
        return database.read(connection -> {
            try (PreparedStatement query =
                    prepare(
                            connection,
                            "SELECT wrong, last_at FROM wrong_pin WHERE room_sid = ? AND network ="
                                    + " ?",
                            sid,
                            network)) {
                ResultSet row = query.executeQuery();
                return row.next()
                        ? new PinLine.Past(row.getInt(1), Instant.ofEpochMilli(row.getLong(2)))
                        : PinLine.Past.NONE;
            }
        });
    }

    /** Wrong PINs of the room in the hour that is counted; empty if it is over. */
    Optional<WrongPins> ofRoom(String sid, Instant now) {
        return database.read(connection -> ofRoom(connection, sid, now));
    }

    private static Optional<WrongPins> ofRoom(Connection connection, String sid, Instant now)
            throws SQLException {
        try (PreparedStatement query =
                prepare(
                        connection,
                        "SELECT wrong, since FROM wrong_pin_of_room WHERE room_sid = ? AND since >"
                                + " ?",
                        sid,
                        now.toEpochMilli() - WINDOW)) {
            ResultSet row = query.executeQuery();
            return row.next()
                    ? Optional.of(
                            new WrongPins(row.getInt(1), Instant.ofEpochMilli(row.getLong(2))))
                    : Optional.empty();
        }
    }

    /**
     * Keeps what was judged; nothing where the room has another PIN by now.
     *
     * @return those of the room, where this one was wrong
     */
    Optional<WrongPins> judged(
            String sid, String pinHash, String network, boolean right, Instant now) {
        if (right) {
            takeBack(sid, network);
            return Optional.empty();
        }
        return database.write(connection -> wrong(connection, sid, pinHash, network, now)).join();
    }

    /** Most right ones follow no wrong ones: then nothing is written. */
    private void takeBack(String sid, String network) {
        if (past(sid, network).wrong() > 0) {
            database.write(connection ->
                            change(
                                    connection,
                                    """
                                    UPDATE wrong_pin SET wrong = max(0, wrong - 1)
                                    WHERE room_sid = ? AND network = ?
                                    """,
                                    sid,
                                    network))
                    .join();
        }
    }

    private static Optional<WrongPins> wrong(
            Connection connection, String sid, String pinHash, String network, Instant now)
            throws SQLException {
        long at = now.toEpochMilli();
        int kept =
                change(
                        connection,
                        """
                        INSERT INTO wrong_pin(room_sid, network, wrong, last_at)
                        SELECT sid, ?, 1, ? FROM room WHERE sid = ? AND pin_hash = ?
                        ON CONFLICT DO UPDATE SET last_at = excluded.last_at,
                          wrong = CASE WHEN last_at > ? THEN wrong + 1 ELSE 1 END
                        """,
                        network,
                        at,
                        sid,
                        pinHash,
                        at - WINDOW);
        if (kept == 0) {
            return Optional.empty();
        }
        change(
                connection,
                """
                INSERT INTO wrong_pin_of_room(room_sid, wrong, since) VALUES (?, 1, ?)
                ON CONFLICT DO UPDATE SET
                  wrong = CASE WHEN since > ? THEN wrong + 1 ELSE 1 END,
                  since = CASE WHEN since > ? THEN since ELSE excluded.since END
                """,
                sid,
                at,
                at - WINDOW,
                at - WINDOW);
        return ofRoom(connection, sid, now);
    }

    void forget(String sid) {
        database.write(connection ->
                        change(connection, "DELETE FROM wrong_pin WHERE room_sid = ?", sid)
                                + change(
                                        connection,
                                        "DELETE FROM wrong_pin_of_room WHERE room_sid = ?",
                                        sid))
                .join();
    }

    void sweep(Instant now) {
        long old = now.toEpochMilli() - WINDOW;
        database.write(connection ->
                        change(connection, "DELETE FROM wrong_pin WHERE last_at <= ?", old)
                                + change(
                                        connection,
                                        "DELETE FROM wrong_pin_of_room WHERE since <= ?",
                                        old)
                                + change(
                                        connection,
                                        """
                                        DELETE FROM wrong_pin WHERE last_at <
                                          (SELECT last_at FROM wrong_pin ORDER BY last_at DESC
                                           LIMIT 1 OFFSET ?)
                                        """,
                                        MOST_ADDRESSES))
                .join();
    }

    private static int change(Connection connection, String statement, Object... values)
            throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement, values)) {
            return prepared.executeUpdate();
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
