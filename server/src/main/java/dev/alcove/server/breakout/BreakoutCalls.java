package dev.alcove.server.breakout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Problem;
import dev.alcove.server.room.Door;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.ChangeRequests;
import dev.alcove.server.wire.MergingRequests;
import java.util.Map;
import java.util.Optional;

/**
 * Breakouts through REST (contract §4, <em>Breakouts</em>): who may do what is the session's to
 * say, and requests mean the same as on a socket.
 */
public final class BreakoutCalls {
    private final Asks asks;
    private final Door door;
    private final MergingRequests merging;
    private final BreakoutAnswers answers;

    public BreakoutCalls(Asks asks, Door door, MergingRequests merging, BreakoutAnswers answers) {
        this.asks = asks;
        this.door = door;
        this.merging = merging;
        this.answers = answers;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("getBreakouts", this::board),
                Map.entry(
                        "changeBreakout",
                        asks.call(
                                ask -> ChangeRequests.update(ask.breakout(), ask.payload()),
                                answers::room)),
                Map.entry(
                        "deleteBreakout",
                        asks.call(
                                ask -> new SessionCommand.DeleteBreakout(ask.breakout()),
                                (ask, done) -> JsonNodeFactory.instance.objectNode())),
                Map.entry(
                        "startBreakouts",
                        asks.call(ask -> BreakoutRequests.open(ask.payload()), answers::board)),
                Map.entry(
                        "cancelOpening",
                        asks.call(ask -> new SessionCommand.CancelOpening(), answers::board)),
                Map.entry(
                        "joinBreakout",
                        asks.own(
                                ask -> new SessionCommand.JoinBreakout(ask.breakout()),
                                answers::arrived)),
                Map.entry(
                        "leaveBreakout",
                        asks.own(ask -> new SessionCommand.LeaveBreakout(), answers::arrived)),
                Map.entry(
                        "closeBreakout",
                        asks.call(
                                ask ->
                                        BreakoutRequests.close(
                                                Optional.of(ask.breakout()), ask.payload()),
                                answers::room)),
                Map.entry(
                        "closeBreakouts",
                        asks.call(
                                ask -> BreakoutRequests.close(Optional.empty(), ask.payload()),
                                answers::board)),
                Map.entry(
                        "moveParticipant",
                        asks.call(ask -> BreakoutRequests.move(ask.payload()), answers::moved)),
                Map.entry(
                        "mergeBreakouts",
                        asks.call(ask -> MergingRequests.merge(ask.payload()), answers::merged)),
                Map.entry(
                        "splitBreakout",
                        asks.call(
                                ask -> merging.split(ask.breakout(), ask.payload()),
                                answers::board)),
                Map.entry(
                        "broadcastToBreakouts",
                        asks.call(
                                ask -> BreakoutRequests.broadcast(ask.payload()),
                                answers::broadcast)),
                Map.entry(
                        "recallEveryone",
                        asks.call(ask -> new SessionCommand.Recall(), answers::recalled)),
                Map.entry(
                        "askHelp",
                        asks.call(
                                ask -> BreakoutRequests.askHelp(ask.breakout(), ask.payload()),
                                answers::room)),
                Map.entry(
                        "resolveHelp",
                        asks.call(
                                ask -> new SessionCommand.ResolveHelp(ask.breakout()),
                                answers::room)));
    }

    private Answer board(ApiRequest request) {
        return asks.ask(request)
                .map(ask ->
                        door.live(ask.room())
                                .map(session -> answers.watched(session, ask))
                                .answer(Answer::ok))
                .answer(answer ->
                        answer instanceof Problem ? Answer.ok(BreakoutAnswers.noBoard()) : answer);
    }
}
