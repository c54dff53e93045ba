package dev.alcove.socketio.transport;

import dev.alcove.socketio.packet.EncodedPacket;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * A packet on its way to many connections of one loop. Its frames are built once, when the first
 * websocket wants them; every websocket gets a duplicate, because a partial write moves the index.
 */
public final class SharedPacket implements AutoCloseable {
    private final EncodedPacket packet;
    private final boolean flushAtOnce;
    private @Nullable ByteBuf frames;

    /** Shares the packet between connections of this loop, which the caller is on. */
    public SharedPacket(Loop loop, EncodedPacket packet) {
        this.packet = packet;
        this.flushAtOnce = loop.isIdle();
    }

    /** What is shared. */
    public EncodedPacket packet() {
        return packet;
    }

    boolean flushesAtOnce() {
        return flushAtOnce;
    }

    ByteBuf frames(ByteBufAllocator allocator) {
        ByteBuf built = frames;
        if (built == null) {
            built = Frames.of(allocator, packet);
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
