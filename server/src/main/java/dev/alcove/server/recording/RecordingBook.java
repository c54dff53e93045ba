package dev.alcove.server.recording;

import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.journal.Journal;
import dev.alcove.server.journal.Projection;
import dev.alcove.server.room.RoomAccess;
import dev.alcove.server.session.Sessions;
import dev.alcove.server.token.Tokens;
import dev.alcove.server.wire.RecordingRefusal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** The recordings of this server, put together. */
public final class RecordingBook {
    private static final int KEY_BYTES = 16;

    private final RecordingStore store;
    private final RecordingFiles files;
    private final RecordingSpace space;
    private final RecordingLimits limits;

    /**
     * @param folder of the files; made when there is something to keep
     * @param free what the disk has left, in bytes
     */
    public RecordingBook(
            SqliteDatabase database, Path folder, LongSupplier free, RecordingLimits limits) {
        this.store = new RecordingStore(database);
        this.files = new RecordingFiles(folder);
        this.space = new RecordingSpace(store, free, limits);
        this.limits = limits;
    }

    /** What is kept of the journal, to be found again. */
    public static Projection projection() {
        return RecordingStore::note;
    }

    /**
     * What calls about recordings need from the rest of the server.
     *
     * @param random must be hard to guess: a {@link java.security.SecureRandom}
     */
    public record Surroundings(
            Sessions sessions,
            Journal journal,
            RoomAccess access,
            Tokens tokens,
            InstantSource clock,
            RandomGenerator random) {}

    /**
     * Why no recording may be started in a room now, by the room's code. Blocks.
     *
     * @param owners whose the room of a code is
     */
    public Function<String, Optional<RecordingRefusal>> refusals(
            Function<String, Optional<String>> owners, InstantSource clock) {
        return new RecordingAdmission(store, space, owners, clock, limits.startsPerHour())::refusal;
    }

    /**
     * Recordings through REST.
     *
     * @param calls by operation
     * @param mayCall by operation, for those that take a body: whether the caller may make it
     */
    public record Rest(
            Map<String, Call> calls, Map<String, Function<ApiRequest, Checked<?>>> mayCall) {}

    /** Recordings through REST. */
    public Rest rest(Surroundings around) {
        var parts =
                new Parts(store, files, around.sessions(), around.clock(), space, limits.file());
        var partCalls = new PartCalls(store, parts, around.access());
        var recordingCalls =
                new RecordingCalls(
                        new RecordingCalls.Shelf(store, files, parts),
                        around.access(),
                        new RecordingAccess(around.sessions(), around.journal()),
                        around.tokens(),
                        new RecordingFileJson(around.tokens(), around.clock()),
                        () -> key(around.random()));
        Map<String, Call> calls = new HashMap<>(partCalls.calls());
        calls.putAll(recordingCalls.calls());
        return new Rest(
                calls,
                Map.of(
                        "uploadRecordingPart",
                        partCalls::recordersOwn,
                        "changeRecording",
                        recordingCalls::managed));
    }

    private static String key(RandomGenerator random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
