package dev.alcove.socketio.packet;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a packet's payload: {@code <type>[<attachments>-][<namespace>,][<ack id>]}
 * (Socket.IO 5, “Packet encoding”, “Format”).
 *
 * @param type the packet's type
 * @param attachments how many binary messages follow
 * @param namespace the namespace; {@code /} when none is written
 * @param ackId the acknowledgement's id
 * @param payloadStart where the payload begins
 */
record Header(
        PacketType type, int attachments, String namespace, OptionalLong ackId, int payloadStart) {
    /** What JavaScript can count to exactly has sixteen digits; some of those are too large. */
    private static final int MAX_ID_DIGITS = 15;

    private static final int MAX_ATTACHMENT_DIGITS = 6;

    /** The header of a message; null when it has none. */
    static @Nullable Header parse(String message) {
        PacketType type = message.isEmpty() ? null : PacketType.ofDigit(message.charAt(0));
        if (type == null) {
            return null;
        }
        int at = 1;
        int attachments = 0;
        if (type.isBinary()) {
            int dash = digitsEnd(message, at);
            if (!isNumber(at, dash, MAX_ATTACHMENT_DIGITS) || !hasAt(message, dash, '-')) {
                return null;
            }
            attachments = Integer.parseInt(message, at, dash, 10);
            at = dash + 1;
        }
        String namespace = "/";
        if (hasAt(message, at, '/')) {
            int comma = message.indexOf(',', at);
            // Without a comma the namespace is the rest: only CONNECT and DISCONNECT may do that.
            int end = comma < 0 ? message.length() : comma;
            namespace = message.substring(at, end);
            at = comma < 0 ? end : comma + 1;
        }
        int idEnd = digitsEnd(message, at);
        OptionalLong ackId = OptionalLong.empty();
        if (idEnd > at) {
            if (!isNumber(at, idEnd, MAX_ID_DIGITS)) {
                return null;
            }
            ackId = OptionalLong.of(Long.parseLong(message, at, idEnd, 10));
        }
        return new Header(type, attachments, namespace, ackId, idEnd);
    }

    private static int digitsEnd(String message, int from) {
        int at = from;
        while (at < message.length() && message.charAt(at) >= '0' && message.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isNumber(int from, int to, int maxDigits) {
        return to > from && to - from <= maxDigits;
    }

    private static boolean hasAt(String message, int at, char wanted) {
        return at < message.length() && message.charAt(at) == wanted;
    }
}
