package dev.alcove.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that a server can do to tell everybody: one prepared buffer, one {@code write()} a
 * socket, one thread. It speaks just enough of the handshake that the same generator can listen,
 * and sends every chat line that it gets to all. No rooms, no encoding, no care for slow readers.
 */
public final class BareLoop {

    /** About the envelope that a chat line travels in. */
    private static final String ENVELOPE = "e".repeat(230);

    private final List<SocketChannel> everybody = new ArrayList<>();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(1 << 20);
    private final Selector selector;

    private BareLoop(Selector selector) {
        this.selector = selector;
    }

    /** Serves the port in the first argument until it is ended. */
    public static void main(String[] args) throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel server = ServerSocketChannel.open()) {
            int port = Integer.parseInt(args[0]);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 4096);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            BareLoop loop = new BareLoop(selector);
            while (true) {
                selector.select(key -> loop.ready(server, key));
            }
        }
    }

    private void ready(ServerSocketChannel server, SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                SocketChannel channel = server.accept();
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            } else {
                read((SocketChannel) key.channel());
            }
        } catch (IOException gone) {
            key.cancel();
        }
    }

    private void read(SocketChannel channel) throws IOException {
        scratch.clear();
        if (channel.read(scratch) < 0) {
            everybody.remove(channel);
            channel.close();
            return;
        }
        byte[] bytes = new byte[scratch.flip().remaining()];
        scratch.get(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.startsWith("GET /health")) {
            answer(channel, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        } else if (text.startsWith("GET ")) {
            answer(channel, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n");
            channel.write(frame("0{}"));
        } else if (text.contains("40/events,")) {
            everybody.add(channel);
            channel.write(frame("40/events,{}"));
            channel.write(frame("42/events,[\"session.state\",{}]"));
        } else if (text.contains("chat.send")) {
            tellEverybody(text.substring(text.indexOf("{\"text\""), text.lastIndexOf('}')));
            channel.write(frame("43/events,0[{\"success\":true}]"));
        }
    }

    private static void answer(SocketChannel channel, String head) throws IOException {
        channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
    }

    private void tellEverybody(String message) throws IOException {
        ByteBuffer frame =
                frame(
                        "42/events,[\"chat.message\","
                                + message
                                + ",\"more\":\""
                                + ENVELOPE
                                + "\"},\"1.0\"]");
        for (SocketChannel each : everybody) {
            each.write(frame.rewind());
        }
    }

    private static ByteBuffer frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocateDirect(payload.length + 4).put((byte) 0x81);
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else {
            frame.put((byte) 126).putShort((short) payload.length);
        }
        return frame.put(payload).flip();
    }
}
