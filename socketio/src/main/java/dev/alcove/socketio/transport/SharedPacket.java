package dev.alcove.socketio.transport;

import dev.alcove.socketio.packet.EncodedPacket;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * A packet on its way to many connections of one loop. Its frames are built once, when the first
 * websocket wants them; every websocket gets a duplicate, because a partial write moves the index.
 */
public final class SharedPacket implements AutoCloseable {
    private final EncodedPacket packet;
    private @Nullable ByteBuf frames;

    /** Shares the packet until {@link #close}. */
    public SharedPacket(EncodedPacket packet) {
        this.packet = packet;
    }

    /** What is shared. */
    public EncodedPacket packet() {
        return packet;
    }

    ByteBuf frames() {
        ByteBuf built = frames;
        if (built == null) {
            built = Frames.of(PooledByteBufAllocator.DEFAULT, packet);
            frames = built;
        }
        return built.retainedDuplicate();
    }

    /** Gives up this share; the memory is free when the last connection has written its own. */
    @Override
    public void close() {
        ByteBuf built = frames;
        if (built != null) {
            frames = null;
            built.release();
        }
    }
}
