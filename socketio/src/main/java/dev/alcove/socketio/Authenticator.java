package dev.alcove.socketio;

import java.util.concurrent.CompletionStage;

/**
 * Decides who may join a namespace, and prepares for them. CONNECT is not answered before the stage
 * completes, so this is the place for slow work such as reading a database. Called on the
 * connection's event loop: do not block in it.
 */
@FunctionalInterface
public interface Authenticator {
    /**
     * Decides about one client. A stage that fails, or an exception, is logged and answered with
     * CONNECT_ERROR and a message that gives nothing away.
     */
    CompletionStage<Admission> authenticate(Handshake handshake);
}
