package dev.alcove.server.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.session.Sessions;
import dev.alcove.server.token.Caller;
import dev.alcove.server.token.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rooms through REST (contract §4, <em>Rooms</em>). */
public final class RoomCalls {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PAGE = 50;

    private final Rooms rooms;
    private final RoomAccess access;
    private final Sessions sessions;
    private final Tokens tokens;
    private final PinTries tries;
    private final boolean guestsMayCreate;

    /**
     * @param guestsMayCreate whether a room can be made without credentials
     */
    public RoomCalls(
            Rooms rooms,
            RoomAccess access,
            Sessions sessions,
            Tokens tokens,
            PinTries tries,
            boolean guestsMayCreate) {
        this.rooms = rooms;
        this.access = access;
        this.sessions = sessions;
        this.tokens = tokens;
        this.tries = tries;
        this.guestsMayCreate = guestsMayCreate;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("createRoom", this::create),
                Map.entry("createRoomToo", this::create),
                Map.entry("listRooms", this::list),
                Map.entry("getRoom", this::get),
                Map.entry("changeRoom", managed(this::change)),
                Map.entry("deleteRoom", this::delete),
                Map.entry("refreshRoom", managed((room, request) -> rooms.refresh(room))),
                Map.entry("archiveRoom", owned(rooms::archive)),
                Map.entry("unarchiveRoom", owned(rooms::unarchive)),
                Map.entry("lockRoom", managed((room, request) -> rooms.lock(room, true))),
                Map.entry("unlockRoom", managed((room, request) -> rooms.lock(room, false))));
    }

    private Answer create(ApiRequest request) {
        return access.caller(request)
                .then(caller -> maker(caller, guestsMayCreate))
                .answer(maker ->
                        rooms.create(maker.id(), request.body())
                                .answer(made -> Answer.created(made(made, maker, request))));
    }

    /** Who makes a room: an owner that is known, or one that is new. */
    record Maker(String id, boolean isNew) {}

    static Checked<Maker> maker(Caller caller, boolean guestsMayCreate) {
        return switch (caller) {
            case Caller.Owner(String id) -> Checked.fine(new Maker(id, false));
            case Caller.Person person ->
                    Checked.refused(
                            Problem.forbidden(
                                    "A participant's token makes no rooms. Leave it out, or send"
                                            + " an owner's."));
            case Caller.Nobody(), Caller.Wrong() ->
                    guestsMayCreate
                            ? Checked.fine(new Maker(Guests.make(), true))
                            : Checked.refused(
                                    Problem.unauthorized(
                                            "Guests cannot make rooms here. Sign in first."));
        };
    }

    private ObjectNode made(NewRooms.Made made, Maker maker, ApiRequest request) {
        String code = made.room().code().value();
        ObjectNode json = JSON.objectNode().put("success", true);
        json.set("room", RoomJson.room(made.room(), 0));
        // The key stands in the fragment: browsers never send that to a server.
        json.put("shareableLink", request.baseUrl() + "/rooms/" + code + "#host=" + made.hostKey())
                .put("studentLink", request.baseUrl() + "/s/" + code)
                .put("hostKey", made.hostKey());
        return maker.isNew() ? json.put("ownerToken", tokens.forOwner(maker.id())) : json;
    }

    private Answer list(ApiRequest request) {
        return access.owner(request)
                .answer(owner -> {
                    List<Room> all =
                            rooms.ofOwner(owner).stream()
                                    .filter(room -> wanted(room, request))
                                    .toList();
                    int limit = request.limit(PAGE);
                    String cursor = request.query("cursor").orElse("\uffff");
                    List<Room> rest =
                            all.stream()
                                    .filter(room -> room.sid().compareTo(cursor) < 0)
                                    .limit(limit + 1L)
                                    .toList();
                    // Renewed by use: a browser that comes back keeps its rooms.
                    return Answer.ok(
                            page(all.size(), rest, limit)
                                    .put("ownerToken", tokens.forOwner(owner)));
                });
    }

    private ObjectNode page(int total, List<Room> rest, int limit) {
        ObjectNode json = JSON.objectNode().put("success", true);
        ArrayNode array = json.putArray("rooms");
        List<Room> page = rest.subList(0, Math.min(limit, rest.size()));
        page.forEach(room -> array.add(forHosts(room)));
        return json.put("total", total)
                .put("nextCursor", rest.size() > limit ? page.getLast().sid() : null);
    }

    private ObjectNode forHosts(Room room) {
        ObjectNode json = RoomJson.room(room, rooms.headCount(room));
        Optional<Instant> archivesAt =
                sessions.ofRoom(room.code().value()).isPresent()
                        ? Optional.empty()
                        : room.archivesAt();
        json.put("archivesAt", archivesAt.map(Instant::toString).orElse(null));
        Optional<WrongPins> wrong = room.hasPin() ? tries.of(room) : Optional.empty();
        json.set("wrongPins", wrong.<JsonNode>map(RoomJson::wrongPins).orElse(JSON.nullNode()));
        return json;
    }

    private boolean wanted(Room room, ApiRequest request) {
        Room.Profile profile = room.profile();
        return request.query("type").map(profile.type().word()::equals).orElse(true)
                && request.query("teacher")
                        .map(part -> contains(profile.teacherName(), part))
                        .orElse(true)
                && request.query("eventId").map(profile.eventId().orElse("")::equals).orElse(true)
                && request.query("status").map(status -> has(room, status)).orElse(true)
                && request.query("q")
                        .map(part ->
                                contains(room.code().value(), part)
                                        || contains(profile.displayName(), part))
                        .orElse(true);
    }

    private boolean has(Room room, String status) {
        return switch (status) {
            case "archived" -> room.archived();
            case "active" -> rooms.headCount(room) > 0;
            default -> !room.archived() && rooms.headCount(room) == 0;
        };
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private Answer get(ApiRequest request) {
        return rooms.find(request.path("code"))
                .then(room ->
                        access.caller(request)
                                .map(caller -> answerFor(room, access.seesPeople(room, caller))))
                .answer(Answer::ok);
    }

    private ObjectNode answerFor(Room room, boolean seesPeople) {
        ObjectNode json = JSON.objectNode().put("success", true);
        ObjectNode shown = seesPeople ? forHosts(room) : RoomJson.room(room, rooms.headCount(room));
        if (seesPeople) {
            shown.set(
                    "activeParticipants",
                    sessions.ofRoom(room.code().value())
                            .map(RoomJson::people)
                            .orElseGet(JSON::arrayNode));
        }
        json.set("room", shown);
        return json;
    }

    private Checked<Room> change(Room room, ApiRequest request) {
        return rooms.change(room, request.body());
    }

    private Answer delete(ApiRequest request) {
        boolean force = request.query("force").map(Boolean::parseBoolean).orElse(false);
        return rooms.find(request.path("code"))
                .then(room -> access.owned(room, request))
                .then(room -> rooms.delete(room, force))
                .answer(room -> Answer.ok(JSON.objectNode().put("success", true)));
    }

    private interface Change {
        Checked<Room> apply(Room room, ApiRequest request);
    }

    private Call managed(Change change) {
        return request ->
                rooms.find(request.path("code"))
                        .then(room -> access.managed(room, request))
                        .then(room -> change.apply(room, request))
                        .answer(room -> Answer.ok(answerFor(room, true)));
    }

    private Call owned(Function<Room, Checked<Room>> change) {
        return request ->
                rooms.find(request.path("code"))
                        .then(room -> access.owned(room, request))
                        .then(change)
                        .answer(room -> Answer.ok(answerFor(room, true)));
    }
}
