package dev.alcove.server.room;

import dev.alcove.server.http.Admission;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.token.Caller;
import dev.alcove.server.token.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whose bodies are read of calls about rooms: the room is there, and the caller is of it. */
public final class RoomAdmission implements Admission {
    private final Rooms rooms;
    private final RoomAccess access;
    private final Tokens tokens;
    private final boolean guestsMayCreate;
    private final Map<String, Function<ApiRequest, Checked<?>>> others;

    /**
     * @param guestsMayCreate whether a room can be made without credentials
     * @param others what else is asked for, by operation, of calls that are not about a room
     */
    public RoomAdmission(
            Rooms rooms,
            RoomAccess access,
            Tokens tokens,
            boolean guestsMayCreate,
            Map<String, Function<ApiRequest, Checked<?>>> others) {
        this.rooms = rooms;
        this.access = access;
        this.tokens = tokens;
        this.guestsMayCreate = guestsMayCreate;
        this.others = Map.copyOf(others);
    }

    @Override
    public Optional<Problem> refusal(String operation, ApiRequest head) {
        return switch (checked(operation, head)) {
            case Checked.Fine<?> fine -> Optional.empty();
            case Checked.Refused<?>(Problem problem) -> Optional.of(problem);
        };
    }

    private Checked<?> checked(String operation, ApiRequest head) {
        return switch (operation) {
            case "createRoom", "createRoomToo" ->
                    access.caller(head).then(caller -> RoomCalls.maker(caller, guestsMayCreate));
            // Anybody may knock, also with a token that is no longer good.
            case "joinRoom" -> rooms.find(head.path("code"));
            case "changeRoom", "putRoster", "putBreakoutSet" ->
                    rooms.find(head.path("code")).then(room -> access.managed(room, head));
            default ->
                    head.path().containsKey("code")
                            ? rooms.find(head.path("code")).then(room -> access.actor(room, head))
                            : others.getOrDefault(operation, Checked::fine).apply(head);
        };
    }

    @Override
    public Optional<String> identity(Optional<String> bearer) {
        return switch (tokens.read(bearer)) {
            case Caller.Person(var session, var participant) ->
                    Optional.of(session.value() + " " + participant.value());
            case Caller.Owner(String id) -> Optional.of(id);
            case Caller.Nobody(), Caller.Wrong() -> Optional.empty();
        };
    }
}
