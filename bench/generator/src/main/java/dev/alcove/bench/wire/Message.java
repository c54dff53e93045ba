package dev.alcove.bench.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One Socket.IO packet that arrived: a view of the read buffer, reused for the next one, so that
 * whoever wants to keep something takes {@link #body()}.
 */
public final class Message {

    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private int nameStart;
    private int nameEnd;
    private int bodyStart;
    private int end;
    private int ackId = -1;
    private long arrivedNanos;

    void event(ByteBuffer from, int bodyAt, int endAt, long nanos) {
        set(from, bodyAt, endAt, nanos);
        ackId = -1;
        nameStart = bodyAt + 2;
        nameEnd = nameStart;
        while (nameEnd < endAt && from.get(nameEnd) != '"') {
            nameEnd++;
        }
    }

    void ack(ByteBuffer from, int id, int bodyAt, int endAt, long nanos) {
        set(from, bodyAt, endAt, nanos);
        ackId = id;
        nameStart = bodyAt;
        nameEnd = bodyAt;
    }

    private void set(ByteBuffer from, int bodyAt, int endAt, long nanos) {
        buffer = from;
        bodyStart = bodyAt;
        end = endAt;
        arrivedNanos = nanos;
    }

    /** Whether this is the event of that name. */
    public boolean is(EventName name) {
        return name.isAt(buffer, nameStart, nameEnd);
    }

    /** The acknowledgement's number, or -1 for an event. */
    public int ackId() {
        return ackId;
    }

    /** When the bytes were read, on the clock of {@link System#nanoTime()}. */
    public long arrivedNanos() {
        return arrivedNanos;
    }

    /** The JSON array: of an event its name and arguments, of an acknowledgement its arguments. */
    public String body() {
        return text(bodyStart, end);
    }

    /** Whether the first argument of an acknowledgement says {@code "success":true}. */
    public boolean succeeded() {
        return text(bodyStart, Math.min(end, bodyStart + 24)).contains("\"success\":true")
                || body().contains("\"success\":true");
    }

    int size() {
        return end - bodyStart;
    }

    int nameHash() {
        int hash = 17;
        for (int i = nameStart; i < nameEnd; i++) {
            hash = 31 * hash + buffer.get(i);
        }
        return hash;
    }

    String name() {
        return ackId >= 0 ? "(acknowledgement)" : text(nameStart, nameEnd);
    }

    private String text(int from, int to) {
        byte[] copy = new byte[to - from];
        buffer.get(from, copy);
        return new String(copy, StandardCharsets.UTF_8);
    }
}
