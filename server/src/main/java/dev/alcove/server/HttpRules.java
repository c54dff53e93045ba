package dev.alcove.server;

import dev.alcove.server.http.AddressRange;
import dev.alcove.server.http.ClientAddress;
import dev.alcove.server.http.CrossOrigin;
import dev.alcove.server.http.Deadlines;
import dev.alcove.server.http.Forwarding;
import dev.alcove.server.http.Listener;
import dev.alcove.socketio.SocketIoOptions;
import java.time.Duration;
import java.util.Optional;

/** What the settings mean to connections: who is believed, and how much and how long they may. */
final class HttpRules {
    private static final int MAX_PAYLOAD = 1_000_000;

    /** Messages that have begun and not ended get an eighth of the memory, whoever sends them. */
    private static final long UNFINISHED_SHARE = 8;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

    private HttpRules() {}

    static ClientAddress addresses(Config config) {
        return new ClientAddress(forwarding(config.http()), config.publicUrl());
    }

    private static Forwarding forwarding(Config.Http config) {
        return config.behindProxy()
                ? Forwarding.through(
                        config.trustedProxies()
                                .map(texts ->
                                        texts.stream()
                                                .map(AddressRange::parse)
                                                .flatMap(Optional::stream)
                                                .toList()),
                        config.forwarded())
                : Forwarding.none();
    }

    static Listener.Guard guard(Config.Http config) {
        return new Listener.Guard(
                Deadlines.of(config.headTimeout(), config.bodyTimeout(), config.minBodyRate()),
                config.maxConnectionsPerAddress(),
                forwarding(config)::trusts);
    }

    static SocketIoOptions sockets(Config config) {
        var origins = new CrossOrigin(config.http().allowedOrigins());
        return new SocketIoOptions()
                .maxPayload(MAX_PAYLOAD)
                .maxUnfinishedBytes(Runtime.getRuntime().maxMemory() / UNFINISHED_SHARE)
                .connectTimeout(CONNECT_TIMEOUT)
                .clientAddress(addresses(config)::of)
                .allowedOrigin(origins::allows);
    }
}
