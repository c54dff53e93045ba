package dev.alcove.server.room;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import java.util.Map;

/** What hosts do about wrong PINs, through REST (contract §3, <em>Wrong PINs</em>). */
public final class PinCalls {
    private final Rooms rooms;
    private final RoomAccess access;
    private final PinTries tries;

    public PinCalls(Rooms rooms, RoomAccess access, PinTries tries) {
        this.rooms = rooms;
        this.access = access;
        this.tries = tries;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.of("forgiveWrongPins", this::forgive);
    }

    private Answer forgive(ApiRequest request) {
        return rooms.find(request.path("code"))
                .then(room -> access.managed(room, request))
                .answer(room -> {
                    tries.forget(room);
                    return Answer.ok(JsonNodeFactory.instance.objectNode().put("success", true));
                });
    }
}
