package dev.alcove.server.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.server.http.Checked;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes rooms, under codes that are free. Methods block. */
final class NewRooms {
    private static final int SUGGESTIONS = 4;

    private final RoomStore store;
    private final FormerRoomStore former;
    private final Pins pins;
    private final Rooms.Limits limits;
    private final InstantSource clock;
    private final RandomGenerator random;

    NewRooms(
            RoomStore store,
            FormerRoomStore former,
            Pins pins,
            Rooms.Limits limits,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.former = former;
        this.pins = pins;
        this.limits = limits;
        this.clock = clock;
        this.random = random;
    }

    /** A new room, with the key that its hosts come in by. */
    record Made(Room room, String hostKey) {}

    /** Makes a room of the fields of a request. */
    Checked<Made> create(String owner, ObjectNode fields) {
        return RoomRequests.code(fields)
                .then(code ->
                        code.map(chosen -> create(owner, fields, chosen))
                                .orElseGet(() -> createAdHoc(owner, fields)));
    }

    private Checked<Made> createAdHoc(String owner, ObjectNode fields) {
        Checked<Made> made = create(owner, fields, RoomCode.madeUp(random));
        // One in 2.8 million million is taken: then another.
        boolean taken =
                made instanceof Checked.Refused<Made>(var problem)
                        && problem.code().equals("ROOM_CODE_TAKEN");
        return taken ? createAdHoc(owner, fields) : made;
    }

    private Checked<Made> create(String owner, ObjectNode fields, RoomCode code) {
        Instant now = now();
        String hostKey = HostKeys.make(random);
        return RoomRequests.pin(fields)
                .then(pin ->
                        RoomRequests.profile(
                                fields,
                                RoomRequests.emptyProfile(code.value()),
                                limits.metadataOf(owner)))
                .map(profile ->
                        new Room(
                                "r-" + Long.toString(now.toEpochMilli(), 36) + random36(),
                                code,
                                profile,
                                RoomRequests.rules(
                                        fields,
                                        new Room.Rules(
                                                0, limits.emptyTimeout(), false, false, true)),
                                new Room.Keys(owner, HostKeys.hash(hostKey), pinHash(fields)),
                                new Room.Life(now, now, now, Optional.empty())))
                .then(room -> add(room).map(added -> new Made(added, hostKey)));
    }

    private Checked<Room> add(Room room) {
        String owner = room.keys().owner();
        RoomCode code = room.code();
        int most = limits.roomsOf(owner);
        return switch (store.add(room, former, most).join()) {
            case KEPT -> Checked.fine(room);
            case CODE_TAKEN ->
                    Checked.refused(RoomProblems.codeTaken(code, freeCodes(code, owner)));
            case CODE_RESTS ->
                    Checked.refused(
                            RoomProblems.codeRests(
                                    code,
                                    former.restsUntil(code.value(), owner, now()).orElse(now()),
                                    freeCodes(code, owner)));
            case TOO_MANY -> Checked.refused(RoomProblems.tooMany(most));
        };
    }

    private Optional<String> pinHash(ObjectNode fields) {
        return fields.hasNonNull("pin")
                ? Optional.of(pins.hash(fields.get("pin").asText()))
                : Optional.empty();
    }

    private String random36() {
        return Long.toString(random.nextLong(1L << 62), 36);
    }

    private List<String> freeCodes(RoomCode code, String owner) {
        String year = Integer.toString(clock.instant().atZone(ZoneOffset.UTC).getYear());
        Stream<String> endings =
                Stream.concat(
                        Stream.of(year, "FALL", "SPRING", "2"),
                        IntStream.rangeClosed(3, 999).mapToObj(Integer::toString));
        List<String> free = new ArrayList<>();
        endings.map(ending -> ending(code, ending))
                .distinct()
                .takeWhile(candidate -> free.size() < SUGGESTIONS)
                .filter(candidate -> store.find(candidate).isEmpty())
                .filter(candidate -> former.restsUntil(candidate, owner, now()).isEmpty())
                .forEach(free::add);
        return free;
    }

    private static String ending(RoomCode code, String ending) {
        String upper = code.value().toUpperCase(Locale.ROOT);
        int room = 20 - ending.length() - 1;
        return upper.substring(0, Math.min(room, upper.length())) + "-" + ending;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
