package dev.alcove.server;

import dev.alcove.core.participant.Space;
import dev.alcove.server.breakout.Asks;
import dev.alcove.server.breakout.BreakoutAnswers;
import dev.alcove.server.breakout.BreakoutCalls;
import dev.alcove.server.breakout.GroupingCalls;
import dev.alcove.server.breakout.PlanCalls;
import dev.alcove.server.breakout.RecordingCalls;
import dev.alcove.server.breakout.TimerCalls;
import dev.alcove.server.chat.ChatHistory;
import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.gateway.Gateway;
import dev.alcove.server.http.Admission;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.journal.Journal;
import dev.alcove.server.journal.SqliteJournal;
import dev.alcove.server.media.MediaProvider;
import dev.alcove.server.media.MeshProvider;
import dev.alcove.server.moderation.ModerationCalls;
import dev.alcove.server.plan.PlanBook;
import dev.alcove.server.plan.PlanRequests;
import dev.alcove.server.plan.Plans;
import dev.alcove.server.recording.RecordingBook;
import dev.alcove.server.recording.RecordingLimits;
import dev.alcove.server.report.ReportCalls;
import dev.alcove.server.room.Door;
import dev.alcove.server.room.JoinCalls;
import dev.alcove.server.room.PinCalls;
import dev.alcove.server.room.PinTries;
import dev.alcove.server.room.Pins;
import dev.alcove.server.room.Room;
import dev.alcove.server.room.RoomAccess;
import dev.alcove.server.room.RoomAdmission;
import dev.alcove.server.room.RoomCalls;
import dev.alcove.server.room.Rooms;
import dev.alcove.server.room.WrongPins;
import dev.alcove.server.session.Fleeting;
import dev.alcove.server.session.LiveSessions;
import dev.alcove.server.token.Caller;
import dev.alcove.server.token.PersonIds;
import dev.alcove.server.token.Secret;
import dev.alcove.server.token.Tokens;
import dev.alcove.server.waiting.WaitingCalls;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.RecordingRefusal;
import dev.alcove.server.wire.RecordingRequests;
import dev.alcove.server.wire.SessionIds;
import dev.alcove.socketio.SocketIoServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What Alcove is made of, put together: the only place where adapters are chosen and made. */
final class Wiring {
    private static final int PINS_AT_ONCE = 2;

    private final Config config;
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();
    private final SessionIds ids = new SessionIds(clock, random);
    private final SqliteDatabase database;
    private final Journal journal;
    private final LiveSessions sessions;
    private final Tokens tokens;
    private final PersonIds persons;
    private final MediaProvider media;
    private final Rooms rooms;
    private final PlanBook plans;
    private final PinTries tries;
    private final RoomAccess access;
    private final RecordingBook recordings;
    private final RecordingBook.Rest recordingCalls;

    Wiring(Config config, Vertx vertx, SqliteDatabase database) {
        this.config = config;
        this.database = database;
        this.journal = new SqliteJournal(database, List.of(RecordingBook.projection()));
        this.sessions =
                new LiveSessions(
                        journal, clock, random::nextLong, ids::session, SocketIoServer::together);
        byte[] secret = Secret.of(config.data());
        this.tokens =
                new Tokens(vertx, secret, config.token().life(), config.token().ownerLife(), clock);
        this.persons = new PersonIds(secret);
        this.media = mesh(config.media());
        this.rooms =
                new Rooms(
                        database,
                        new Pins(PINS_AT_ONCE),
                        sessions,
                        new Rooms.Limits(
                                config.rooms().emptyTimeout(),
                                config.rooms().codeRest(),
                                config.rooms().mostOfGuest(),
                                config.rooms().guestMetadata()),
                        clock,
                        random);
        this.tries =
                new PinTries(
                        database,
                        config.pin().maxWrong(),
                        config.pin().longestPause(),
                        clock,
                        (wait, action) ->
                                vertx.setTimer(
                                        Math.max(1, wait.toMillis()),
                                        id -> Thread.startVirtualThread(action)),
                        this::tellHosts);
        this.plans = new Plans(database, rooms::sid);
        this.access = new RoomAccess(tokens, sessions);
        this.recordings = book(database, config);
        this.recordingCalls =
                recordings.rest(
                        new RecordingBook.Surroundings(
                                sessions, journal, access, tokens, clock, random));
    }

