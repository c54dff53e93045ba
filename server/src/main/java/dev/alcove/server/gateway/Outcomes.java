package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.view.ChatLine;
import dev.alcove.server.wire.SessionAnswers;
import dev.alcove.server.wire.SessionJson;
import java.util.Optional;
import java.util.function.Function;

/** What acknowledgements of accepted commands say. */
final class Outcomes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Function<Space, ObjectNode> connection;

    /**
     * @param connection how to get media in a space
     */
    Outcomes(Function<Space, ObjectNode> connection) {
        this.connection = connection;
    }

    static ObjectNode nothing(Caller caller, Decision.Accepted accepted) {
        return JSON.objectNode();
    }

    static SessionJson json(Caller caller) {
        return caller.manages()
                ? new SessionJson(caller.session()::mediaOf, caller.session().forManagers())
                : new SessionJson(caller.session()::mediaOf);
    }

    private SessionAnswers answers(Caller caller) {
        return new SessionAnswers(json(caller), Optional.of(caller.me()), connection);
    }

    /** {@code {rooms, config, status, opensAt}}. */
    ObjectNode board(Caller caller, Decision.Accepted accepted) {
        return answers(caller).board(accepted.after());
    }

    /** {@code {config}}. */
    ObjectNode config(Caller caller, Decision.Accepted accepted) {
        return answers(caller).config(accepted.after());
    }

    /** {@code {rounds}}. */
    ObjectNode rounds(Caller caller, Decision.Accepted accepted) {
        return answers(caller).rounds(accepted.after());
    }

    /** {@code {rooms, …, failed}}. */
    ObjectNode assigned(Caller caller, Decision.Accepted accepted) {
        return answers(caller).assigned(accepted);
    }

    /** {@code {rooms, …, failed}}, with the breakouts that were made. */
    ObjectNode created(Caller caller, Decision.Accepted accepted) {
        return assigned(caller, accepted);
    }

    /** {@code {room}}, the one that was made. */
    ObjectNode createdOne(Caller caller, Decision.Accepted accepted) {
        for (Recorded recorded : accepted.events()) {
            if (recorded.event() instanceof SessionEvent.BreakoutCreated created) {
                return room(created.breakout()).of(caller, accepted);
            }
        }
        return JSON.objectNode();
    }

    /** {@code {room}}, or what became of one that is closed by now. */
    ClientEvent.Outcome room(BreakoutId breakout) {
        return (caller, accepted) -> answers(caller).room(accepted.after(), breakout);
    }

    ClientEvent.Outcome roomId(BreakoutId breakout) {
        return (caller, accepted) -> JSON.objectNode().put("roomId", breakout.value());
    }

    /** {@code {room, participants, roomId, connection}}: where the caller is now. */
    ObjectNode arrived(Caller caller, Decision.Accepted accepted) {
        return answers(caller).arrived(accepted.after());
    }

    /** {@code {message}}. */
    ObjectNode said(Caller caller, Decision.Accepted accepted) {
        ObjectNode json = JSON.objectNode();
        for (Recorded recorded : accepted.events()) {
            if (recorded.event() instanceof SessionEvent.ChatSent chat) {
                json.set("message", SessionJson.message(ChatLine.of(recorded, chat)));
            }
        }
        return json;
    }
}
