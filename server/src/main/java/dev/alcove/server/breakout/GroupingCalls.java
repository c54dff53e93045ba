package dev.alcove.server.breakout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.Call;
import dev.alcove.server.plan.PlanRequests;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.ChangeRequests;
import java.util.Map;

/**
 * Who is to be with whom: sets, assignments, rules and rounds (contract §6, <em>Making them</em>
 * and <em>Assigning</em>).
 */
public final class GroupingCalls {
    private final Asks asks;
    private final PlanRequests plans;
    private final BreakoutAnswers answers;

    public GroupingCalls(Asks asks, PlanRequests plans, BreakoutAnswers answers) {
        this.asks = asks;
        this.plans = plans;
        this.answers = answers;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry(
                        "createBreakouts",
                        asks.planned(plans::create, answers::planned, Answer::created)),
                Map.entry("previewBreakouts", asks.rehearsed(plans::create, answers::planned)),
                Map.entry(
                        "changeBreakoutOptions",
                        asks.call(ask -> ChangeRequests.options(ask.payload()), answers::board)),
                Map.entry(
                        "assignParticipants",
                        asks.planned(plans::assign, answers::planned, Answer::ok)),
                Map.entry(
                        "swapParticipants",
                        asks.call(ask -> BreakoutRequests.swap(ask.payload()), answers::assigned)),
                Map.entry(
                        "lockParticipant",
                        asks.call(
                                ask -> BreakoutRequests.lock(ask.payload()),
                                (ask, done) -> JsonNodeFactory.instance.objectNode())),
                Map.entry(
                        "setGroupingRules",
                        asks.planned(
                                plans::setRules,
                                (ask, done, planned) -> answers.config(ask, done),
                                Answer::ok)),
                Map.entry(
                        "planRounds",
                        asks.planned(
                                plans::rounds,
                                (ask, done, planned) -> answers.rounds(ask, done),
                                Answer::created)),
                Map.entry("startRounds", rounds(new SessionCommand.StartRounds())),
                Map.entry("stopRounds", rounds(new SessionCommand.StopRounds())),
                Map.entry("nextRound", rounds(new SessionCommand.NextRound())));
    }

    private Call rounds(SessionCommand command) {
        return asks.call(ask -> command, answers::rounds);
    }
}
