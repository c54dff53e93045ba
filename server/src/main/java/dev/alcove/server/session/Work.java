package dev.alcove.server.session;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.session.SessionCommand;
import java.util.function.Consumer;

/** What waits in a session's mailbox. */
sealed interface Work {

    /**
     * A command to decide.
     *
     * @param answer called on the session's thread, once the command's messages have been sent
     */
    record Order(SessionCommand command, Actor by, Consumer<Reply> answer) implements Work {}

    /** Something to do on the session's thread, after all commands that were posted before. */
    record Errand(Runnable task) implements Work {}
}
