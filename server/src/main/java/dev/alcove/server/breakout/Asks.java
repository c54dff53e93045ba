package dev.alcove.server.breakout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.plan.PlanRequests;
import dev.alcove.server.room.Door;
import dev.alcove.server.room.Room;
import dev.alcove.server.room.RoomAccess;
import dev.alcove.server.room.Rooms;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import java.util.Optional;
import java.util.function.Function;

/** From a request about breakouts to its command, and from what was done to the answer. */
public final class Asks {
    private final Rooms rooms;
    private final RoomAccess access;
    private final Door door;

    public Asks(Rooms rooms, RoomAccess access, Door door) {
        this.rooms = rooms;
        this.access = access;
        this.door = door;
    }

    /** What a request asks of the session. */
    interface ToCommand {
        SessionCommand of(Ask ask);
    }

    /** What is asked of the timer of one breakout, or (empty) of all. */
    interface ToTimer {
        SessionCommand of(Optional<BreakoutId> breakout, Payload payload);
    }

    /** From a payload to its command, with what the room of that code keeps. */
    interface Reading {
        PlanRequests.Planned of(String code, Payload payload);
    }

    /** From what was planned and done to what is answered. */
    interface PlannedOutcome {
        ObjectNode of(Ask ask, Decision.Accepted done, PlanRequests.Planned planned);
    }

    /** A call that changes something. */
    Call call(ToCommand toCommand, BreakoutAnswers.Outcome outcome) {
        return request ->
                ask(request)
                        .then(ask -> command(ask, toCommand.of(ask), outcome))
                        .answer(Answer::ok);
    }

    /** A call that reads what the room keeps: its roster, its named sets. */
    Call planned(Reading reading, PlannedOutcome outcome, Function<ObjectNode, Answer> success) {
        return request -> ask(request).then(ask -> planned(ask, reading, outcome)).answer(success);
    }

    /**
     * The same, and only to see what it would come to: nothing changes, and nobody is told. The
     * same {@code seed} draws the same lots.
     */
    Call rehearsed(Reading reading, PlannedOutcome outcome) {
        return request -> {
            Optional<Long> seed = request.integer("seed").map(Integer::longValue);
            return ask(request)
                    .then(ask -> rehearsed(ask, seed, reading, outcome))
                    .answer(Answer::ok);
        };
    }

    private Checked<ObjectNode> rehearsed(
            Ask ask, Optional<Long> seed, Reading reading, PlannedOutcome outcome) {
        var planned = reading.of(ask.room().code().value(), ask.payload());
        return well(ask)
                .then(fine -> door.rehearse(ask.room(), ask.by(), planned.command(), seed))
                .map(would -> outcome.of(ask, would, planned).put("success", true));
    }

    private Checked<ObjectNode> planned(Ask ask, Reading reading, PlannedOutcome outcome) {
        var planned = reading.of(ask.room().code().value(), ask.payload());
        return command(ask, planned.command(), (asked, done) -> outcome.of(asked, done, planned));
    }

    /** A call by which somebody moves alone: an owner who is not there cannot. */
    Call own(ToCommand toCommand, BreakoutAnswers.Outcome outcome) {
        return request ->
                ask(request)
                        .then(ask ->
                                ask.by() instanceof Actor.Person
                                        ? Checked.fine(ask)
                                        : Checked.refused(
                                                Problem.forbidden(
                                                        "Send a participant's token to move.")))
                        .then(ask -> command(ask, toCommand.of(ask), outcome))
                        .answer(Answer::ok);
    }

    private Checked<ObjectNode> command(
            Ask ask, SessionCommand command, BreakoutAnswers.Outcome outcome) {
        return well(ask)
                .then(fine -> door.command(ask.room(), ask.by(), command))
                .map(accepted -> outcome.of(ask, accepted).put("success", true));
    }

    private static Checked<Ask> well(Ask ask) {
        return ask.payload()
                .problemOrUnknownField()
                .<Checked<Ask>>map(wrong -> Checked.refused(Problem.invalid(wrong)))
                .orElseGet(() -> Checked.fine(ask));
    }

    /** Who asks what of which room, or why it may not be asked. */
    Checked<Ask> ask(ApiRequest request) {
        return rooms.find(request.path("code"))
                .then(room -> access.actor(room, request).map(actor -> ask(room, actor, request)));
    }

    private static Ask ask(Room room, Actor actor, ApiRequest request) {
        return new Ask(
                room,
                actor,
                BreakoutRequests.breakoutOf(request.path("b")),
                new Payload(request.body()));
    }
}
