package dev.alcove.server.breakout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Listed;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.server.media.MediaProvider;
import dev.alcove.server.session.MediaState;
import dev.alcove.server.wire.PlanningJson;
import dev.alcove.server.wire.SessionAnswers;
import dev.alcove.server.wire.SessionJson;
import java.util.List;
import java.util.Optional;

/** What calls about breakouts answer: the same objects as on a socket. */
public final class BreakoutAnswers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

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
        return board.putNull("config").putNull("rounds").put("status", "NONE").putNull("opensAt");
    }

    private SessionAnswers answers(Optional<ParticipantId> eyes) {
        return new SessionAnswers(json, eyes, media::connection);
    }

    ObjectNode board(Session session, Actor by) {
        Optional<ParticipantId> eyes =
                by instanceof Actor.Person(ParticipantId id) ? Optional.of(id) : Optional.empty();
        return answers(eyes).board(session).put("success", true);
    }

    ObjectNode board(Ask ask, Decision.Accepted done) {
        return answers(ask.eyes()).board(done.after());
    }

    ObjectNode assigned(Ask ask, Decision.Accepted done) {
        return answers(ask.eyes()).assigned(done);
    }

    /** With what is not as it was wished, and for a list, whom it did not fit. */
    ObjectNode planned(Ask ask, Decision.Accepted done, List<Listed> list) {
        return PlanningJson.report(assigned(ask, done), done.after(), list);
    }

    ObjectNode room(Ask ask, Decision.Accepted done) {
        return answers(ask.eyes()).room(done.after(), ask.breakout());
    }

    /** The breakout that others went into. */
    ObjectNode merged(Ask ask, Decision.Accepted done) {
        ObjectNode answer = JSON.objectNode();
        for (Recorded recorded : done.events()) {
            if (recorded.event() instanceof SessionEvent.BreakoutsMerged merged) {
                answer = answers(ask.eyes()).room(done.after(), merged.into());
            }
        }
        return answer;
    }

    ObjectNode arrived(Ask ask, Decision.Accepted done) {
        return answers(ask.eyes()).arrived(done.after());
    }

    ObjectNode moved(Ask ask, Decision.Accepted done) {
        return SessionAnswers.moved(done);
    }

    ObjectNode broadcast(Ask ask, Decision.Accepted done) {
        return SessionAnswers.broadcast(done);
    }

    ObjectNode recalled(Ask ask, Decision.Accepted done) {
        return SessionAnswers.recalled(done);
    }
}
