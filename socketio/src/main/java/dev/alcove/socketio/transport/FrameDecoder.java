package dev.alcove.socketio.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.util.ReferenceCountUtil;

/**
 * Cuts what comes in into frames, and counts what it keeps of a frame that is not whole yet: Netty
 * hands a frame on when all of it is there. What one may keep grows when the client is known.
 */
final class FrameDecoder extends WebSocket13FrameDecoder {
    /** RFC 6455, section 5.2: two bytes, eight of length, four of the mask. */
    private static final int MAX_HEADER = 14;

    private final InputBudget.Share unfinished;
    private int mostUnfinished;
    private boolean refused;

    /**
     * @param maxFrame the largest frame that is ever taken, in bytes
     * @param mostUnfinished how much of a frame is kept at first, in bytes
     * @param unfinished where that is counted
     */
    FrameDecoder(int maxFrame, int mostUnfinished, InputBudget.Share unfinished) {
        super(
                WebSocketDecoderConfig.newBuilder()
                        .maxFramePayloadLength(maxFrame)
                        .allowExtensions(false)
                        .expectMaskedFrames(true)
                        .closeOnProtocolViolation(false)
                        .build());
        this.mostUnfinished = mostUnfinished;
        this.unfinished = unfinished;
    }

    /** Keeps that much of a frame from now on. On the channel's event loop. */
    void allow(int bytes) {
        mostUnfinished = bytes;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object received) throws Exception {
        if (refused) {
            ReferenceCountUtil.release(received);
            return;
        }
        super.channelRead(context, received);
        if (context.isRemoved()) {
            return;
        }
        int kept = actualReadableBytes();
        if (kept > mostUnfinished + MAX_HEADER) {
            refused = true;
            context.fireExceptionCaught(
                    new CorruptedWebSocketFrameException(
                            WebSocketCloseStatus.MESSAGE_TOO_BIG, "larger than may be sent yet"));
        } else if (!unfinished.hold(kept)) {
            refused = true;
            var _ = context.close();
        }
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) throws Exception {
        unfinished.release();
        super.handlerRemoved0(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        super.channelInactive(context);
        unfinished.release();
    }
}
