package dev.alcove.server.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionSettings;
import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.journal.SqliteJournal;
import dev.alcove.server.session.LiveSessions;
import dev.alcove.server.session.Reply;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What takes parts in, over real live sessions, a real database and a real folder, with a clock
 * that is moved by hand. A host and ana are in main.
 */
final class Studio implements AutoCloseable {
    static final Space MAIN = Space.main();
    static final long MOST = 100;
    static final RecordingLimits LIMITS = new RecordingLimits(MOST, 1_000, 150, 200, 3);
    private static final ParticipantId HOST = new ParticipantId("p-host");
    private static final ParticipantId ANA = new ParticipantId("p-ana");

    private final SqliteDatabase database;
    private final LiveSessions sessions;
    private final AtomicInteger ids = new AtomicInteger();
    private volatile Instant now = Instant.parse("2026-11-26T09:41:00Z");
    final RecordingStore store;
    final RecordingFiles files;
    final RecordingSpace space;
    final Parts parts;

    /** What the disk has left. */
    volatile long free = Long.MAX_VALUE;

    Studio(Path folder) throws Exception {
        database = SqliteDatabase.open(folder);
        sessions =
                new LiveSessions(
                        new SqliteJournal(database, List.of(RecordingBook.projection())),
                        () -> now,
                        () -> 42,
                        () -> new SessionId("s-" + ids.incrementAndGet()),
                        Runnable::run);
        sessions.resume();
        store = new RecordingStore(database);
        files = new RecordingFiles(folder.resolve("recordings"));
        space = new RecordingSpace(store, () -> free, LIMITS);
        parts = new Parts(store, files, sessions, () -> now, space, MOST);
    }

    /** The host and ana come in. */
    Studio people() {
        for (ParticipantId person : List.of(HOST, ANA)) {
            done(
                    sessions.join(
                                    "MATH101",
                                    SessionSettings.DEFAULT,
                                    Actor.person(person),
                                    new SessionCommand.Join(
                                            person, person.value(), person.equals(HOST)))
                            .toCompletableFuture()
                            .join());
            command(
                    Actor.person(person),
                    new SessionCommand.Connect(person, new ConnectionId("c-" + person)));
        }
        return this;
    }

    private static void done(Reply reply) {
        if (!(reply instanceof Reply.Done)) {
            throw new AssertionError(reply);
        }
    }

    void command(Actor by, SessionCommand command) {
        done(sessions.command(session().id(), by, command).toCompletableFuture().join());
    }

    Session session() {
        return sessions.ofRoom("MATH101").orElseThrow();
    }

    /** Main is recorded by the host from now on. */
    RecordingId start() {
        var id = new RecordingId("rec-%026d".formatted(ids.incrementAndGet()));
        command(Actor.person(HOST), new SessionCommand.StartRecording(MAIN, id));
        return id;
    }

    /** Another recording is kept, which is over. */
    void kept(String owner, String roomCode, long size) {
        String id = "rec-%026d".formatted(ids.incrementAndGet());
        database.write(
                        connection -> {
                            try (var statement =
                                    connection.prepareStatement(
                                            """
                                            INSERT INTO recording(id, session_id, room_code, space,
                                              file_name, recorder, started_at, ended_at, size)
                                            VALUES (?, 's', ?, 'main', ?, 'p', 0, 0, ?)
                                            """)) {
                                statement.setString(1, id);
                                statement.setString(2, roomCode);
                                statement.setString(3, id);
                                statement.setLong(4, size);
                                statement.executeUpdate();
                            }
                            try (var statement =
                                    connection.prepareStatement(
                                            "UPDATE recording SET owner = ? WHERE id = ?")) {
                                statement.setString(1, owner);
                                statement.setString(2, id);
                                return statement.executeUpdate();
                            }
                        })
                .join();
    }

    RecordingAdmission admission() {
        return new RecordingAdmission(
                store, space, code -> Optional.empty(), () -> now, LIMITS.startsPerHour());
    }

    void stop() {
        command(Actor.person(HOST), new SessionCommand.StopRecording(MAIN));
    }

    void after(Duration time) {
        now = now.plus(time);
    }

    /** The recording of main that is on. */
    Optional<Recording> on() {
        return session().recordings().in(MAIN);
    }

    Checked<StoredRecording> send(RecordingId id, int number, String bytes) {
        return parts.take(id, new Parts.Part(number, false, Buffer.buffer(bytes)));
    }

    Checked<StoredRecording> last(RecordingId id, int number, String bytes) {
        return parts.take(id, new Parts.Part(number, true, Buffer.buffer(bytes)));
    }

    static StoredRecording taken(Checked<StoredRecording> answer) {
        return switch (answer) {
            case Checked.Fine<StoredRecording>(StoredRecording recording) -> recording;
            case Checked.Refused<StoredRecording>(Problem problem) ->
                    throw new AssertionError(problem);
        };
    }

    static Problem refused(Checked<StoredRecording> answer) {
        return switch (answer) {
            case Checked.Fine<StoredRecording>(StoredRecording recording) ->
                    throw new AssertionError(recording);
            case Checked.Refused<StoredRecording>(Problem problem) -> problem;
        };
    }

    /** What is in the file. */
    String file(RecordingId id) {
        try {
            return Files.readString(files.path(id), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoredRecording stored(RecordingId id) {
        return store.find(id).orElseThrow();
    }

    @Override
    public void close() {
        sessions.close();
        database.close();
    }
}
