package dev.alcove.socketio.packet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the packets of one connection. Keeps what came of a packet until its attachments are there.
 * Never throws for what a client sends: see {@link Decoded.Malformed}.
 */
public final class PacketDecoder {
    private static final Set<String> RESERVED =
            Set.of(
                    "connect",
                    "connect_error",
                    "disconnect",
                    "disconnecting",
                    "newListener",
                    "removeListener");

    private final ObjectReader json;
    private final int maxAttachments;
    private final int maxBytes;
    private @Nullable Unfinished unfinished;

    /** A packet whose attachments are on their way. */
    private static final class Unfinished {
        private final Header header;
        private final JsonNode payload;
        private final List<byte[]> attachments;
        private int bytes;

        Unfinished(Header header, JsonNode payload, int bytes) {
            this.header = header;
            this.payload = payload;
            this.attachments = new ArrayList<>(header.attachments());
            this.bytes = bytes;
        }

        void add(byte[] attachment) {
            attachments.add(attachment);
            bytes += attachment.length;
        }
    }

    /**
     * A decoder for one connection.
     *
     * @param json see {@link #reader}
     * @param maxAttachments the most that one packet may announce
     * @param maxBytes how large a packet may be together with its attachments
     */
    public PacketDecoder(ObjectReader json, int maxAttachments, int maxBytes) {
        this.json = json;
        this.maxAttachments = maxAttachments;
        this.maxBytes = maxBytes;
    }

    /** A reader that refuses what follows the value; shared by all decoders of a server. */
    public static ObjectReader reader(ObjectMapper mapper) {
        return mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Whether an event must not have this name (Socket.IO 5: the client would take it amiss). */
    public static boolean isReserved(String eventName) {
        return RESERVED.contains(eventName);
    }

    /** Takes a message in text, without the type of the layer below. */
    public Decoded text(String message) {
        if (unfinished != null) {
            return new Decoded.Malformed("text in the middle of attachments");
        }
        Header header = Header.parse(message);
        if (header == null) {
            return new Decoded.Malformed("unreadable packet header");
        }
        JsonNode payload;
        try {
            payload = payload(message, header);
        } catch (JsonProcessingException notJson) {
            return new Decoded.Malformed("payload is not JSON");
        }
        if (header.attachments() == 0) {
            return assemble(header, payload);
        }
        if (header.attachments() > maxAttachments) {
            return new Decoded.Malformed("too many attachments");
        }
        unfinished = new Unfinished(header, payload, message.length());
        return new Decoded.Incomplete(header.namespace(), message.length());
    }

    private JsonNode payload(String message, Header header) throws JsonProcessingException {
        int start = header.payloadStart();
        if (start == message.length()) {
            return MissingNode.getInstance();
        }
        return json.readTree(message.substring(start));
    }

    /** Takes a message in binary: the next attachment. */
    public Decoded binary(byte[] attachment) {
        Unfinished waiting = unfinished;
        if (waiting == null) {
            return new Decoded.Malformed("binary that was not announced");
        }
        waiting.add(attachment);
        if (waiting.bytes > maxBytes) {
            unfinished = null;
            return new Decoded.Malformed("attachments that make the packet too large");
        }
        if (waiting.attachments.size() < waiting.header.attachments()) {
            return new Decoded.Incomplete(waiting.header.namespace(), waiting.bytes);
        }
        unfinished = null;
        JsonNode whole = Placeholders.fill(waiting.payload, waiting.attachments);
        return whole == null
                ? new Decoded.Malformed("placeholder without an attachment")
                : assemble(waiting.header, whole);
    }

    private static Decoded assemble(Header header, JsonNode payload) {
        return switch (header.type()) {
            case CONNECT ->
                    payload.isObject() || payload.isMissingNode()
                            ? complete(new SocketPacket.Connect(header.namespace(), payload))
                            : new Decoded.Malformed("CONNECT takes an object");
            case DISCONNECT ->
                    payload.isMissingNode()
                            ? complete(new SocketPacket.Disconnect(header.namespace()))
                            : new Decoded.Malformed("DISCONNECT takes nothing");
            case EVENT, BINARY_EVENT -> event(header, payload);
            case ACK, BINARY_ACK -> acknowledgement(header, payload);
            case CONNECT_ERROR ->
                    payload.isObject() || payload.isTextual()
                            ? complete(new SocketPacket.ConnectError(header.namespace(), payload))
                            : new Decoded.Malformed("CONNECT_ERROR takes an object");
        };
    }

    private static Decoded event(Header header, JsonNode payload) {
        if (!payload.isArray() || payload.isEmpty()) {
            return new Decoded.Malformed("an event is an array with a name");
        }
        JsonNode name = payload.get(0);
        if (!name.isTextual() && !name.isNumber()) {
            return new Decoded.Malformed("an event's name is a text or a number");
        }
        if (isReserved(name.asText())) {
            return new Decoded.Malformed("the event's name is reserved");
        }
        return complete(
                new SocketPacket.Event(
                        header.namespace(), header.ackId(), name.asText(), elements(payload, 1)));
    }

    private static Decoded acknowledgement(Header header, JsonNode payload) {
        OptionalLong ackId = header.ackId();
        if (!payload.isArray() || ackId.isEmpty()) {
            return new Decoded.Malformed("an acknowledgement is an array, and has an id");
        }
        return complete(
                new SocketPacket.Acknowledgement(
                        header.namespace(), ackId.getAsLong(), elements(payload, 0)));
    }

    private static List<JsonNode> elements(JsonNode array, int from) {
        List<JsonNode> elements = new ArrayList<>(array.size());
        for (int i = from; i < array.size(); i++) {
            elements.add(array.get(i));
        }
        return List.copyOf(elements);
    }

    private static Decoded complete(SocketPacket packet) {
        return new Decoded.Complete(packet);
    }
}
