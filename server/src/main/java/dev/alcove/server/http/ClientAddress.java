package dev.alcove.server.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Who asks, and how they reached us: directly, or through a proxy that is trusted to say. */
public final class ClientAddress {
    private final boolean behindProxy;
    private final Optional<String> publicUrl;

    /**
     * @param behindProxy whether forwarding headers are believed; without a proxy anybody could
     *     write them
     * @param publicUrl the address that people use, where it is fixed
     */
    public ClientAddress(boolean behindProxy, Optional<String> publicUrl) {
        this.behindProxy = behindProxy;
        this.publicUrl = publicUrl.map(url -> url.replaceFirst("/+$", ""));
    }

    /** The address that limits count by. */
    public String of(HttpServerRequest request) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded != null && !forwarded.isBlank()) {
            // The proxy adds the address that it saw at the end; what is before is hearsay.
            return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        }
        return request.remoteAddress() == null
                ? "unknown"
                : String.valueOf(request.remoteAddress().hostAddress());
    }

    /** The address of this server as the caller wrote it, without a slash at its end. */
    String baseUrl(HttpServerRequest request) {
        if (publicUrl.isPresent()) {
            return publicUrl.get();
        }
        String proto = behindProxy ? request.getHeader("X-Forwarded-Proto") : null;
        String host = behindProxy ? request.getHeader("X-Forwarded-Host") : null;
        String scheme = proto != null ? proto : String.valueOf(request.scheme());
        return scheme + "://" + (host != null ? host : String.valueOf(request.authority()));
    }
}
