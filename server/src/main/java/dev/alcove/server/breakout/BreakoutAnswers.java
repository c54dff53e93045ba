package dev.alcove.server.breakout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.view.SessionView;
import dev.alcove.server.media.MediaProvider;
import dev.alcove.server.session.MediaState;
import dev.alcove.server.wire.SessionJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What calls about breakouts answer: the same objects as on a socket. */
public final class BreakoutAnswers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ROSTER_PAGE = 500;

    private final SessionJson json = new SessionJson(participant -> MediaState.UNKNOWN);
    private final MediaProvider media;

    public BreakoutAnswers(MediaProvider media) {
        this.media = media;
    }

    /** From what was done to what is answered. */
    interface Outcome {
        ObjectNode of(Ask ask, Decision.Accepted done);
    }

    static ObjectNode noBoard() {
        ObjectNode board = JSON.objectNode().put("success", true);
        board.putArray("rooms");
        return board.putNull("config").put("status", "NONE").putNull("opensAt");
    }

    ObjectNode board(Session session, Actor by) {
        Optional<ParticipantId> eyes =
                by instanceof Actor.Person(ParticipantId id) ? Optional.of(id) : Optional.empty();
        return json.board(SessionView.board(session, eyes)).put("success", true);
    }

    ObjectNode board(Ask ask, Decision.Accepted done) {
        return json.board(SessionView.board(done.after(), ask.eyes()));
    }

    ObjectNode assigned(Ask ask, Decision.Accepted done) {
        ObjectNode board = board(ask, done);
        board.set("failed", SessionJson.failures(done.failures()));
        return board;
    }

    ObjectNode room(Ask ask, Decision.Accepted done) {
        ObjectNode answer = JSON.objectNode();
        answer.set("room", room(ask, done.after(), ask.breakout()));
        return answer.put("endsAt", endsAt(done.after(), ask.breakout()));
    }

    private ObjectNode room(Ask ask, Session session, BreakoutId breakout) {
        return SessionView.breakout(session, breakout, ask.eyes())
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

    ObjectNode arrived(Ask ask, Decision.Accepted done) {
        Session session = done.after();
        Space space =
                ask.eyes()
                        .flatMap(session::participant)
                        .map(Participant::space)
                        .orElse(Space.main());
        ObjectNode answer = JSON.objectNode().put("roomId", space.toString());
        answer.set(
                "room",
                space.asBreakout().map(breakout -> room(ask, session, breakout)).orElse(null));
        answer.set(
                "participants",
                json.participants(
                        SessionView.people(session, space, 0, ROSTER_PAGE).participants()));
        answer.set("connection", media.connection(space));
        return answer;
    }

    ObjectNode moved(Ask ask, Decision.Accepted done) {
        ObjectNode answer = JSON.objectNode();
        for (Recorded recorded : done.events()) {
            switch (recorded.event()) {
                case SessionEvent.PeopleMoved moved ->
                        answer.put("participantId", moved.people().getFirst().value())
                                .put("from", moved.from().toString())
                                .put("to", moved.to().toString());
                case SessionEvent.PeopleAssigned assigned ->
                        answer.put("participantId", assigned.people().getFirst().value())
                                .put("to", assigned.breakout().value());
                default -> {}
            }
        }
        return answer;
    }

    ObjectNode broadcast(Ask ask, Decision.Accepted done) {
        int rooms = 0;
        int recipients = 0;
        for (Recorded recorded : done.events()) {
            if (recorded.event() instanceof SessionEvent.BroadcastSent sent) {
                rooms += sent.to().size();
                for (BreakoutId breakout : sent.to()) {
                    recipients += done.after().roster().in(Space.in(breakout)).shown().size();
                }
            }
        }
        return JSON.objectNode().put("recipients", recipients).put("rooms", rooms);
    }

    ObjectNode recalled(Ask ask, Decision.Accepted done) {
        int people = 0;
        for (Recorded recorded : done.events()) {
            if (recorded.event() instanceof SessionEvent.EveryoneRecalled recalled) {
                people += recalled.people().size();
            }
        }
        return JSON.objectNode().put("recalled", people);
    }
}
