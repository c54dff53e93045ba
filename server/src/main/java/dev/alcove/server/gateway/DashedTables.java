package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.command;

import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.SessionAnswers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The client events of namespace {@code /} (contract §5.2): dashed names for the same commands and
 * questions, and no rule.
 */
final class DashedTables {
    private DashedTables() {}

    static ClientEvents of(BreakoutRequests requests, Outcomes outcomes) {
        var answers = new DashedAnswers(outcomes);
        return new ClientEvents(
                List.of(
                        Map.of(
                                "create-breakout-rooms",
                                        command(
                                                payload ->
                                                        requests.createSet(
                                                                payload.calling(
                                                                        "durationMinutes",
                                                                        "autoCloseAfterMinutes")),
                                                answers::rooms),
                                "start-breakout-rooms",
                                        command(BreakoutRequests::open, answers::rooms),
                                "join-breakout-room",
                                        command(
                                                payload ->
                                                        new SessionCommand.JoinBreakout(
                                                                BreakoutRequests.roomId(payload)),
                                                answers::joined),
                                "leave-breakout-room",
                                        command(
                                                payload -> new SessionCommand.LeaveBreakout(),
                                                answers::left),
                                "broadcast-to-breakouts",
                                        command(
                                                BreakoutRequests::broadcast,
                                                (caller, done) -> SessionAnswers.broadcast(done)),
                                "close-all-breakouts",
                                        command(
                                                payload ->
                                                        BreakoutRequests.close(
                                                                Optional.empty(), payload),
                                                answers::closing),
                                "get-breakout-status", ClientEvent.question(answers::status),
                                "get-my-breakout-room", ClientEvent.question(answers::mine),
                                "signal",
                                        new Signals(
                                                "targetUserId",
                                                "signal",
                                                "Cannot signal to user in different room"))));
    }
}
