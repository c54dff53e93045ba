package dev.alcove.server.breakout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.text.DisplayName;
import dev.alcove.server.csv.CsvFile;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.plan.ColumnChoice;
import dev.alcove.server.plan.NamedSet;
import dev.alcove.server.plan.PlanBook;
import dev.alcove.server.plan.PlanJson;
import dev.alcove.server.plan.PlanPayloads;
import dev.alcove.server.plan.RosterCsv;
import dev.alcove.server.plan.SetCsv;
import dev.alcove.server.plan.SetLimits;
import dev.alcove.server.room.Room;
import dev.alcove.server.room.RoomAccess;
import dev.alcove.server.room.Rooms;
import dev.alcove.server.wire.Payload;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/** Rosters and named sets through REST, for a room's owner and hosts. */
public final class PlanCalls {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Rooms rooms;
    private final RoomAccess access;
    private final PlanBook book;
    private final InstantSource clock;

    public PlanCalls(Rooms rooms, RoomAccess access, PlanBook book, InstantSource clock) {
        this.rooms = rooms;
        this.access = access;
        this.book = book;
        this.clock = clock;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.of(
                "getRoster", this::roster,
                "putRoster", this::keepRoster,
                "listBreakoutSets", this::sets,
                "getBreakoutSet", this::set,
                "putBreakoutSet", this::keepSet,
                "deleteBreakoutSet", this::forgetSet);
    }

    private Checked<Room> managed(ApiRequest request) {
        return rooms.find(request.path("code")).then(room -> access.managed(room, request));
    }

    private static boolean asCsv(ApiRequest request) {
        return request.query("format").filter("csv"::equals).isPresent();
    }

    private Answer roster(ApiRequest request) {
        return managed(request)
                .answer(room -> {
                    var entries = book.roster(room.code().value());
                    ObjectNode json = JSON.objectNode().put("success", true);
                    json.set("entries", PlanJson.roster(entries));
                    return asCsv(request)
                            ? new Answer.File(CsvFile.TYPE, "roster.csv", RosterCsv.write(entries))
                            : Answer.ok(json);
                });
    }

    private Answer keepRoster(ApiRequest request) {
        return managed(request)
                .then(room -> {
                    var payload = new Payload(request.body());
                    var roster = PlanPayloads.roster(payload, ColumnChoice.of(request::query));
                    return well(payload)
                            .map(fine -> {
                                book.keepRoster(room.code().value(), roster.entries());
                                ObjectNode json = JSON.objectNode().put("success", true);
                                json.set("entries", PlanJson.roster(roster.entries()));
                                json.set("columns", PlanJson.columns(roster.columns()));
                                return json;
                            });
                })
                .answer(Answer::ok);
    }

    private static Checked<Payload> well(Payload payload) {
        return payload.problemOrUnknownField()
                .<Checked<Payload>>map(wrong -> Checked.refused(Problem.invalid(wrong)))
                .orElseGet(() -> Checked.fine(payload));
    }

    private Answer sets(ApiRequest request) {
        return managed(request)
                .answer(room -> {
                    ObjectNode json = JSON.objectNode().put("success", true);
                    ArrayNode sets = json.putArray("sets");
                    book.sets(room.code().value()).forEach(set -> sets.add(PlanJson.summary(set)));
                    return Answer.ok(json);
                });
    }

    private Checked<NamedSet> found(ApiRequest request) {
        return managed(request)
                .then(room ->
                        book.set(room.code().value(), request.path("name"))
                                .map(Checked::fine)
                                .orElseGet(() -> Checked.refused(noSet(request))));
    }

    private static Problem noSet(ApiRequest request) {
        return Problem.of(
                404,
                "SET_NOT_FOUND",
                "This room has no saved set \"" + request.path("name") + "\".");
    }

    private Answer set(ApiRequest request) {
        return found(request)
                .answer(set ->
                        asCsv(request)
                                ? new Answer.File(
                                        CsvFile.TYPE, "breakout-set.csv", SetCsv.write(set))
                                : Answer.ok(answer(set)));
    }

    private static ObjectNode answer(NamedSet set) {
        ObjectNode json = JSON.objectNode().put("success", true);
        json.set("set", PlanJson.set(set));
        return json;
    }

    private Answer keepSet(ApiRequest request) {
        Function<Room, Checked<NamedSet>> keep =
                room -> {
                    var payload = new Payload(request.body());
                    var name = DisplayName.of(request.path("name"));
                    if (name.isEmpty()) {
                        payload.wrong(
                                "A set's name has 1–100 characters, at least one of them"
                                        + " visible.");
                    }
                    var set =
                            new NamedSet(
                                    name.orElse(""), clock.instant(), PlanPayloads.rooms(payload));
                    return well(payload).then(fine -> kept(room, set));
                };
        return managed(request).then(keep).answer(set -> Answer.ok(answer(set)));
    }

    private Checked<NamedSet> kept(Room room, NamedSet set) {
        String code = room.code().value();
        boolean full =
                book.set(code, set.name()).isEmpty()
                        && book.sets(code).size() >= SetLimits.MOST_SETS;
        if (full) {
            return Checked.refused(
                    Problem.of(
                            409,
                            "LIMIT_REACHED",
                            "A room keeps up to 100 sets. Delete one first."));
        }
        book.keepSet(code, set);
        return Checked.fine(set);
    }

    private Answer forgetSet(ApiRequest request) {
        return managed(request)
                .then(room ->
                        book.forgetSet(room.code().value(), request.path("name"))
                                ? Checked.fine(room)
                                : Checked.<Room>refused(noSet(request)))
                .answer(room -> Answer.ok(JSON.objectNode().put("success", true)));
    }
}
