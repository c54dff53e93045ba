package dev.alcove.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.socketio.engine.CloseReason;
import dev.alcove.socketio.engine.EngineSession;
import dev.alcove.socketio.engine.Opening;
import dev.alcove.socketio.engine.SessionIds;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's question whether it may join one namespace, until it is answered. */
final class Admittance {
    private static final Logger log = LoggerFactory.getLogger(Admittance.class);
    private static final Admission.Refused FAILED = Admission.refuse("Internal error");

    private final ClientConnection connection;
    private final LiveNamespace namespace;
    private final Membership.Asked asked;

    Admittance(ClientConnection connection, LiveNamespace namespace, Membership.Asked asked) {
        this.connection = connection;
        this.namespace = namespace;
        this.asked = asked;
    }

    void ask(JsonNode auth) {
        EngineSession session = connection.session();
        Opening opening = session.opening();
        Handshake handshake =
                new Handshake(
                        namespace.name(),
                        opening.headers(),
                        opening.query(),
                        auth,
                        opening.remoteAddress(),
                        recovery(auth));
        try {
            var _ =
                    namespace
                            .authenticator()
                            .authenticate(handshake)
                            .whenComplete((admission, failure) ->
                                    session.loop()
                                            .run(() -> decided(handshake, admission, failure)));
        } catch (RuntimeException failure) {
            decided(handshake, null, failure);
        }
    }

    private static Optional<Handshake.RecoveryRequest> recovery(JsonNode auth) {
        JsonNode privateId = auth.path("pid");
        JsonNode offset = auth.path("offset");
        if (!privateId.isTextual()) {
            return Optional.empty();
        }
        return Optional.of(
                new Handshake.RecoveryRequest(
                        privateId.textValue(), Optional.ofNullable(offset.textValue())));
    }

    private void decided(
            Handshake handshake, @Nullable Admission admission, @Nullable Throwable failure) {
        if (!connection.waitsFor(namespace, asked)) {
            return;
        }
        switch (admission) {
            case Admission.Accepted accepted -> makeRoom(handshake, accepted);
            case Admission.Refused refused -> connection.refused(namespace, refused);
            case null -> {
                log.error("The authenticator of {} failed", namespace.name(), failure);
                connection.refused(namespace, FAILED);
            }
        }
    }

    /** A socket that still has the id to be recovered goes first: nobody is there twice. */
    private void makeRoom(Handshake handshake, Admission.Accepted accepted) {
        LiveSocket before = accepted.recoveredId().flatMap(namespace::live).orElse(null);
        if (before == null) {
            join(handshake, accepted);
            return;
        }
        EngineSession stale = before.connection().session();
        stale.loop()
                .run(() -> {
                    stale.close(CloseReason.REPLACED);
                    connection.session().loop().run(() -> makeRoomAgain(handshake, accepted));
                });
    }

    private void makeRoomAgain(Handshake handshake, Admission.Accepted accepted) {
        if (connection.waitsFor(namespace, asked)) {
            makeRoom(handshake, accepted);
        }
    }

    private void join(Handshake handshake, Admission.Accepted accepted) {
        String id = accepted.recoveredId().orElseGet(SessionIds::next);
        LiveSocket socket = new LiveSocket(id, namespace, connection, handshake, accepted);
        namespace.add(socket);
        connection.joined(socket);
        namespace.announce(socket);
    }
}
