package dev.alcove.socketio.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a request of Vert.x into a websocket on the bare Netty channel (RFC 6455, section 4.2).
 *
 * <p>Vert.x could make the websocket itself, but then every frame to every client would be an
 * object and a future of its own, and a broadcast could not share its bytes. So the connection is
 * taken over with {@link HttpServerRequest#toNetSocket()}, which is public, and the pipeline is
 * reached through {@link NetSocketInternal}, which is not: this is the one class that knows.
 *
 * <p>The handler of Vert.x at the end of the pipeline holds on to the request, and to queues that
 * nothing goes through any more: 11 of 17 KiB a connection. It goes, unless it is needed to count.
 * Closing the HTTP server still closes the websocket, as it closes all channels that it accepted.
 *
 * <p>Extensions, permessage-deflate among them, are not negotiated.
 */
public final class WebSocketUpgrade {
    private static final Logger log = LoggerFactory.getLogger(WebSocketUpgrade.class);
    private static final String VERSION = "13";
    private static final String VERT_X_HANDLER = "handler";
    private static final int KEY_BYTES = 16;

    private final int maxMessage;
    private final InputBudget input;
    private final boolean countedByVertx;
    private final WriteBufferWaterMark waterMark;

    /**
     * How all websockets of a server are made.
     *
     * @param maxMessage the largest message that is ever taken, in bytes
     * @param input what unfinished messages may take
     * @param behindBytes from how many unsent bytes on one is behind
     * @param countedByVertx whether Vert.x keeps metrics of connections
     */
    public WebSocketUpgrade(
            int maxMessage, InputBudget input, int behindBytes, boolean countedByVertx) {
        this.maxMessage = maxMessage;
        this.countedByVertx = countedByVertx;
        this.input = input;
        this.waterMark = new WriteBufferWaterMark(behindBytes / 2, behindBytes);
    }

    /** Whether this is an opening handshake that {@link #accept} can answer. */
    public static boolean isPossible(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && request.version() == HttpVersion.HTTP_1_1
                && hasToken(request, HttpHeaders.UPGRADE, "websocket")
                && hasToken(request, HttpHeaders.CONNECTION, "upgrade")
                && VERSION.equals(request.getHeader("sec-websocket-version"))
                && isKey(request.getHeader("sec-websocket-key"));
    }

    private static boolean hasToken(HttpServerRequest request, CharSequence header, String token) {
        for (String value : request.headers().getAll(header)) {
            for (String part : value.split(",", -1)) {
                if (part.strip().equalsIgnoreCase(token)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /**
     * Answers 101 and takes the connection over. On the request's loop.
     *
     * @param request one that {@linkplain #isPossible is possible}
     * @param loop the request's loop
     * @param first the largest message taken until {@link WebSocketConnection#allow} says more, in
     *     bytes
     * @param opened is called with the websocket, and says who listens to it
     * @param failed is called when the client is gone before
     */
    public void accept(
            HttpServerRequest request,
            Loop loop,
            int first,
            Function<WebSocketConnection, WebSocketListener> opened,
            Runnable failed) {
        String key = Objects.requireNonNull(request.getHeader("sec-websocket-key"));
        MultiMap headers = request.response().headers();
        headers.set(HttpHeaders.UPGRADE, "websocket");
        headers.set(HttpHeaders.CONNECTION, "Upgrade");
        headers.set("sec-websocket-accept", answerTo(key));
        request.toNetSocket()
                .onSuccess(socket -> takeOver(socket, loop, first, opened))
                .onFailure(failure -> {
                    log.debug("A websocket could not be opened", failure);
                    failed.run();
                });
    }

    private void takeOver(
            NetSocket socket,
            Loop loop,
            int first,
            Function<WebSocketConnection, WebSocketListener> opened) {
        ChannelPipeline pipeline = ((NetSocketInternal) socket).channelHandlerContext().pipeline();
        FrameDecoder frames = new FrameDecoder(maxMessage, first, input.share());
        pipeline.addBefore(VERT_X_HANDLER, "websocket-frames", frames);
        ChannelHandlerContext end = pipeline.context("websocket-frames");
        WebSocketConnection connection =
                new WebSocketConnection(loop, end, frames, first, input.share());
        pipeline.addBefore(VERT_X_HANDLER, "websocket", connection);
        pipeline.channel().config().setWriteBufferWaterMark(waterMark);
        if (!countedByVertx) {
            pipeline.remove(VERT_X_HANDLER);
        }
        connection.listener(opened.apply(connection));
    }

    private static String answerTo(String key) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            String text = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            byte[] digest = sha1.digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-1", impossible);
        }
    }
}
