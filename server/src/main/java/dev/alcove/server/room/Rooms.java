package dev.alcove.server.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.session.EndReason;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.http.Checked;
import dev.alcove.server.session.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The rooms of this server. Methods block; not for event loops. */
public final class Rooms {
    /** A join says again that a room is in use at most so often: it is a write for every one. */
    private static final Duration USE_EVERY = Duration.ofMinutes(1);

    private final RoomStore store;
    private final Pins pins;
    private final Sessions sessions;
    private final FormerRoomStore former;
    private final NewRooms making;
    private final Limits limits;
    private final InstantSource clock;

    /**
     * What holds for all rooms.
     *
     * @param emptyTimeout of rooms that do not say so themselves; zero for ever
     * @param codeRest for so long a used code is its owner's after its room is deleted
     * @param mostOfGuest rooms that one guest may have
     * @param guestMetadata bytes of JSON that a guest's room may carry
     */
    public record Limits(
            Duration emptyTimeout, Duration codeRest, int mostOfGuest, int guestMetadata) {

        int roomsOf(String owner) {
            return Guests.is(owner) ? mostOfGuest : Integer.MAX_VALUE;
        }

        int metadataOf(String owner) {
            return Guests.is(owner) ? guestMetadata : RoomRequests.METADATA_BYTES;
        }
    }

    /**
     * @param random must be hard to guess
     */
    public Rooms(
            SqliteDatabase database,
            Pins pins,
            Sessions sessions,
            Limits limits,
            InstantSource clock,
            RandomGenerator random) {
        this.store = new RoomStore(database);
        this.pins = pins;
        this.sessions = sessions;
        this.former = new FormerRoomStore(database, limits.codeRest());
        this.limits = limits;
        this.clock = clock;
        this.making = new NewRooms(store, former, pins, limits, clock, random);
    }

    /** Makes a room of the fields of a request. */
    Checked<NewRooms.Made> create(String owner, ObjectNode fields) {
        return making.create(owner, fields);
    }

    /** The room of that code, in any case. */
    public Checked<Room> find(String code) {
        return store.find(code.strip())
                .map(Checked::fine)
                .orElseGet(() -> Checked.refused(RoomProblems.notFound(code)));
    }

    List<Room> ofOwner(String owner) {
        return store.ofOwner(owner);
    }

    /** The room with the request's fields changed, for those who are in it now too. */
    Checked<Room> change(Room room, ObjectNode fields) {
        return RoomRequests.pin(fields)
                .then(pin ->
                        RoomRequests.profile(
                                fields, room.profile(), limits.metadataOf(room.keys().owner())))
                .then(profile ->
                        save(
                                new Room(
                                        room.sid(),
                                        room.code(),
                                        profile,
                                        RoomRequests.rules(fields, room.rules()),
                                        new Room.Keys(
                                                room.keys().owner(),
                                                room.keys().hostKeyHash(),
                                                pinHash(fields, room.keys().pinHash())),
                                        room.life().updated(now()))))
                .map(this::inForce);
    }

    /** The live session, if there is one, keeps to the room's rules from now on. */
    private Room inForce(Room room) {
        sessions.ofRoom(room.code().value())
                .ifPresent(session ->
                        sessions.command(
                                        session.id(),
                                        Actor.clock(),
                                        new SessionCommand.Configure(
                                                room.rules().over(session.settings())))
                                .toCompletableFuture()
                                .join());
        return room;
    }

    private Optional<String> pinHash(ObjectNode fields, Optional<String> before) {
        if (!fields.has("pin")) {
            return before;
        }
        return fields.get("pin").isNull()
                ? Optional.empty()
                : Optional.of(pins.hash(fields.get("pin").asText()));
    }

    Checked<Room> refresh(Room room) {
        return save(room.withLife(room.life().used(now())));
    }

    /** Keeps all data and refuses joins; who is in the room is sent out. */
    Checked<Room> archive(Room room) {
        Instant now = now();
        Optional<Instant> since = room.life().archivedAt().or(() -> Optional.of(now));
        return save(room.withLife(room.life().archived(since, now)))
                .map(archived -> {
                    end(archived, EndReason.ROOM_ARCHIVED);
                    return archived;
                });
    }

    Checked<Room> unarchive(Room room) {
        Instant now = now();
        return save(room.withLife(room.life().used(now).archived(Optional.empty(), now)));
    }

    Checked<Room> lock(Room room, boolean locked) {
        return save(room.withLocked(locked).withLife(room.life().updated(now())));
    }

    private Checked<Room> save(Room room) {
        return store.replace(room).join()
                ? Checked.fine(room)
                : Checked.refused(RoomProblems.notFound(room.code().value()));
    }

    /** Deletes a room; one with people in it only by force, and they are told. */
    Checked<Room> delete(Room room, boolean force) {
        int people = headCount(room);
        if (people > 0 && !force) {
            return Checked.refused(RoomProblems.occupied(people));
        }
        return remove(room);
    }

    private Checked<Room> remove(Room room) {
        if (!store.delete(room.sid(), now()).join()) {
            return Checked.refused(RoomProblems.notFound(room.code().value()));
        }
        end(room, EndReason.ROOM_DELETED);
        return Checked.fine(room);
    }

    private void end(Room room, EndReason reason) {
        sessions.endOfRoom(room.code().value(), reason).toCompletableFuture().join();
    }

    /** How many people are in the room now. */
    int headCount(Room room) {
        return sessions.ofRoom(room.code().value())
                .map(session ->
                        session.roster().spaces().values().stream()
                                .mapToInt(members -> members.shown().size())
                                .sum())
                .orElse(0);
    }

    /** Somebody came in: the room's empty timeout starts anew. */
    void used(Room room) {
        Instant now = now();
        if (room.life().lastUsedAt().plus(USE_EVERY).isBefore(now)) {
            store.used(room.sid(), now).join();
        }
    }

    /** Whether that PIN opens the room. */
    boolean opens(Room room, String pin) {
        return room.keys().pinHash().filter(hash -> pins.matches(pin, hash)).isPresent();
    }

    /**
     * Archives the rooms that have been empty for too long; a guest's room that nobody ever used is
     * deleted.
     */
    public void sweep() {
        Instant now = now();
        for (Room room : store.emptyTooLong(now)) {
            if (sessions.ofRoom(room.code().value()).isPresent()) {
                store.used(room.sid(), now).join();
            } else if (!(Guests.is(room.keys().owner()) && store.deleteUnused(room.sid()))) {
                archive(room);
            }
        }
    }

    /**
     * When a room of that code was this owner's, the latest first; the one that is there now too.
     */
    public List<Tenure> tenures(String owner, String code) {
        Stream<Tenure> now =
                store
                        .find(code)
                        .filter(room -> room.keys().owner().equals(owner))
                        .map(room -> new Tenure(room.life().createdAt(), Optional.empty()))
                        .stream();
        return Stream.concat(now, former.of(owner, code).stream()).toList();
    }

    /** From a room's code to its name for people. */
    public UnaryOperator<String> displayNames() {
        return code -> store.find(code).map(room -> room.profile().displayName()).orElse(code);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** From a room's code to the word for its type; a plain meeting for one that is gone. */
    public UnaryOperator<String> types() {
        return code ->
                store.find(code).map(room -> room.profile().type()).orElse(RoomType.MEETING).word();
    }

    /** What the room of that code is stored under, if there is one. */
    public Optional<String> sid(String code) {
        return store.find(code.strip()).map(Room::sid);
    }
}
