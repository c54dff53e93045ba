package dev.alcove.socketio.transport;

import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.packet.Utf8;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's end of one websocket: a handler of its Netty pipeline. Frames come in decoded and
 * unmasked; what goes out is bytes already.
 *
 * <p>Public methods may be called from any thread, and take effect on the websocket's loop in the
 * order of the calls.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails ends the channel, which is told
public final class WebSocketConnection extends ChannelInboundHandlerAdapter {
    private static final Logger log = LoggerFactory.getLogger(WebSocketConnection.class);

    // RFC 6455, section 7.4.1.
    private static final int NORMAL = 1000;
    private static final int NOT_UTF8 = 1007;
    private static final int TOO_BIG = 1009;
    private static final int INTERNAL_ERROR = 1011;

    /** How long the other end may take to answer a close frame before the line is cut. */
    private static final long CLOSE_GRACE_MILLIS = 2_000;

    private final Loop loop;
    private final ChannelHandlerContext pipeline;
    private final FrameDecoder frames;
    private final InputBudget.Share unfinished;
    private int maxMessage;
    private @Nullable WebSocketListener listener;
    private @Nullable ByteArrayOutputStream fragments;
    private boolean fragmentsAreText;
    private boolean flushing;
    private boolean closing;

    /**
     * Made by {@link WebSocketUpgrade}.
     *
     * @param pipeline where to write to
     * @param frames what cuts the frames
     * @param maxMessage in bytes, over all fragments
     * @param unfinished where the fragments that are kept are counted
     */
    WebSocketConnection(
            Loop loop,
            ChannelHandlerContext pipeline,
            FrameDecoder frames,
            int maxMessage,
            InputBudget.Share unfinished) {
        this.loop = loop;
        this.pipeline = pipeline;
        this.frames = frames;
        this.maxMessage = maxMessage;
        this.unfinished = unfinished;
    }

    /** The loop that this websocket lives on. */
    public Loop loop() {
        return loop;
    }

    void listener(WebSocketListener newListener) {
        listener = newListener;
    }

    /** Takes messages of up to so many bytes from now on. */
    public void allow(int newMaxMessage) {
        loop.run(() -> {
            maxMessage = newMaxMessage;
            frames.allow(newMaxMessage);
        });
    }

    /** Sends a packet: a frame for its text, and one for each attachment. */
    public void send(EncodedPacket packet) {
        if (loop.isCurrent()) {
            write(Frames.of(pipeline.alloc(), packet));
        } else {
            loop.execute(() -> send(packet));
        }
    }

    /** Sends a packet that others get as well. The caller is on this websocket's loop. */
    public void send(SharedPacket packet) {
        ByteBuf frames = packet.frames(pipeline.alloc());
        if (packet.flushesAtOnce() && !flushing && isOpen()) {
            pipeline.writeAndFlush(frames, pipeline.voidPromise());
        } else {
            write(frames);
        }
    }

    private boolean isOpen() {
        return !closing && pipeline.channel().isActive();
    }

    private void write(ByteBuf frames) {
        if (!isOpen()) {
            frames.release();
            return;
        }
        pipeline.write(frames, pipeline.voidPromise());
        if (!flushing) {
            flushing = true;
            loop.flushSoon(this);
        }
    }

    /** Lets what was sent leave now, apart from what is sent next. */
    public void flush() {
        loop.run(pipeline::flush);
    }

    void flushNow() {
        flushing = false;
        pipeline.flush();
    }

