package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.view.BoardInfo;
import dev.alcove.core.view.ChatLine;
import dev.alcove.core.view.SessionView;
import dev.alcove.server.wire.SessionJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What acknowledgements of accepted commands say. */
final class Outcomes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ROSTER_PAGE = 500;

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

    /** {@code {rooms, config, status, opensAt}}. */
    ObjectNode board(Caller caller, Decision.Accepted accepted) {
        BoardInfo board = SessionView.board(accepted.after(), Optional.of(caller.me()));
        return json(caller).board(board);
    }

    /** {@code {rooms, …, failed}}. */
    ObjectNode assigned(Caller caller, Decision.Accepted accepted) {
        ObjectNode json = board(caller, accepted);
        json.set("failed", SessionJson.failures(accepted.failures()));
        return json;
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
        return (caller, accepted) -> {
            ObjectNode json = JSON.objectNode();
            json.set("room", roomNode(caller, accepted.after(), breakout));
            json.put("endsAt", endsAt(accepted.after(), breakout));
            return json;
        };
    }

    private static ObjectNode roomNode(Caller caller, Session session, BreakoutId breakout) {
        return SessionView.breakout(session, breakout, Optional.of(caller.me()))
                .map(info -> json(caller).room(info))
                .orElseGet(() ->
                        JSON.objectNode().put("id", breakout.value()).put("status", "CLOSED"));
    }

    private static @Nullable String endsAt(Session session, BreakoutId breakout) {
        return session.breakout(breakout)
                .flatMap(one -> one.endsAt())
                .map(SessionJson::text)
                .orElse(null);
    }

    ClientEvent.Outcome roomId(BreakoutId breakout) {
        return (caller, accepted) -> JSON.objectNode().put("roomId", breakout.value());
    }

    ClientEvent.Outcome roomOrBoard(Optional<BreakoutId> breakout) {
        return breakout.map(this::room).orElse(this::board);
    }

    /** {@code {room, participants, roomId, connection}}: where the caller is now. */
    ObjectNode arrived(Caller caller, Decision.Accepted accepted) {
        Session session = accepted.after();
        Space space =
                session.participant(caller.me()).map(person -> person.space()).orElse(Space.main());
        ObjectNode json = JSON.objectNode();
        json.set(
                "room",
                space.asBreakout()
                        .map(breakout -> roomNode(caller, session, breakout))
                        .orElse(null));
        json.set(
                "participants",
                json(caller)
                        .participants(
                                SessionView.people(session, space, 0, ROSTER_PAGE).participants()));
        json.put("roomId", space.toString());
        json.set("connection", connection.apply(space));
        return json;
    }

    /** {@code {participantId, from, to}}; without {@code from} for one who was there already. */
    ObjectNode moved(Caller caller, Decision.Accepted accepted) {
        ObjectNode json = JSON.objectNode();
        for (Recorded recorded : accepted.events()) {
            switch (recorded.event()) {
                case SessionEvent.PeopleMoved moved ->
                        json.put("participantId", first(moved.people()))
                                .put("from", moved.from().toString())
                                .put("to", moved.to().toString());
                case SessionEvent.PeopleAssigned assigned ->
                        json.put("participantId", first(assigned.people()))
                                .put("to", assigned.breakout().value());
                default -> {}
            }
        }
        return json;
    }

    private static String first(List<ParticipantId> people) {
        return people.getFirst().value();
    }

    /** {@code {recalled: n}}. */
    ObjectNode recalled(Caller caller, Decision.Accepted accepted) {
        int people = 0;
        for (Recorded recorded : accepted.events()) {
            if (recorded.event() instanceof SessionEvent.EveryoneRecalled recalled) {
                people += recalled.people().size();
            }
        }
        return JSON.objectNode().put("recalled", people);
    }

    /** {@code {recipients, rooms}}: how many people in how many breakouts. */
    ObjectNode broadcast(Caller caller, Decision.Accepted accepted) {
        int rooms = 0;
        int recipients = 0;
        for (Recorded recorded : accepted.events()) {
            if (recorded.event() instanceof SessionEvent.BroadcastSent sent) {
                rooms += sent.to().size();
                for (BreakoutId breakout : sent.to()) {
                    recipients += accepted.after().roster().in(Space.in(breakout)).shown().size();
                }
            }
        }
        return JSON.objectNode().put("recipients", recipients).put("rooms", rooms);
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
