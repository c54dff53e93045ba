package dev.alcove.socketio.packet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Reads and writes packets of Engine.IO 4, and the payloads that long-polling bundles them into.
 */
public final class EngineCodec {
    /** Stands between two packets of a payload (“HTTP long-polling”, “Packet encoding”). */
    public static final char SEPARATOR = '\u001e';

    private static final char BASE64_MARK = 'b';

    private EngineCodec() {}

    /** Reads one packet as it comes in a websocket's text frame. */
    public static EnginePacket decode(String text) {
        if (text.isEmpty()) {
            return new EnginePacket.Malformed("empty packet");
        }
        EngineType type = EngineType.ofDigit(text.charAt(0));
        if (type == null) {
            return new EnginePacket.Malformed("unknown packet type");
        }
        return new EnginePacket.Text(type, text.substring(1));
    }

    /** Reads the body of a POST. Ends with the first packet that is malformed, if any is. */
    public static List<EnginePacket> decodePayload(String payload) {
        List<EnginePacket> packets = new ArrayList<>(4);
        int from = 0;
        while (true) {
            int to = payload.indexOf(SEPARATOR, from);
            String part = payload.substring(from, to < 0 ? payload.length() : to);
            EnginePacket packet = decodePart(part);
            packets.add(packet);
            if (to < 0 || packet instanceof EnginePacket.Malformed) {
                return packets;
            }
            from = to + 1;
        }
    }

    private static EnginePacket decodePart(String part) {
        if (part.isEmpty() || part.charAt(0) != BASE64_MARK) {
            return decode(part);
        }
        try {
            return new EnginePacket.Binary(Base64.getDecoder().decode(part.substring(1)));
        } catch (IllegalArgumentException notBase64) {
            return new EnginePacket.Malformed("not base64");
        }
    }

    /** The body of an answer to a poll: all the packets, in order. */
    public static byte[] encodePayload(Iterable<EncodedPacket> packets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        for (EncodedPacket packet : packets) {
            separate(out);
            out.writeBytes(packet.text());
            for (byte[] attachment : packet.attachments()) {
                separate(out);
                out.write(BASE64_MARK);
                out.writeBytes(Base64.getEncoder().encode(attachment));
            }
        }
        return out.toByteArray();
    }

    private static void separate(ByteArrayOutputStream out) {
        if (out.size() > 0) {
            out.write(SEPARATOR);
        }
    }

    /** A packet of the Engine.IO layer itself. */
    public static EncodedPacket encode(EngineType type, String data) {
        return new EncodedPacket((type.digit() + data).getBytes(StandardCharsets.UTF_8), List.of());
    }
}
