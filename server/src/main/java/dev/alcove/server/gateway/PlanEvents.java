package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.command;

import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Rejection;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.plan.PlanRequests;
import dev.alcove.server.session.Reply;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.ChangeRequests;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.PlanningJson;
import java.util.Map;

/** Preparing groups: sets, rules, rounds, and who is to be where. */
final class PlanEvents {
    private PlanEvents() {}

    /** From a payload to its command, with what the room of that code keeps. */
    private interface Reading {
        PlanRequests.Planned of(String code, Payload payload);
    }

    static Map<String, ClientEvent> table(PlanRequests plans, Outcomes outcomes) {
        return Map.ofEntries(
                Map.entry("breakout.rooms.create", reported(plans::create, outcomes)),
                Map.entry("breakout.room.assign", reported(plans::assign, outcomes)),
                Map.entry("breakout.plan.rules", planned(plans::setRules, outcomes::config)),
                Map.entry(
                        "breakout.plan.options",
                        command(ChangeRequests::options, outcomes::config)),
                Map.entry("breakout.plan.preview", preview(plans, outcomes)),
                Map.entry("breakout.rounds.plan", planned(plans::rounds, outcomes::rounds)),
                Map.entry(
                        "breakout.rounds.start",
                        command(payload -> new SessionCommand.StartRounds(), outcomes::rounds)),
                Map.entry(
                        "breakout.rounds.stop",
                        command(payload -> new SessionCommand.StopRounds(), outcomes::rounds)),
                Map.entry(
                        "breakout.rounds.next",
                        command(payload -> new SessionCommand.NextRound(), outcomes::rounds)),
                Map.entry(
                        "breakout.participant.swap",
                        command(BreakoutRequests::swap, outcomes::assigned)),
                Map.entry(
                        "breakout.participant.lock",
                        command(BreakoutRequests::lock, Outcomes::nothing)));
    }

    /** {@code {rooms, …, failed, warnings, unmatched, unlisted}}. */
    private static ClientEvent reported(Reading reading, Outcomes outcomes) {
        return inItsTurn((caller, payload, answer) -> {
            var planned = reading.of(code(caller), payload);
            command(rest -> planned.command(), report(planned, outcomes))
                    .handle(caller, payload, answer);
        });
    }

    private static ClientEvent.Outcome report(PlanRequests.Planned planned, Outcomes outcomes) {
        return (who, accepted) ->
                PlanningJson.report(
                        outcomes.assigned(who, accepted), accepted.after(), planned.list());
    }

    /** What making such a set would answer; beside the session's thread, which goes on. */
    private static ClientEvent preview(PlanRequests plans, Outcomes outcomes) {
        return beside((caller, payload, answer) -> {
            var seed = PlanRequests.seed(payload);
            var planned = plans.create(code(caller), payload);
            if (ClientEvent.complains(payload, answer)) {
                return;
            }
            switch (caller.session().rehearse(caller.actor(), planned.command(), seed)) {
                case Reply.Done(Decision.Accepted would) ->
                        answer.success(report(planned, outcomes).of(caller, would));
                case Reply.Refused(Rejection why) -> answer.refuse(why);
                case Reply.Unstored() -> answer.refuseForSpace();
                case Reply.Unavailable(String sentence) -> answer.refuse("BUSY", sentence);
            }
        });
    }

    private static ClientEvent planned(Reading reading, ClientEvent.Outcome outcome) {
        return inItsTurn((caller, payload, answer) ->
                command(rest -> reading.of(code(caller), rest).command(), outcome)
                        .handle(caller, payload, answer));
    }

    /** What reads the room's roster or sets may not hold up the connection's event loop. */
    private static ClientEvent inItsTurn(ClientEvent event) {
        return (caller, payload, answer) ->
                (PlanRequests.blocks(payload) ? beside(event) : event)
                        .handle(caller, payload, answer);
    }

    /** On a thread of its own; for managers, so that nobody else keeps the server busy. */
    private static ClientEvent beside(ClientEvent event) {
        return (caller, payload, answer) -> {
            if (caller.manages()) {
                Thread.startVirtualThread(() -> event.handle(caller, payload, answer));
            } else {
                answer.refuse("FORBIDDEN", "Only a host or cohost may do this. Ask one of them.");
            }
        };
    }

    private static String code(Caller caller) {
        return caller.state().sitting().roomCode();
    }
}
