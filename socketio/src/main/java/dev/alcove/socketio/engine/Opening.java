package dev.alcove.socketio.engine;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The request that opened a session.
 *
 * @param headers names in lower case; of repeated ones the first
 * @param query of repeated parameters the first
 * @param remoteAddress an IP address, or empty where there is none
 */
public record Opening(
        Map<String, String> headers, Map<String, String> query, String remoteAddress) {

    static Opening of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String host = remote == null ? null : remote.hostAddress();
        return new Opening(
                flat(request.headers()), flat(request.params()), host == null ? "" : host);
    }

    private static Map<String, String> flat(MultiMap entries) {
        Map<String, String> map = HashMap.newHashMap(entries.size());
        entries.forEach((name, value) -> map.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        return Collections.unmodifiableMap(map);
    }
}
