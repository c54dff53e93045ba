package dev.alcove.bench.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Cuts what a server sent into websocket messages, in one buffer that all connections share. */
final class FrameReader {

    private static final int LARGEST_READ = 8 << 20;

    private final ByteBuffer scratch = ByteBuffer.allocateDirect(LARGEST_READ);

    /** Reads what there is and handles every message that is complete. */
    void read(Client client) throws IOException {
        scratch.clear();
        ByteBuffer rest = client.rest;
        if (rest != null) {
            scratch.put(rest);
            client.rest = null;
        }
        int read = client.channel().read(scratch);
        if (read < 0) {
            throw new IOException("the server closed the connection");
        }
        long nanos = System.nanoTime();
        int end = scratch.position();
        int at = 0;
        if (client.phase == Client.Phase.UPGRADING) {
            at = endOfUpgrade(end);
            if (at > 0) {
                client.phase = Client.Phase.OPENING;
            }
        }
        if (client.phase != Client.Phase.UPGRADING) {
            at = frames(client, at, end, nanos);
        }
        if (at < end) {
            client.rest = copy(at, end);
        }
    }

    private int endOfUpgrade(int end) throws IOException {
        for (int i = 3; i < end; i++) {
            if (scratch.get(i) == '\n' && scratch.get(i - 2) == '\n') {
                if (scratch.get(9) != '1') {
                    byte[] answer = new byte[end];
                    scratch.get(0, answer);
                    throw new IOException(
                            "no websocket: " + new String(answer, StandardCharsets.UTF_8));
                }
                return i + 1;
            }
        }
        return 0;
    }

    private int frames(Client client, int from, int end, long nanos) throws IOException {
        int at = from;
        while (end - at >= 2) {
            int head = scratch.get(at);
            long length = scratch.get(at + 1) & 0x7F;
            int payload = at + 2;
            if (length == 126) {
                payload = at + 4;
            } else if (length == 127) {
                payload = at + 10;
            }
            if (end < payload) {
                break;
            }
            if (length == 126) {
                length = scratch.getShort(at + 2) & 0xFFFF;
            } else if (length == 127) {
                length = scratch.getLong(at + 2);
            }
            if (end - payload < length) {
                break;
            }
            int next = payload + (int) length;
            frame(client, head, payload, next, nanos);
            at = next;
        }
        return at;
    }

    private void frame(Client client, int head, int start, int end, long nanos) throws IOException {
        boolean last = (head & 0x80) != 0;
        switch (head & 0x0F) {
            case Frames.TEXT -> {
                if (last) {
                    client.text(scratch, start, end, nanos);
                } else {
                    client.fragments = copy(start, end);
                }
            }
            case Frames.CONTINUATION -> continued(client, last, start, end, nanos);
            case Frames.PING -> {
                byte[] payload = new byte[end - start];
                scratch.get(start, payload);
                client.send(Frames.frame(Frames.PONG, payload));
            }
            case Frames.CLOSE -> throw new IOException("the server said goodbye");
            default -> {}
        }
    }

    private void continued(Client client, boolean last, int start, int end, long nanos)
            throws IOException {
        ByteBuffer before = client.fragments;
        if (before == null) {
            throw new IOException("a continuation of nothing");
        }
        ByteBuffer whole =
                ByteBuffer.allocate(before.remaining() + end - start)
                        .put(before)
                        .put(copy(start, end))
                        .flip();
        if (last) {
            client.fragments = null;
            client.text(whole, 0, whole.limit(), nanos);
        } else {
            client.fragments = whole;
        }
    }

    private ByteBuffer copy(int start, int end) {
        byte[] bytes = new byte[end - start];
        scratch.get(start, bytes);
        return ByteBuffer.wrap(bytes);
    }
}
