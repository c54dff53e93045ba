package dev.alcove.server.gateway;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import java.util.Map;
import java.util.Optional;

/**
 * The client events of namespace {@code /events} (contract §5.1): a table of names to commands and
 * questions, and no rule.
 */
final class DottedEvents {
    private final Map<String, ClientEvent> table;

    DottedEvents(BreakoutRequests requests, Outcomes outcomes, Questions questions) {
        this.table =
                Map.ofEntries(
                        Map.entry("session.state", questions.state()),
                        Map.entry("session.participants", questions.participants()),
                        Map.entry("session.leave", leave()),
                        Map.entry("breakout.rooms.list", questions.rooms()),
                        Map.entry(
                                "breakout.rooms.create",
                                ClientEvent.command(requests::createSet, outcomes::created)),
                        Map.entry(
                                "breakout.room.create",
                                ClientEvent.command(requests::createOne, outcomes::createdOne)),
                        Map.entry("breakout.room.update", update(outcomes)),
                        Map.entry("breakout.room.delete", delete(outcomes)),
                        Map.entry(
                                "breakout.room.start",
                                ClientEvent.command(BreakoutRequests::open, outcomes::board)),
                        Map.entry("breakout.room.join", join(outcomes)),
                        Map.entry("breakout.room.leave", leaveBreakout(outcomes)),
                        Map.entry("breakout.room.close", close(outcomes)),
                        Map.entry(
                                "breakout.room.move",
                                ClientEvent.command(BreakoutRequests::move, outcomes::moved)),
                        Map.entry(
                                "breakout.room.assign",
                                ClientEvent.command(BreakoutRequests::assign, outcomes::assigned)),
                        Map.entry(
                                "breakout.timer.start",
                                timed(BreakoutRequests::startTimer, outcomes)),
                        Map.entry(
                                "breakout.timer.extend",
                                timed(BreakoutRequests::extendTimer, outcomes)),
                        Map.entry(
                                "breakout.timer.end", timed(BreakoutRequests::endTimer, outcomes)),
                        Map.entry(
                                "breakout.all.recall",
                                ClientEvent.command(
                                        payload -> new SessionCommand.Recall(),
                                        outcomes::recalled)),
                        Map.entry(
                                "breakout.broadcast",
                                ClientEvent.command(
                                        BreakoutRequests::broadcast, outcomes::broadcast)),
                        Map.entry("breakout.help.ask", askHelp(outcomes)),
                        Map.entry("breakout.help.resolve", resolveHelp(outcomes)),
                        Map.entry(
                                "chat.send",
                                ClientEvent.command(DottedEvents::chat, outcomes::said)),
                        Map.entry("chat.history", questions.chat()),
                        Map.entry(
                                "hand.raise",
                                ClientEvent.command(
                                        payload -> new SessionCommand.RaiseHand(),
                                        Outcomes::nothing)),
                        Map.entry(
                                "hand.lower",
                                ClientEvent.command(DottedEvents::lowerHand, Outcomes::nothing)),
                        Map.entry("participant.update", new MediaUpdates()),
                        Map.entry("signal", new Signals()));
    }

    /** The event of that name; empty for a name that is not in the contract. */
    Optional<ClientEvent> named(String name) {
        return Optional.ofNullable(table.get(name));
    }

    private static ClientEvent leave() {
        return ClientEvent.command(payload -> new SessionCommand.Leave(), Outcomes::nothing);
    }

    private static ClientEvent update(Outcomes outcomes) {
        return (caller, payload, answer) -> {
            var breakout = BreakoutRequests.roomId(payload);
            ClientEvent.command(
                            rest -> BreakoutRequests.update(breakout, rest),
                            outcomes.room(breakout))
                    .handle(caller, payload, answer);
        };
    }

    private static ClientEvent delete(Outcomes outcomes) {
        return (caller, payload, answer) -> {
            var breakout = BreakoutRequests.roomId(payload);
            ClientEvent.command(
                            rest -> new SessionCommand.DeleteBreakout(breakout),
                            outcomes.roomId(breakout))
                    .handle(caller, payload, answer);
        };
    }

    private static ClientEvent join(Outcomes outcomes) {
        return ClientEvent.command(
                payload -> new SessionCommand.JoinBreakout(BreakoutRequests.roomId(payload)),
                outcomes::arrived);
    }

    private static ClientEvent leaveBreakout(Outcomes outcomes) {
        return ClientEvent.command(
                payload -> {
                    BreakoutRequests.optionalRoomId(payload);
                    return new SessionCommand.LeaveBreakout();
                },
                outcomes::arrived);
    }

    private static ClientEvent close(Outcomes outcomes) {
        return timed(BreakoutRequests::close, outcomes);
    }

    /** A command about the breakout that the payload names, or about all. */
    @FunctionalInterface
    private interface OneOrAll {
        SessionCommand read(Optional<BreakoutId> breakout, Payload payload);
    }

    private static ClientEvent timed(OneOrAll read, Outcomes outcomes) {
        return (caller, payload, answer) -> {
            var breakout = BreakoutRequests.optionalRoomId(payload);
            ClientEvent.command(rest -> read.read(breakout, rest), outcomes.roomOrBoard(breakout))
                    .handle(caller, payload, answer);
        };
    }

    private static ClientEvent askHelp(Outcomes outcomes) {
        return (caller, payload, answer) -> {
            var breakout =
                    BreakoutRequests.optionalRoomId(payload)
                            .or(() -> caller.space().asBreakout())
                            .orElseGet(() -> BreakoutRequests.breakoutOf("main"));
            ClientEvent.command(
                            rest -> BreakoutRequests.askHelp(breakout, rest),
                            outcomes.room(breakout))
                    .handle(caller, payload, answer);
        };
    }

    private static ClientEvent resolveHelp(Outcomes outcomes) {
        return (caller, payload, answer) -> {
            var breakout = BreakoutRequests.roomId(payload);
            ClientEvent.command(
                            rest -> new SessionCommand.ResolveHelp(breakout),
                            outcomes.room(breakout))
                    .handle(caller, payload, answer);
        };
    }

    private static SessionCommand chat(Payload payload) {
        return new SessionCommand.SendChat(payload.text("text", 1, 4_000));
    }

    private static SessionCommand lowerHand(Payload payload) {
        Optional<ParticipantId> whose =
                payload.optionalText("participantId", 1, 200).map(BreakoutRequests::participantOf);
        return new SessionCommand.LowerHand(whose);
    }
}
