package dev.alcove.server.journal;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.SessionSnapshot;
import dev.alcove.server.database.SqliteDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal in the embedded database. Appends of many sessions share a transaction; each says
 * where its session stands, and the one that is wrong about it is a conflict.
 */
public final class SqliteJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);
    private static final String EVENT_COLUMNS = "seq, at, actor, kind, space, body";

    private final SqliteDatabase database;
    private final List<Projection> projections;
    private final EventCodec codec = new EventCodec();

    /**
     * @param database stays its owner's: closing the journal does not close it
     */
    public SqliteJournal(SqliteDatabase database) {
        this(database, List.of());
    }

    /** One that others keep something of. */
    public SqliteJournal(SqliteDatabase database, List<Projection> projections) {
        this.database = database;
        this.projections = List.copyOf(projections);
    }

    @Override
    public CompletionStage<Appended> append(SessionId session, List<Recorded> events, State state) {
        Sequence.check(events);
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(new Appended.Committed());
        }
        // Encoded here, on the caller's thread: the writer's is for the disk.
        List<EventCodec.Stored> rows = events.stream().map(codec::encode).toList();
        Optional<String> snapshot = state.snapshot().map(codec::encode);
        return database.write(connection -> {
            if (!take(connection, session, events, state)) {
                return new Appended.Conflict(lastSeq(connection, session));
            }
            insert(connection, session, rows);
            for (Projection projection : projections) {
                projection.note(connection, session, state.roomCode(), events);
            }
            if (snapshot.isPresent()) {
                remember(connection, session, events.getLast().seq(), snapshot.get());
            }
            return new Appended.Committed();
        });
    }

    /** Moves the session on from the position that the events follow; false if it is elsewhere. */
    private static boolean take(
            Connection connection, SessionId session, List<Recorded> events, State state)
            throws SQLException {
        Recorded first = events.getFirst();
        Recorded last = events.getLast();
        String sql =
                first.seq() == 1
                        ? """
                        INSERT INTO session(seq, ended_at, id, opened_at, room_code)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """
                        : "UPDATE session SET seq = ?, ended_at = ? WHERE id = ? AND seq = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, last.seq());
            if (state.ended()) {
                statement.setLong(2, Nanos.of(last.at()));
            } else {
                statement.setNull(2, Types.BIGINT);
            }
            statement.setString(3, session.value());
            if (first.seq() == 1) {
                statement.setLong(4, Nanos.of(first.at()));
                statement.setString(5, state.roomCode());
            } else {
                statement.setLong(4, first.seq() - 1);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private static long lastSeq(Connection connection, SessionId session) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT seq FROM session WHERE id = ?")) {
            statement.setString(1, session.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private static void insert(
            Connection connection, SessionId session, List<EventCodec.Stored> events)
            throws SQLException {
        String sql =
                "INSERT INTO event(%s, session_id) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        .formatted(EVENT_COLUMNS);
        try (var statement = connection.prepareStatement(sql)) {
            for (EventCodec.Stored event : events) {
                statement.setLong(1, event.seq());
                statement.setLong(2, Nanos.of(event.at()));
                statement.setString(3, event.actor());
                statement.setString(4, event.kind());
                statement.setString(5, event.space().orElse(null));
                statement.setString(6, event.body());
                statement.setString(7, session.value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void remember(
            Connection connection, SessionId session, long seq, String snapshot)
            throws SQLException {
        String sql =
                """
                INSERT INTO snapshot(session_id, seq, body) VALUES (?, ?, ?)
                ON CONFLICT (session_id) DO UPDATE SET seq = excluded.seq, body = excluded.body
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, session.value());
            statement.setLong(2, seq);
            statement.setString(3, snapshot);
            statement.executeUpdate();
        }
    }

    @Override
    public Optional<Stored> load(SessionId session) {
        Optional<SessionSnapshot> snapshot =
                database.read(connection -> snapshotText(connection, session))
                        .flatMap(text -> understood(session, text));
        long known = snapshot.map(SessionSnapshot::version).orElse(0L);
        List<Recorded> tail = events(session, known + 1, Integer.MAX_VALUE);
        return snapshot.isEmpty() && tail.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stored(snapshot, tail));
    }

    private static Optional<String> snapshotText(Connection connection, SessionId session)
            throws SQLException {
        String sql = "SELECT body FROM snapshot WHERE session_id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, session.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** States change their form more freely than events: then the events tell all. */
    private Optional<SessionSnapshot> understood(SessionId session, String text) {
        try {
            return Optional.of(codec.decodeSnapshot(text));
        } catch (UnreadableJournal otherForm) {
            LOG.warn("Session {} loads from its events: {}", session, otherForm.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public List<Open> open() {
        String sql =
                "SELECT id, room_code FROM session WHERE ended_at IS NULL ORDER BY opened_at, id";
        return database.read(connection -> {
            List<Open> open = new ArrayList<>();
            try (var statement = connection.prepareStatement(sql);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    open.add(new Open(new SessionId(rows.getString(1)), rows.getString(2)));
                }
            }
            return open;
        });
    }

    @Override
    public Optional<Past> find(SessionId session) {
        return database.read(connection -> SqlitePast.find(connection, session));
    }

    @Override
    public List<Past> past(String roomCode, Instant since, @Nullable SessionId below, int limit) {
        return database.read(connection ->
                SqlitePast.ofRoom(
                        connection,
                        new SqlitePast.Wanted(roomCode, Nanos.of(since), below, limit)));
    }

    @Override
    public int count(SessionId session, Class<? extends SessionEvent> kind) {
        return database.read(
                connection -> SqlitePast.count(connection, session, kind.getSimpleName()));
    }

    @Override
    public List<Recorded> events(SessionId session, long fromSeq, int limit) {
        String sql =
                "SELECT %s FROM event WHERE session_id = ? AND seq >= ? ORDER BY seq LIMIT ?"
                        .formatted(EVENT_COLUMNS);
        return decoded(
                database.read(connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        statement.setString(1, session.value());
                        statement.setLong(2, fromSeq);
                        statement.setInt(3, limit);
                        return rows(statement);
                    }
                }));
    }

    @Override
    public List<Recorded> chat(SessionId session, Set<Space> spaces, long before, int limit) {
        String sql =
                """
                SELECT %s FROM event WHERE session_id = ? AND space = ? AND seq < ?
                ORDER BY seq DESC LIMIT ?
                """
                        .formatted(EVENT_COLUMNS);
        // Space by space, so that each is a walk along the index of no more than the limit.
        List<EventCodec.Stored> newest =
                database.read(connection -> {
                    List<EventCodec.Stored> found = new ArrayList<>();
                    try (var statement = connection.prepareStatement(sql)) {
                        for (Space space : spaces) {
                            statement.setString(1, session.value());
                            statement.setString(2, space.toString());
                            statement.setLong(3, before);
                            statement.setInt(4, limit);
                            found.addAll(rows(statement));
                        }
                    }
                    return found;
                });
        newest.sort(Comparator.comparingLong(EventCodec.Stored::seq));
        return decoded(newest.subList(Math.max(0, newest.size() - limit), newest.size()));
    }

    @Override
    public List<Recorded> latest(
            SessionId session, Set<Class<? extends SessionEvent>> kinds, int limit) {
        String sql =
                "SELECT %s FROM event WHERE session_id = ? AND kind IN (%s) ORDER BY seq DESC LIMIT ?"
                        .formatted(
                                EVENT_COLUMNS,
                                String.join(", ", Collections.nCopies(kinds.size(), "?")));
        return decoded(
                        database.read(connection -> {
                            try (var statement = connection.prepareStatement(sql)) {
                                int next = 1;
                                statement.setString(next++, session.value());
                                for (Class<? extends SessionEvent> kind : kinds) {
                                    statement.setString(next++, kind.getSimpleName());
                                }
                                statement.setInt(next, limit);
                                return rows(statement);
                            }
                        }))
                .reversed();
    }

    private static List<EventCodec.Stored> rows(PreparedStatement statement) throws SQLException {
        List<EventCodec.Stored> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(
                        new EventCodec.Stored(
                                rows.getLong(1),
                                Nanos.instant(rows.getLong(2)),
                                rows.getString(3),
                                rows.getString(4),
                                Optional.ofNullable(rows.getString(5)),
                                rows.getString(6)));
            }
        }
        return found;
    }

    private List<Recorded> decoded(List<EventCodec.Stored> rows) {
        return rows.stream().map(codec::decode).toList();
    }

    /** The database is closed by its owner. */
    @Override
    public void close() {}
}
