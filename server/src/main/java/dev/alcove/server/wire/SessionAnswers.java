package dev.alcove.server.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.view.SessionView;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted command did, as REST and Socket.IO both answer it.
 *
 * @param json how things are written
 * @param eyes through whose eyes the answer is seen; empty for the room's owner, who sees all
 * @param connection how to get media in a space
 */
public record SessionAnswers(
        SessionJson json, Optional<ParticipantId> eyes, Function<Space, ObjectNode> connection) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ROSTER_PAGE = 500;

    /** {@code {rooms, config, status, opensAt}}. */
    public ObjectNode board(Session session) {
        return json.board(SessionView.board(session, eyes));
    }

    /** {@code {config}}: what holds for all breakouts, with the rules of groups for managers. */
    public ObjectNode config(Session session) {
        ObjectNode answer = JSON.objectNode();
        answer.set("config", board(session).get("config"));
        return answer;
    }

    /** {@code {rounds}}. */
    public ObjectNode rounds(Session session) {
        ObjectNode answer = JSON.objectNode();
        answer.set("rounds", board(session).get("rounds"));
        return answer;
    }

    /** {@code {rooms, …, failed}}. */
    public ObjectNode assigned(Decision.Accepted done) {
        ObjectNode board = board(done.after());
        board.set("failed", SessionJson.failures(done.failures()));
        return board;
    }

    /** {@code {room, endsAt}}, or what became of one that is closed by now. */
    public ObjectNode room(Session session, BreakoutId breakout) {
        ObjectNode answer = JSON.objectNode();
        answer.set("room", roomAlone(session, breakout));
        return answer.put("endsAt", endsAt(session, breakout));
    }

    private ObjectNode roomAlone(Session session, BreakoutId breakout) {
        return SessionView.breakout(session, breakout, eyes)
                .map(json::room)
                .orElseGet(() ->
                        JSON.objectNode().put("id", breakout.value()).put("status", "CLOSED"));
    }

    private static @Nullable String endsAt(Session session, BreakoutId breakout) {
        return session.breakout(breakout)
                .flatMap(Breakout::endsAt)
                .map(SessionJson::text)
                .orElse(null);
    }

    /** {@code {room, participants, roomId, connection}}: where the one who asks is now. */
    public ObjectNode arrived(Session session) {
        Space space =
                eyes.flatMap(session::participant).map(Participant::space).orElse(Space.main());
        ObjectNode answer = JSON.objectNode();
        answer.set(
                "room",
                space.asBreakout().map(breakout -> roomAlone(session, breakout)).orElse(null));
        answer.set(
                "participants",
                json.participants(
                        SessionView.people(session, space, 0, ROSTER_PAGE).participants()));
        answer.put("roomId", space.toString());
        answer.set("connection", connection.apply(space));
        return answer;
    }

    /** {@code {participantId, from, to}}; without {@code from} for one who was there already. */
    public static ObjectNode moved(SessionCommand.Move move, Decision.Accepted done) {
        ObjectNode answer =
                JSON.objectNode()
                        .put("participantId", move.participant().value())
                        .put("to", move.to().toString());
        for (Recorded recorded : done.events()) {
            switch (recorded.event()) {
                case SessionEvent.PeopleMoved moved -> answer.put("from", moved.from().toString());
                default -> {} // A seat that is only planned, and what follows from the move.
            }
        }
        return answer;
    }

    /** {@code {recipients, rooms}}: how many people in how many breakouts. */
    public static ObjectNode broadcast(Decision.Accepted done) {
        int rooms = 0;
        int recipients = 0;
        for (Recorded recorded : done.events()) {
            if (recorded.event() instanceof SessionEvent.BroadcastSent sent) {
                rooms += sent.to().size();
                for (BreakoutId breakout : sent.to()) {
                    recipients += SessionView.count(done.after(), Space.in(breakout));
                }
            }
        }
        return JSON.objectNode().put("recipients", recipients).put("rooms", rooms);
    }

    /** {@code {recalled: n}}. */
    public static ObjectNode recalled(Decision.Accepted done) {
        int people = 0;
        for (Recorded recorded : done.events()) {
            if (recorded.event() instanceof SessionEvent.EveryoneRecalled recalled) {
                people += recalled.people().size();
            }
        }
        return JSON.objectNode().put("recalled", people);
    }
}
