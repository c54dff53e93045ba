package dev.alcove.server.gateway;

import static dev.alcove.server.gateway.ClientEvent.aboutOne;
import static dev.alcove.server.gateway.ClientEvent.command;

import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.ChangeRequests;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.SessionAnswers;
import java.util.Map;
import java.util.Optional;

/** {@code breakout.rooms.*} and {@code breakout.room.*}. */
final class BreakoutEvents {
    private BreakoutEvents() {}

    static Map<String, ClientEvent> table(
            BreakoutRequests requests, Outcomes outcomes, Questions questions) {
        return Map.ofEntries(
                Map.entry("breakout.rooms.list", questions.rooms()),
                Map.entry(
                        "breakout.room.create", command(requests::createOne, outcomes::createdOne)),
                Map.entry("breakout.room.update", aboutOne(ChangeRequests::update, outcomes::room)),
                Map.entry(
                        "breakout.room.delete",
                        aboutOne(
                                (breakout, payload) -> new SessionCommand.DeleteBreakout(breakout),
                                outcomes::roomId)),
                Map.entry("breakout.room.start", command(BreakoutRequests::open, outcomes::board)),
                Map.entry("breakout.room.join", command(BreakoutEvents::join, outcomes::arrived)),
                Map.entry("breakout.room.leave", command(BreakoutEvents::leave, outcomes::arrived)),
                Map.entry(
                        "breakout.room.close",
                        aboutOne(
                                (breakout, payload) ->
                                        BreakoutRequests.close(Optional.of(breakout), payload),
                                outcomes::room)),
                Map.entry("breakout.room.move", move()));
    }

    private static SessionCommand join(Payload payload) {
        return new SessionCommand.JoinBreakout(BreakoutRequests.roomId(payload));
    }

    /** Moving someone to where they are placed tells one who has not arrived once more. */
    private static ClientEvent move() {
        return (caller, payload, answer) -> {
            var move = BreakoutRequests.move(payload);
            command(
                            rest -> move,
                            (by, accepted) -> {
                                if (accepted.events().isEmpty()) {
                                    by.session().tellMoveAgain(move.participant());
                                }
                                return SessionAnswers.moved(move, accepted);
                            })
                    .handle(caller, payload, answer);
        };
    }

    /** A client may say which one it leaves; it is in one only. */
    private static SessionCommand leave(Payload payload) {
        BreakoutRequests.optionalRoomId(payload);
        return new SessionCommand.LeaveBreakout();
    }
}
