package dev.alcove.server.breakout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
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
import dev.alcove.server.wire.MergingRequests;
import dev.alcove.server.wire.Payload;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Breakouts through REST (contract §4, <em>Breakouts</em>): who may do what is the session's to
 * say, and requests mean the same as on a socket.
 */
public final class BreakoutCalls {
    private final Rooms rooms;
    private final RoomAccess access;
    private final Door door;
    private final PlanRequests plans;
    private final BreakoutAnswers answers;

    public BreakoutCalls(
            Rooms rooms,
            RoomAccess access,
            Door door,
            PlanRequests plans,
            BreakoutAnswers answers) {
        this.rooms = rooms;
        this.access = access;
        this.door = door;
        this.plans = plans;
        this.answers = answers;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("getBreakouts", this::board),
                Map.entry("createBreakouts", planned(plans::create, Answer::created)),
                Map.entry(
                        "changeBreakout",
                        call(
                                ask -> BreakoutRequests.update(ask.breakout(), ask.payload()),
                                answers::room)),
                Map.entry(
                        "deleteBreakout",
                        call(
                                ask -> new SessionCommand.DeleteBreakout(ask.breakout()),
                                (ask, done) -> JsonNodeFactory.instance.objectNode())),
                Map.entry(
                        "startBreakouts",
                        call(ask -> BreakoutRequests.open(ask.payload()), answers::board)),
                Map.entry(
                        "joinBreakout",
                        ownCall(ask -> new SessionCommand.JoinBreakout(ask.breakout()))),
                Map.entry("leaveBreakout", ownCall(ask -> new SessionCommand.LeaveBreakout())),
                Map.entry(
                        "closeBreakout",
                        call(
                                ask -> BreakoutRequests.close(ask.one(), ask.payload()),
                                answers::room)),
                Map.entry(
                        "closeBreakouts",
                        call(
                                ask -> BreakoutRequests.close(Optional.empty(), ask.payload()),
                                answers::board)),
                Map.entry(
                        "moveParticipant",
                        call(ask -> BreakoutRequests.move(ask.payload()), answers::moved)),
                Map.entry("assignParticipants", planned(plans::assign, Answer::ok)),
                Map.entry(
                        "mergeBreakouts",
                        call(ask -> MergingRequests.merge(ask.payload()), answers::merged)),
                Map.entry(
                        "splitBreakout",
                        call(
                                ask ->
                                        plans.requests()
                                                .merging()
                                                .split(ask.breakout(), ask.payload()),
                                answers::board)),
                Map.entry(
                        "broadcastToBreakouts",
                        call(ask -> BreakoutRequests.broadcast(ask.payload()), answers::broadcast)),
                Map.entry(
                        "recallEveryone",
                        call(ask -> new SessionCommand.Recall(), answers::recalled)),
                Map.entry("startTimer", timer(BreakoutRequests::startTimer)),
                Map.entry("extendTimer", timer(BreakoutRequests::extendTimer)),
                Map.entry("endTimer", timer(BreakoutRequests::endTimer)),
                Map.entry(
                        "pauseTimer", timer((one, nothing) -> new SessionCommand.PauseTimer(one))),
                Map.entry(
                        "resumeTimer",
                        timer((one, nothing) -> new SessionCommand.ResumeTimer(one))),
                Map.entry(
                        "pauseTimers",
                        timers((all, nothing) -> new SessionCommand.PauseTimer(all))),
                Map.entry(
                        "resumeTimers",
                        timers((all, nothing) -> new SessionCommand.ResumeTimer(all))),
                Map.entry(
                        "cancelOpening",
                        call(ask -> new SessionCommand.CancelOpening(), answers::board)),
                Map.entry("startTimers", timers(BreakoutRequests::startTimer)),
                Map.entry("extendTimers", timers(BreakoutRequests::extendTimer)),
                Map.entry("endTimers", timers(BreakoutRequests::endTimer)),
                Map.entry(
                        "askHelp",
                        call(
                                ask ->
                                        new SessionCommand.AskHelp(
                                                ask.breakout(),
                                                ask.payload().optionalText("note", 1, 500)),
                                answers::room)),
                Map.entry(
                        "resolveHelp",
                        call(
                                ask -> new SessionCommand.ResolveHelp(ask.breakout()),
                                answers::room)));
    }

    private interface ToCommand {
        SessionCommand of(Ask ask);
    }

    private interface Timer {
        SessionCommand of(Optional<BreakoutId> breakout, Payload payload);
    }

    private Call timer(Timer timer) {
        return call(ask -> timer.of(ask.one(), ask.payload()), answers::room);
    }

    private Call timers(Timer timer) {
        return call(ask -> timer.of(Optional.empty(), ask.payload()), answers::board);
    }

    private Answer board(ApiRequest request) {
        return ask(request)
                .map(ask ->
                        door.live(ask.room())
                                .map(session -> answers.board(session, ask.by()))
                                .answer(Answer::ok))
                .answer(answer ->
                        answer instanceof Problem ? Answer.ok(BreakoutAnswers.noBoard()) : answer);
    }

    /** A call that changes something. */
    private Call call(ToCommand toCommand, BreakoutAnswers.Outcome outcome) {
        return request ->
                ask(request).then(ask -> command(ask, toCommand, outcome)).answer(Answer::ok);
    }

    /** From a payload to its command, with what the room of that code keeps. */
    private interface Reading {
        PlanRequests.Planned of(String code, Payload payload);
    }

    /** A call that places many: it answers with a report. */
    private Call planned(Reading reading, Function<ObjectNode, Answer> success) {
        return request -> ask(request).then(ask -> planned(ask, reading)).answer(success);
    }

    private Checked<ObjectNode> planned(Ask ask, Reading reading) {
        var planned = reading.of(ask.room().code().value(), ask.payload());
        return command(
                ask,
                asked -> planned.command(),
                (asked, done) -> answers.planned(asked, done, planned.list()));
    }

    /** A call by which somebody moves alone: an owner who is not there cannot. */
    private Call ownCall(ToCommand toCommand) {
        return request ->
                ask(request)
                        .then(ask ->
                                ask.by() instanceof Actor.Person
                                        ? Checked.fine(ask)
                                        : Checked.refused(
                                                Problem.forbidden(
                                                        "Send a participant's token to move.")))
                        .then(ask -> command(ask, toCommand, answers::arrived))
                        .answer(Answer::ok);
    }

    private Checked<ObjectNode> command(
            Ask ask, ToCommand toCommand, BreakoutAnswers.Outcome outcome) {
        SessionCommand command = toCommand.of(ask);
        Optional<String> wrong = ask.payload().problemOrUnknownField();
        if (wrong.isPresent()) {
            return Checked.refused(Problem.invalid(wrong.get()));
        }
        return door.command(ask.room(), ask.by(), command)
                .map(accepted -> outcome.of(ask, accepted).put("success", true));
    }

    private Checked<Ask> ask(ApiRequest request) {
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
