package dev.alcove.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What a client said when it asked to join a namespace.
 *
 * @param namespace the namespace asked for, such as {@code /} or {@code /chat}
 * @param headers of the HTTP request that opened the connection; names in lower case
 * @param query parameters of that request
 * @param auth the object given as {@code auth} to the client; a missing node when there is none
 * @param remoteAddress the other end's IP address, without a port
 * @param recovery set when the client asks to go on from where an earlier connection ended
 */
public record Handshake(
        String namespace,
        Map<String, String> headers,
        Map<String, String> query,
        JsonNode auth,
        String remoteAddress,
        Optional<RecoveryRequest> recovery) {

    /**
     * Connection state recovery, as the client asks for it (Socket.IO 4.6).
     *
     * @param privateId the {@code pid} that an earlier CONNECT was answered with
     * @param offset the last argument of the last event that arrived; empty when none had
     */
    public record RecoveryRequest(String privateId, Optional<String> offset) {}
}