    /** How much was sent but has not left yet, in bytes. */
    public long bufferedBytes() {
        ChannelOutboundBuffer buffer = pipeline.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    /** Whether that is more than the mark that the websocket was made with. */
    public boolean isBehind() {
        return !pipeline.channel().isWritable();
    }

    /**
     * Closes in good manners: sends what waits and a close frame, and leaves the other end a moment
     * to answer it.
     *
     * @param status a status code of RFC 6455
     */
    public void close(int status) {
        loop.run(() -> startClosing(status));
    }

    /** Closes at once, and drops what waits. */
    public void cut() {
        loop.run(pipeline::close);
    }

    private void startClosing(int status) {
        if (isOpen()) {
            closing = true;
            pipeline.writeAndFlush(Frames.close(pipeline.alloc(), status));
            loop.after(CLOSE_GRACE_MILLIS, pipeline::close);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ignored, Object received) {
        try {
            if (received instanceof WebSocketFrame frame) {
                loop.dispatch(() -> take(frame));
            }
        } finally {
            ReferenceCountUtil.release(received);
        }
    }

    private void take(WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame text -> takeMessage(text, true);
            case BinaryWebSocketFrame binary -> takeMessage(binary, false);
            case ContinuationWebSocketFrame more -> takeFragment(more);
            case PingWebSocketFrame ping -> write(Frames.pong(pipeline.alloc(), ping.content()));
            case CloseWebSocketFrame close -> takeClose(close.statusCode());
            default -> {} // a pong that nobody asked for
        }
    }

    private void takeMessage(WebSocketFrame frame, boolean text) {
        if (frame.content().readableBytes() > maxMessage) {
            refuse(TOO_BIG);
        } else if (frame.isFinalFragment()) {
            deliver(ByteBufUtil.getBytes(frame.content()), text);
        } else {
            fragments = new ByteArrayOutputStream(2 * frame.content().readableBytes());
            fragmentsAreText = text;
            takeFragment(frame);
        }
    }

    private void takeFragment(WebSocketFrame frame) {
        ByteArrayOutputStream message = fragments;
        if (message == null) {
            return; // what follows a message that was refused
        }
        message.writeBytes(ByteBufUtil.getBytes(frame.content()));
        if (message.size() > maxMessage || !unfinished.hold(message.size())) {
            dropFragments();
            refuse(TOO_BIG);
        } else if (frame.isFinalFragment()) {
            dropFragments();
            deliver(message.toByteArray(), fragmentsAreText);
        }
    }

    private void dropFragments() {
        fragments = null;
        unfinished.release();
    }

    private void deliver(byte[] message, boolean text) {
        WebSocketListener receiver = listener;
        if (receiver == null || closing) {
            return;
        }
        if (!text) {
            receiver.onBinary(message);
            return;
        }
        String decoded = Utf8.decode(message);
        if (decoded == null) {
            refuse(NOT_UTF8);
        } else {
            receiver.onText(decoded);
        }
    }

    private void takeClose(int status) {
        if (closing) {
            pipeline.close();
        } else {
            closing = true;
            int answer = status < 0 ? NORMAL : status;
            pipeline.writeAndFlush(Frames.close(pipeline.alloc(), answer))
                    .addListener(_ -> pipeline.close());
            loop.after(CLOSE_GRACE_MILLIS, pipeline::close);
            tellClosed(false);
        }
    }

    private void refuse(int status) {
        startClosing(status);
        tellClosed(true);
    }

    private void tellClosed(boolean broken) {
        dropFragments();
        WebSocketListener receiver = listener;
        if (receiver != null) {
            listener = null;
            receiver.onClosed(broken);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ignored) {
        // Ends here: if there is a handler of Vert.x behind this one, it never reads.
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ignored) {
        // Ends here: if there is a handler of Vert.x behind this one, it never writes.
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        loop.dispatch(() -> tellClosed(false));
        context.fireChannelInactive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            pipeline.close(); // the owner of the server set an idle timeout
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case CorruptedWebSocketFrameException broken ->
                    loop.dispatch(() -> refuse(broken.closeStatus().code()));
            case IOException _ -> pipeline.close(); // reset by the other end
            default -> {
                log.warn("A websocket failed", cause);
                loop.dispatch(() -> refuse(INTERNAL_ERROR));
            }
        }
    }
}
