package dev.alcove.bench.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One participant's connection: Socket.IO, Engine.IO and websocket, client side. */
public final class Client {

    enum Phase {
        UPGRADING,
        OPENING,
        CONNECTED,
        CLOSED
    }

    private static final EventName STATE = EventName.of("session.state");

    private final int index;
    private final String token;
    private final SocketChannel channel;
    private final Fleet fleet;
    Phase phase = Phase.UPGRADING;
    boolean hasState;

    /** Bytes of a frame whose end has not come yet. */
    @Nullable ByteBuffer rest;

    /** Frames of a message whose last has not come yet. */
    @Nullable ByteBuffer fragments;

    private @Nullable ByteBuffer unsent;
    private int acks;

    Client(int index, String token, SocketChannel channel, Fleet fleet) {
        this.index = index;
        this.token = token;
        this.channel = channel;
        this.fleet = fleet;
    }

    /** Its place in the fleet, from 0. */
    public int index() {
        return index;
    }

    /** Whether it is connected and has been told the session's state. */
    public boolean isIn() {
        return phase == Phase.CONNECTED && hasState;
    }

    SocketChannel channel() {
        return channel;
    }

    /**
     * Emits an event with a payload of JSON, and asks for an acknowledgement.
     *
     * @return the acknowledgement's number
     */
    public int emit(String event, String payload) throws IOException {
        int id = acks++;
        send(Frames.text("42/events," + id + "[\"" + event + "\"," + payload + "]"));
        return id;
    }

    void upgrade(String host) throws IOException {
        String request =
                "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: "
                        + host
                        + "\r\n"
                        + "Upgrade: websocket\r\n"
                        + "Connection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: YWxjb3ZlIGJlbmNoIGtleQ==\r\n\r\n";
        send(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Handles the text of one websocket message, in {@code buffer} from start to end. */
    void text(ByteBuffer buffer, int start, int end, long nanos) throws IOException {
        switch (buffer.get(start)) {
            case '0' -> send(Frames.text("40/events,{\"token\":\"" + token + "\"}"));
            case '2' -> send(Frames.text("3"));
            case '4' -> packet(buffer, start + 1, end, nanos);
            default -> {}
        }
    }

    private void packet(ByteBuffer buffer, int start, int end, long nanos) throws IOException {
        int at = afterNamespace(buffer, start + 1, end);
        switch (buffer.get(start)) {
            case '0' -> phase = Phase.CONNECTED;
            case '2' -> {
                Message message = fleet.message();
                message.event(buffer, at, end, nanos);
                hasState |= message.is(STATE);
                fleet.arrived(this, message);
            }
            case '3' -> {
                int id = 0;
                while (buffer.get(at) != '[') {
                    id = id * 10 + buffer.get(at++) - '0';
                }
                Message message = fleet.message();
                message.ack(buffer, id, at, end, nanos);
                fleet.arrived(this, message);
            }
            case '1', '4' -> {
                byte[] why = new byte[end - start];
                buffer.get(start, why);
                throw new IOException("refused: " + new String(why, StandardCharsets.UTF_8));
            }
            default -> {}
        }
    }

    private static int afterNamespace(ByteBuffer buffer, int start, int end) {
        if (start >= end || buffer.get(start) != '/') {
            return start;
        }
        int at = start;
        while (at < end && buffer.get(at) != ',') {
            at++;
        }
        return at + 1;
    }

    /** Writes now what fits, and the rest when the socket can take it. */
    void send(ByteBuffer bytes) throws IOException {
        ByteBuffer before = unsent;
        if (before == null) {
            channel.write(bytes);
            if (!bytes.hasRemaining()) {
                return;
            }
            unsent = bytes;
        } else {
            unsent =
                    ByteBuffer.allocate(before.remaining() + bytes.remaining())
                            .put(before)
                            .put(bytes)
                            .flip();
        }
        fleet.interest(this, SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    void writable() throws IOException {
        ByteBuffer bytes = unsent;
        if (bytes != null) {
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                return;
            }
            unsent = null;
        }
        fleet.interest(this, SelectionKey.OP_READ);
    }
}
