package dev.alcove.server.breakout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.server.media.MediaProvider;
import dev.alcove.server.plan.PlanRequests;
import dev.alcove.server.session.LiveSession;
import dev.alcove.server.session.LiveSessions;
import dev.alcove.server.session.MediaState;
import dev.alcove.server.wire.ArrivalJson;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.PlanningJson;
import dev.alcove.server.wire.SessionAnswers;
import dev.alcove.server.wire.SessionJson;
import java.util.Optional;

/** What calls about breakouts answer: the same objects as on a socket. */
public final class BreakoutAnswers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final LiveSessions sessions;
    private final MediaProvider media;

    /**
     * @param sessions know what is only about now: who speaks, who is on the way
     */
    public BreakoutAnswers(LiveSessions sessions, MediaProvider media) {
        this.sessions = sessions;
        this.media = media;
    }

    /** From what was done to what is answered. */
    interface Outcome {
        ObjectNode of(Ask ask, Decision.Accepted done);
    }

    static ObjectNode noBoard() {
        ObjectNode board = JSON.objectNode().put("success", true);
        board.putArray("rooms");
        return board.putNull("config")
                .putNull("rounds")
                .put("status", "NONE")
                .putNull("opensAt")
                .putNull("arrivals");
    }

    private SessionAnswers answers(Ask ask, Session session) {
        return new SessionAnswers(json(ask, session), ask.eyes(), media::connection);
    }

    private SessionJson json(Ask ask, Session session) {
        Optional<LiveSession> live = sessions.live(session.id());
        if (live.isEmpty()) {
            return new SessionJson(participant -> MediaState.UNKNOWN);
        }
        return manages(ask.by(), session)
                ? new SessionJson(live.get()::mediaOf, live.get().forManagers())
                : new SessionJson(live.get()::mediaOf);
    }

    private static boolean manages(Actor by, Session session) {
        return switch (by) {
            case Actor.Person(ParticipantId id) ->
                    session.participant(id).filter(Participant::manages).isPresent();
            case Actor.Owner owner -> true;
            case Actor.Clock clock -> true;
        };
    }

    /** The breakouts, and for those who manage, {@code arrivals}: null before anybody was moved. */
    ObjectNode watched(Session session, Ask ask) {
        ObjectNode board = answers(ask, session).board(session).put("success", true);
        if (manages(ask.by(), session)) {
            board.set("arrivals", ArrivalJson.wave(session).orElse(null));
        }
        return board;
    }

    ObjectNode board(Ask ask, Decision.Accepted done) {
        return answers(ask, done.after()).board(done.after());
    }

    /** {@code {config}}: what holds for all breakouts, with the rules of groups. */
    ObjectNode config(Ask ask, Decision.Accepted done) {
        return answers(ask, done.after()).config(done.after());
    }

    /** {@code {rounds}}. */
    ObjectNode rounds(Ask ask, Decision.Accepted done) {
        return answers(ask, done.after()).rounds(done.after());
    }

    ObjectNode assigned(Ask ask, Decision.Accepted done) {
        return answers(ask, done.after()).assigned(done);
    }

    /** With what is not as it was wished, and for a list, whom it did not fit. */
    ObjectNode planned(Ask ask, Decision.Accepted done, PlanRequests.Planned planned) {
        return PlanningJson.report(assigned(ask, done), done.after(), planned.list());
    }

    ObjectNode room(Ask ask, Decision.Accepted done) {
        return answers(ask, done.after()).room(done.after(), ask.breakout());
    }

    /** The breakout that others went into. */
    ObjectNode merged(Ask ask, Decision.Accepted done) {
        ObjectNode answer = JSON.objectNode();
        for (Recorded recorded : done.events()) {
            if (recorded.event() instanceof SessionEvent.BreakoutsMerged merged) {
                answer = answers(ask, done.after()).room(done.after(), merged.into());
            }
        }
        return answer;
    }

    ObjectNode arrived(Ask ask, Decision.Accepted done) {
        return answers(ask, done.after()).arrived(done.after());
    }

    /** Somebody who is placed there already and has not arrived is told once more. */
    ObjectNode moved(Ask ask, Decision.Accepted done) {
        var move = BreakoutRequests.move(ask.payload());
        if (done.events().isEmpty()) {
            sessions.live(done.after().id())
                    .ifPresent(live -> live.tellMoveAgain(move.participant()));
        }
        return SessionAnswers.moved(move, done);
    }

    ObjectNode broadcast(Ask ask, Decision.Accepted done) {
        return SessionAnswers.broadcast(done);
    }

    ObjectNode recalled(Ask ask, Decision.Accepted done) {
        return SessionAnswers.recalled(done);
    }
}
