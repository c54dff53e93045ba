package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.view.SessionView;
import dev.alcove.server.wire.SessionJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What acknowledgements in namespace {@code /} say (contract §5.2). */
final class DashedAnswers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ROSTER_PAGE = 500;

    private final Outcomes outcomes;

    DashedAnswers(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** {@code {rooms}}. */
    ObjectNode rooms(Caller caller, Decision.Accepted accepted) {
        return outcomes.board(caller, accepted).retain("rooms");
    }

    /** {@code {room, participants}}. */
    ObjectNode joined(Caller caller, Decision.Accepted accepted) {
        return outcomes.arrived(caller, accepted).retain("room", "participants");
    }

    /** {@code {leftRoom, mainRoomParticipants}}. */
    ObjectNode left(Caller caller, Decision.Accepted accepted) {
        var json = Outcomes.json(caller);
        ObjectNode answer = JSON.objectNode();
        answer.set(
                "leftRoom",
                from(accepted)
                        .flatMap(Space::asBreakout)
                        .flatMap(room ->
                                SessionView.breakout(
                                        accepted.after(), room, Optional.of(caller.me())))
                        .map(json::room)
                        .orElse(null));
        answer.set(
                "mainRoomParticipants",
                json.participants(
                        SessionView.people(accepted.after(), Space.main(), 0, ROSTER_PAGE)
                                .participants()));
        return answer;
    }

    private static Optional<Space> from(Decision.Accepted accepted) {
        return accepted.events().stream()
                .map(Recorded::event)
                .filter(SessionEvent.PeopleMoved.class::isInstance)
                .map(moved -> ((SessionEvent.PeopleMoved) moved).from())
                .findFirst();
    }

    /** {@code {message}}: what happens now, in a sentence. */
    ObjectNode closing(Caller caller, Decision.Accepted accepted) {
        Instant now = caller.session().telling().now();
        Optional<Duration> left =
                accepted.after().breakouts().stream()
                        .flatMap(breakout -> breakout.closesAt().stream())
                        .max(Comparator.naturalOrder())
                        .map(closesAt -> Duration.between(now, closesAt));
        return JSON.objectNode()
                .put(
                        "message",
                        left.map(time ->
                                        "All breakouts close in "
                                                + Math.ceilDiv(time.toMillis(), 1_000)
                                                + " seconds.")
                                .orElse("All breakouts are closed."));
    }

    /** {@code {hasBreakoutRooms, status, rooms, config, remainingMinutes}}. */
    ObjectNode status(Caller caller) {
        Session session = caller.state();
        ObjectNode json =
                Outcomes.json(caller)
                        .board(SessionView.board(session, Optional.of(caller.me())))
                        .retain("status", "rooms", "config");
        json.put("hasBreakoutRooms", !session.breakouts().isEmpty());
        Instant now = caller.session().telling().now();
        return json.put(
                "remainingMinutes",
                session.breakouts().stream()
                        .flatMap(breakout -> left(breakout, now).stream())
                        .max(Comparator.naturalOrder())
                        .map(SessionJson::minutes)
                        .orElse(null));
    }

    /** What is left of a breakout's timer, one that stands still included. */
    private static Optional<Duration> left(Breakout breakout, Instant now) {
        return breakout.paused()
                .or(() -> breakout.endsAt().map(end -> Duration.between(now, end)))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** {@code {inBreakoutRoom, room}}. */
    ObjectNode mine(Caller caller) {
        var json = Outcomes.json(caller);
        var room =
                caller.space()
                        .asBreakout()
                        .flatMap(breakout ->
                                SessionView.breakout(
                                        caller.state(), breakout, Optional.of(caller.me())));
        ObjectNode answer = JSON.objectNode().put("inBreakoutRoom", room.isPresent());
        answer.set("room", room.map(json::room).orElse(null));
        return answer;
    }
}
