package dev.alcove.server.wire;

import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Rejection;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.session.Reply;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** What a session answers, as REST says it. */
public final class Replies {
    private Replies() {}

    /** Waits for the answer; not for event loops, nor for a session's own thread. */
    public static Checked<Decision.Accepted> await(CompletionStage<Reply> reply) {
        return read(reply.toCompletableFuture().join());
    }

    /** An answer that is there already. */
    public static Checked<Decision.Accepted> read(Reply reply) {
        return switch (reply) {
            case Reply.Done(Decision.Accepted accepted) -> Checked.fine(accepted);
            case Reply.Refused(Rejection rejection) -> Checked.refused(problem(rejection));
            case Reply.Unstored() -> Checked.refused(Problem.diskFull());
            case Reply.Unavailable(String sentence) ->
                    Checked.refused(
                            Problem.of(503, "BUSY", sentence).retryingAfter(Duration.ofSeconds(1)));
        };
    }

    /** What a session refused, as REST says it. */
    public static Problem problem(Rejection rejection) {
        int status =
                switch (rejection.code()) {
                    case INVALID -> 422;
                    case TOO_LARGE -> 413;
                    case FORBIDDEN, REMOVED, BARRED -> 403;
                    case PARTICIPANT_NOT_FOUND, BREAKOUT_NOT_FOUND, RECORDING_NOT_FOUND -> 404;
                    case BREAKOUT_FULL,
                            BREAKOUT_CLOSED,
                            BREAKOUT_NOT_OPEN,
                            NOT_IN_BREAKOUT,
                            ROOM_FULL,
                            LIMIT_REACHED,
                            RECORDING_NOT_POSSIBLE,
                            SESSION_ENDED ->
                            409;
                };
        return Problem.of(status, rejection.code().name(), rejection.sentence());
    }
}
