package dev.alcove.server.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.report.Attendance;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.journal.Journal;
import dev.alcove.server.room.Room;
import dev.alcove.server.room.RoomAccess;
import dev.alcove.server.room.Rooms;
import dev.alcove.server.room.Tenure;
import dev.alcove.server.token.Caller;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** History, transitions and chat of sessions through REST, of those that are over too. */
public final class ReportCalls {
    private static final int PAGE = 50;

    private final Rooms rooms;
    private final RoomAccess access;
    private final Journal journal;
    private final Sittings sittings;
    private final InstantSource clock;

    public ReportCalls(Rooms rooms, RoomAccess access, Journal journal, InstantSource clock) {
        this.rooms = rooms;
        this.access = access;
        this.journal = journal;
        this.sittings = new Sittings(rooms, access, journal);
        this.clock = clock;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.of(
                "listSessions", this::list,
                "getSession", this::one,
                "getTransitions", this::transitions,
                "getChat", this::chat);
    }

    private Answer list(ApiRequest request) {
        String code = request.path("code");
        Checked<Room> found = rooms.find(code);
        Optional<Tenure> former =
                found instanceof Checked.Refused<Room>
                                && access.caller(request)
                                        instanceof Checked.Fine<Caller>(Caller.Owner(String owner))
                        ? rooms.tenures(owner, code).stream().findFirst()
                        : Optional.empty();
        return former.<Checked<ObjectNode>>map(tenure -> Checked.fine(page(code, tenure, request)))
                .orElseGet(() ->
                        found.then(room -> access.managed(room, request))
                                .map(room ->
                                        page(
                                                room.code().value(),
                                                new Tenure(
                                                        room.life().createdAt(), Optional.empty()),
                                                request)))
                .answer(Answer::ok);
    }

    /** Sessions from before the room was made, or after it was, were another's of the same code. */
    private ObjectNode page(String code, Tenure tenure, ApiRequest request) {
        int limit = request.limit(PAGE);
        List<Journal.Past> found =
                journal.past(
                        code,
                        tenure.from(),
                        request.query("cursor").map(SessionId::new).orElse(null),
                        limit + 1);
        List<Journal.Past> page = found.subList(0, Math.min(limit, found.size()));
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("success", true);
        ArrayNode sessions = json.putArray("sessions");
        page.stream()
                .filter(past -> tenure.covers(past.openedAt()))
                .forEach(past ->
                        sessions.add(
                                SittingJson.line(
                                        past,
                                        attendees(past.session()),
                                        journal.count(
                                                past.session(),
                                                SessionEvent.BreakoutCreated.class))));
        return json.put(
                "nextCursor", found.size() > limit ? page.getLast().session().value() : null);
    }

    private int attendees(SessionId session) {
        return Attendance.of(journal.latest(session, Attendance.ARRIVING, Integer.MAX_VALUE))
                .size();
    }

    private Answer one(ApiRequest request) {
        return sittings.find(request)
                .answer(sitting -> {
                    ObjectNode json = JsonNodeFactory.instance.objectNode().put("success", true);
                    json.set("session", SittingJson.whole(sitting, clock.instant()));
                    return Answer.ok(json);
                });
    }

    private Answer transitions(ApiRequest request) {
        return sittings.find(request)
                .answer(sitting ->
                        format(request).equals("csv")
                                ? TransitionsLog.csv(sitting)
                                : TransitionsLog.json(sitting));
    }

    private Answer chat(ApiRequest request) {
        return sittings.find(request)
                .answer(sitting -> {
                    var export = new ChatExport(sitting);
                    return switch (format(request)) {
                        case "csv" -> export.csv();
                        case "txt" -> export.text();
                        default -> export.json();
                    };
                });
    }

    /** One of those that the contract has; the router refuses others. */
    private static String format(ApiRequest request) {
        return request.query("format").orElse("json");
    }
}
