package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Rejection;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.session.Reply;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What an event of a client does. Called on the connection's event loop: must not block. */
@FunctionalInterface
interface ClientEvent {
    void handle(Caller caller, Payload payload, Answer answer);

    /** Says what an accepted command did; on the session's thread. */
    @FunctionalInterface
    interface Outcome {
        ObjectNode of(Caller caller, Decision.Accepted accepted);
    }

    /** An event that is a command of the core. */
    static ClientEvent command(Function<Payload, SessionCommand> read, Outcome outcome) {
        return (caller, payload, answer) -> {
            SessionCommand command = read.apply(payload);
            if (complains(payload, answer)) {
                return;
            }
            caller.session()
                    .post(
                            caller.actor(),
                            command,
                            reply -> {
                                switch (reply) {
                                    case Reply.Done(Decision.Accepted accepted) ->
                                            answer.success(outcome.of(caller, accepted));
                                    case Reply.Refused(Rejection why) -> answer.refuse(why);
                                    case Reply.Unstored() -> answer.refuseForSpace();
                                    case Reply.Unavailable(String sentence) ->
                                            answer.refuse("BUSY", sentence);
                                }
                            });
        };
    }

    /**
     * A command about the breakout that the payload's {@code roomId} names. Without one it is
     * refused: a client whose id is undefined means no breakout, and never all of them.
     */
    static ClientEvent aboutOne(
            BiFunction<BreakoutId, Payload, SessionCommand> read,
            Function<BreakoutId, Outcome> outcome) {
        return (caller, payload, answer) -> {
            var breakout = BreakoutRequests.roomId(payload);
            command(rest -> read.apply(breakout, rest), outcome.apply(breakout))
                    .handle(caller, payload, answer);
        };
    }

    /** An event that only asks; answered in its turn, so that it agrees with what was told. */
    static ClientEvent question(Function<Caller, ObjectNode> read) {
        return (caller, payload, answer) -> {
            if (!complains(payload, answer)) {
                caller.session().run(() -> answer.success(read.apply(caller)));
            }
        };
    }

    /** Answers {@code INVALID} if something is wrong with the payload. */
    static boolean complains(Payload payload, Answer answer) {
        Optional<String> problem = payload.problemOrUnknownField();
        problem.ifPresent(sentence -> answer.refuse("INVALID", sentence));
        return problem.isPresent();
    }
}
