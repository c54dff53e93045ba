package dev.alcove.socketio;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link Authenticator}'s answer. */
public sealed interface Admission {

    /**
     * Lets the client in, under a new id.
     *
     * @param attachment whatever the application wants to find again at {@link Socket#attachment()}
     */
    static Accepted accept(Object attachment) {
        return new Accepted(attachment, Optional.empty(), Optional.empty());
    }

    /**
     * Answers CONNECT_ERROR (Socket.IO 5, “Connection to a namespace”).
     *
     * @param message the {@code message} of the client's {@code connect_error}
     */
    static Refused refuse(String message) {
        return new Refused(message, null);
    }

    /**
     * Answers CONNECT_ERROR with more to tell.
     *
     * @param message the {@code message} of the client's {@code connect_error}
     * @param data its {@code data}: anything that the server's mapper can write
     */
    static Refused refuse(String message, Object data) {
        return new Refused(message, data);
    }

    /**
     * The client is in.
     *
     * @param attachment see {@link Socket#attachment()}
     * @param privateId the {@code pid} of CONNECT's answer; without one, the client will not ask
     *     for recovery
     * @param recoveredId set when the socket goes on under the id that it had
     */
    record Accepted(Object attachment, Optional<String> privateId, Optional<String> recoveredId)
            implements Admission {

        /**
         * The client may come back with this private id, and the last argument of the last event
         * that it got, if that is a string. Whoever knows a private id can take the socket over.
         */
        public Accepted recoverable(String newPrivateId) {
            return new Accepted(attachment, Optional.of(newPrivateId), Optional.empty());
        }

        /**
         * The client goes on where it was: its {@code socket.recovered} is true. The application
         * sends what was missed from {@link Namespace#onConnect} on. A socket that still has this
         * id is disconnected first.
         *
         * @param id the id that the socket had
         * @param samePrivateId the private id that the client came with
         */
        public Accepted recovered(String id, String samePrivateId) {
            return new Accepted(attachment, Optional.of(samePrivateId), Optional.of(id));
        }
    }

    /**
     * The client stays out.
     *
     * @param message why, for people
     * @param data why, for programs
     */
    record Refused(String message, @Nullable Object data) implements Admission {}
}