    private static MediaProvider mesh(Config.Media media) {
        return new MeshProvider(
                media.iceServers().orElse(List.of()),
                media.turnUsername()
                        .map(name ->
                                new MeshProvider.TurnUser(
                                        name, media.turnCredential().orElse(""))));
    }

    SqliteDatabase database() {
        return database;
    }

    LiveSessions sessions() {
        return sessions;
    }

    private void tellHosts(Room room, WrongPins wrong) {
        sessions.liveOfRoom(room.code().value())
                .ifPresent(live ->
                        live.tellOfNow(new Fleeting.PinsGuessed(wrong.count(), wrong.since())));
    }

    /** Does what time brings: rooms that nobody came to, and wrong PINs of long ago. */
    void sweep() {
        rooms.sweep();
        tries.sweep();
    }

    Rooms rooms() {
        return rooms;
    }

    /** The calls of the REST API, by operation. */
    Map<String, Call> calls() {
        var door = new Door(rooms, sessions, tries, SessionDefaults.of(config), ids);
        var requests = new BreakoutRequests(ids::breakout);
        Map<String, Call> calls = new HashMap<>();
        calls.putAll(
                new RoomCalls(
                                rooms,
                                access,
                                sessions,
                                tokens,
                                tries,
                                config.rooms().guestsMayCreate())
                        .calls());
        calls.putAll(new PinCalls(rooms, access, tries).calls());
        calls.putAll(new JoinCalls(rooms, access, door, tokens, persons, media).calls());
        calls.putAll(new ReportCalls(rooms, access, journal, clock).calls());
        calls.putAll(new ModerationCalls(rooms, access, door).calls());
        calls.putAll(new WaitingCalls(rooms, access, door).calls());
        var asks = new Asks(rooms, access, door);
        var answers = new BreakoutAnswers(sessions, media);
        calls.putAll(new BreakoutCalls(asks, door, requests.merging(), answers).calls());
        calls.putAll(new TimerCalls(asks, answers).calls());
        calls.putAll(new GroupingCalls(asks, new PlanRequests(requests, plans), answers).calls());
        calls.putAll(new PlanCalls(rooms, access, plans, clock).calls());
        calls.putAll(new RecordingCalls(asks, recording()).calls());
        calls.putAll(recordingCalls.calls());
        return calls;
    }

    private RecordingRequests recording() {
        Function<String, Optional<RecordingRefusal>> refusal =
                config.recording().enabled()
                        ? recordings.refusals(this::ownerOf, clock)
                        : code -> Optional.of(RecordingRequests.OFF);
        return new RecordingRequests(refusal, ids::recording);
    }

    private Optional<String> ownerOf(String roomCode) {
        return rooms.find(roomCode) instanceof Checked.Fine<Room>(Room room)
                ? Optional.of(room.keys().owner())
                : Optional.empty();
    }

    private static RecordingBook book(SqliteDatabase database, Config config) {
        Config.Recording limits = config.recording();
        return new RecordingBook(
                database,
                config.data().resolve("recordings"),
                () -> freeSpace(config.data()),
                new RecordingLimits(
                        limits.maxSize(),
                        limits.diskReserve(),
                        limits.maxSizePerRoom(),
                        limits.maxSizePerOwner(),
                        limits.startsPerHour()));
    }

    /** In bytes; asked for anew each time, since others write to the same disk. */
    private static long freeSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    /** What has stopped, and does not come back by itself. */
    List<String> deadParts() {
        List<String> dead = new ArrayList<>();
        if (!database.writes()) {
            dead.add("journal writer");
        }
        sessions.dead().forEach(session -> dead.add("session " + session.value()));
        return dead;
    }

    /** Whose bodies are read. */
    Admission admission() {
        return new RoomAdmission(
                rooms, access, tokens, config.rooms().guestsMayCreate(), recordingCalls.mayCall());
    }

    /** The vocabularies of the sockets. */
    Gateway gateway() {
        return new Gateway(
                new Gateway.Surroundings(
                        sessions,
                        this::bearer,
                        rooms.displayNames(),
                        rooms.types(),
                        (Space space) -> media.connection(space),
                        new ChatHistory(journal),
                        plans,
                        recording(),
                        ids,
                        clock));
    }

    private Optional<Gateway.Bearer> bearer(String token) {
        return tokens.read(token) instanceof Caller.Person(var session, var participant)
                ? Optional.of(new Gateway.Bearer(session, participant))
                : Optional.empty();
    }
}
