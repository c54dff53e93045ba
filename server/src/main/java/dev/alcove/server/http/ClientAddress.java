package dev.alcove.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks, and how they reached us: directly, or through a proxy that is trusted to say. */
public final class ClientAddress {
    private final Forwarding forwarding;
    private final Optional<String> publicUrl;

    /**
     * @param forwarding which proxies are believed
     * @param publicUrl the address that people use, where it is fixed
     */
    public ClientAddress(Forwarding forwarding, Optional<String> publicUrl) {
        this.forwarding = forwarding;
        this.publicUrl = publicUrl.map(url -> url.replaceFirst("/+$", ""));
    }

    /** The address that limits count by. */
    public String of(HttpServerRequest request) {
        String peer = peer(request.remoteAddress());
        return AddressRange.caller(forwarding.said(request.headers(), peer).address().orElse(peer));
    }

    static String peer(@Nullable SocketAddress remote) {
        return remote == null ? "unknown" : String.valueOf(remote.hostAddress());
    }

    /** The address of this server as the caller wrote it, without a slash at its end. */
    String baseUrl(HttpServerRequest request) {
        if (publicUrl.isPresent()) {
            return publicUrl.get();
        }
        var said = forwarding.said(request.headers(), peer(request.remoteAddress()));
        String host = said.host().orElseGet(() -> host(request));
        return said.scheme().orElse(String.valueOf(request.scheme())) + "://" + host;
    }

    /** HTTP/1.0 need not say it. */
    private static String host(HttpServerRequest request) {
        return request.authority() != null
                ? request.authority().toString()
                : String.valueOf(request.localAddress());
    }
}
