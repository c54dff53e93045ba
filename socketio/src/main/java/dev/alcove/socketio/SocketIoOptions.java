package dev.alcove.socketio;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a {@link SocketIoServer} behaves. Mutable while it is being put together; the server takes a
 * {@linkplain #copy() copy}, so later changes have no effect. Defaults are those of the reference
 * server of Socket.IO 4, where it has one.
 */
public final class SocketIoOptions {
    private String path = "/socket.io/";
    private Duration pingInterval = Duration.ofSeconds(25);
    private Duration pingTimeout = Duration.ofSeconds(20);
    private Duration connectTimeout = Duration.ofSeconds(45);
    private Duration upgradeTimeout = Duration.ofSeconds(10);
    private int maxPayload = 1_000_000;
    private int firstPayload = 16 * 1024;
    private int maxAttachments = 10;
    private long maxUnfinishedBytes = 64L * 1024 * 1024;
    private int maxNewcomers = 5_000;
    private int connectsPerMinute = 60;
    private int behindBytes = 64 * 1024;
    private int maxBufferedBytes = 4 * 1024 * 1024;
    private Predicate<String> allowedOrigin = origin -> false;
    private Function<HttpServerRequest, String> clientAddress = SocketIoOptions::peer;
    private ObjectMapper json =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    /** Options with every default. */
    public SocketIoOptions() {}

    /** The path of the endpoint, with both slashes; {@code /socket.io/} unless set. */
    public String path() {
        return path;
    }

    /**
     * Sets {@link #path()}.
     *
     * @throws IllegalArgumentException when it does not start and end with a slash
     */
    public SocketIoOptions path(String value) {
        if (!value.startsWith("/") || !value.endsWith("/")) {
            throw new IllegalArgumentException("A path starts and ends with a slash: " + value);
        }
        path = value;
        return this;
    }

    /** How often the server pings (Engine.IO 4, “Heartbeat”). */
    public Duration pingInterval() {
        return pingInterval;
    }

    /** Sets {@link #pingInterval()}; whole milliseconds, positive. */
    public SocketIoOptions pingInterval(Duration value) {
        pingInterval = positive(value);
        return this;
    }

    /** How long the server waits for the pong before it closes the connection. */
    public Duration pingTimeout() {
        return pingTimeout;
    }

    /** Sets {@link #pingTimeout()}; whole milliseconds, positive. */
    public SocketIoOptions pingTimeout(Duration value) {
        pingTimeout = positive(value);
        return this;
    }

    /** How long a client may stay without having joined any namespace. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** Sets {@link #connectTimeout()}; positive. */
    public SocketIoOptions connectTimeout(Duration value) {
        connectTimeout = positive(value);
        return this;
    }

    /** How long an upgrade to websocket may take before the new connection is dropped. */
    public Duration upgradeTimeout() {
        return upgradeTimeout;
    }

    /** Sets {@link #upgradeTimeout()}; positive. */
    public SocketIoOptions upgradeTimeout(Duration value) {
        upgradeTimeout = positive(value);
        return this;
    }

    /** The largest message or POST body that is taken from a client, in bytes. */
    public int maxPayload() {
        return maxPayload;
    }

    /** Sets {@link #maxPayload()}; positive. */
    public SocketIoOptions maxPayload(int value) {
        maxPayload = positive(value);
        return this;
    }

    /**
     * The largest message or POST body that is taken from a client that has joined no namespace
     * yet, in bytes: it has nothing to say but who it is.
     */
    public int firstPayload() {
        return firstPayload;
    }

    /** Sets {@link #firstPayload()}; positive. */
    public SocketIoOptions firstPayload(int value) {
        firstPayload = positive(value);
        return this;
    }

    /**
     * How much of messages that have begun and not ended is kept, over all connections, in bytes.
     * When it is used up, only messages of up to 16 KiB are taken: who sends a larger one is cut
     * off, and may try again.
     */
    public long maxUnfinishedBytes() {
        return maxUnfinishedBytes;
    }

    /** Sets {@link #maxUnfinishedBytes()}. */
    public SocketIoOptions maxUnfinishedBytes(long value) {
        maxUnfinishedBytes = value;
        return this;
    }

    /** The most clients of one address that are connected and have joined no namespace yet. */
    public int maxNewcomers() {
        return maxNewcomers;
    }

    /** Sets {@link #maxNewcomers()}; positive. */
    public SocketIoOptions maxNewcomers(int value) {
        maxNewcomers = positive(value);
        return this;
    }

    /** How often one connection may ask to join a namespace in a minute; then it is closed. */
    public int connectsPerMinute() {
        return connectsPerMinute;
    }

    /** Sets {@link #connectsPerMinute()}; positive. */
    public SocketIoOptions connectsPerMinute(int value) {
        connectsPerMinute = positive(value);
        return this;
    }

    /**
     * From a request to the address of who sent it; that of the connection unless set. Behind a
     * proxy it is in a header.
     */
    public Function<HttpServerRequest, String> clientAddress() {
        return clientAddress;
    }

    /** Sets {@link #clientAddress()}. */
    public SocketIoOptions clientAddress(Function<HttpServerRequest, String> value) {
        clientAddress = Objects.requireNonNull(value);
        return this;
    }

    private static String peer(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        return remote == null ? "" : String.valueOf(remote.hostAddress());
    }

    /** The most binary attachments one packet from a client may announce. */
    public int maxAttachments() {
        return maxAttachments;
    }

    /** Sets {@link #maxAttachments()}; positive. */
    public SocketIoOptions maxAttachments(int value) {
        maxAttachments = positive(value);
        return this;
    }

    /** From how many unsent bytes on a socket {@linkplain Socket#isBehind() is behind}. */
    public int behindBytes() {
        return behindBytes;
    }

    /** Sets {@link #behindBytes()}; positive. */
    public SocketIoOptions behindBytes(int value) {
        behindBytes = positive(value);
        return this;
    }

    /**
     * With more unsent bytes than this, a connection is closed: {@link DisconnectReason#TOO_SLOW}.
     */
    public int maxBufferedBytes() {
        return maxBufferedBytes;
    }

    /** Sets {@link #maxBufferedBytes()}; positive. */
    public SocketIoOptions maxBufferedBytes(int value) {
        maxBufferedBytes = positive(value);
        return this;
    }

    /**
     * Which values of the {@code Origin} header of another site are answered with CORS headers, and
     * may open websockets. Requests of the same origin, and those without the header, always may.
     */
    public Predicate<String> allowedOrigin() {
        return allowedOrigin;
    }

    /** Sets {@link #allowedOrigin()}; {@code origin -> true} lets everybody in. */
    public SocketIoOptions allowedOrigin(Predicate<String> value) {
        allowedOrigin = Objects.requireNonNull(value);
        return this;
    }

    /** Reads and writes the arguments of events. */
    public ObjectMapper json() {
        return json;
    }

    /** Sets {@link #json()}. */
    public SocketIoOptions json(ObjectMapper value) {
        json = Objects.requireNonNull(value);
        return this;
    }

    /** These options as they are now. */
    public SocketIoOptions copy() {
        SocketIoOptions copy = new SocketIoOptions();
        copy.path = path;
        copy.pingInterval = pingInterval;
        copy.pingTimeout = pingTimeout;
        copy.connectTimeout = connectTimeout;
        copy.upgradeTimeout = upgradeTimeout;
        copy.maxPayload = maxPayload;
        copy.firstPayload = firstPayload;
        copy.maxAttachments = maxAttachments;
        copy.maxUnfinishedBytes = maxUnfinishedBytes;
        copy.maxNewcomers = maxNewcomers;
        copy.connectsPerMinute = connectsPerMinute;
        copy.clientAddress = clientAddress;
        copy.behindBytes = behindBytes;
        copy.maxBufferedBytes = maxBufferedBytes;
        copy.allowedOrigin = allowedOrigin;
        copy.json = json;
        return copy;
    }

    private static Duration positive(Duration value) {
        if (value.toMillis() <= 0) {
            throw new IllegalArgumentException("Must be a millisecond or more: " + value);
        }
        return value;
    }

    private static int positive(int value) {
        if (value <= 0) {
            throw new IllegalArgumentException("Must be positive: " + value);
        }
        return value;
    }
}
