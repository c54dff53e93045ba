package dev.alcove.socketio.packet;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Writes packets of Socket.IO 5. */
public final class PacketEncoder {
    private static final OptionalLong NO_ACK = OptionalLong.empty();

    /** The digits of both layers' types, which a packet's text begins with. */
    private static final int TYPES_LENGTH = 2;

    private PacketEncoder() {}

    /**
     * Writes any packet.
     *
     * @throws IllegalArgumentException when the mapper cannot write its payload
     */
    public static EncodedPacket encode(ObjectMapper mapper, SocketPacket packet) {
        String namespace = packet.namespace();
        return switch (packet) {
            case SocketPacket.Connect(_, JsonNode data) ->
                    withObject(mapper, PacketType.CONNECT, namespace, data);
            case SocketPacket.Disconnect _ ->
                    new EncodedPacket(
                            bytes(header(PacketType.DISCONNECT, namespace, NO_ACK)), List.of());
            case SocketPacket.Event(_, OptionalLong ackId, String name, List<JsonNode> args) ->
                    event(mapper, namespace, ackId, name, args.toArray());
            case SocketPacket.Acknowledgement(_, long ackId, List<JsonNode> args) ->
                    acknowledgement(mapper, namespace, ackId, args.toArray());
            case SocketPacket.ConnectError(_, JsonNode data) ->
                    withObject(mapper, PacketType.CONNECT_ERROR, namespace, data);
        };
    }

    /**
     * Writes an event.
     *
     * @throws IllegalArgumentException when the mapper cannot write the arguments, or the name is
     *     reserved
     */
    public static EncodedPacket event(
            ObjectMapper mapper,
            String namespace,
            OptionalLong ackId,
            String name,
            Object... args) {
        if (PacketDecoder.isReserved(name)) {
            throw new IllegalArgumentException("Reserved for the protocol: " + name);
        }
        Object[] payload = new Object[args.length + 1];
        payload[0] = name;
        System.arraycopy(args, 0, payload, 1, args.length);
        return withArray(mapper, PacketType.EVENT, namespace, ackId, payload);
    }

    /**
     * Writes an acknowledgement.
     *
     * @throws IllegalArgumentException when the mapper cannot write the arguments
     */
    public static EncodedPacket acknowledgement(
            ObjectMapper mapper, String namespace, long ackId, Object... args) {
        return withArray(mapper, PacketType.ACK, namespace, OptionalLong.of(ackId), args);
    }

    private static EncodedPacket withObject(
            ObjectMapper mapper, PacketType type, String namespace, JsonNode data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(128);
        out.writeBytes(bytes(header(type, namespace, NO_ACK)));
        if (!data.isMissingNode()) {
            write(mapper, out, data);
        }
        return new EncodedPacket(out.toByteArray(), List.of());
    }

    private static void write(ObjectMapper mapper, ByteArrayOutputStream out, JsonNode data) {
        try {
            mapper.writeValue(out, data);
        } catch (IOException unwritable) {
            throw new IllegalArgumentException("Cannot be written as JSON", unwritable);
        }
    }

    private static EncodedPacket withArray(
            ObjectMapper mapper,
            PacketType type,
            String namespace,
            OptionalLong ackId,
            Object[] payload) {
        List<byte[]> attachments = new ArrayList<>(0);
        ByteArrayOutputStream json = new ByteArrayOutputStream(256);
        json.writeBytes(bytes(header(type, namespace, ackId)));
        try (JsonGenerator generator =
                new Placeholders.Generator(mapper.createGenerator(json), attachments)) {
            generator.writeStartArray();
            for (Object value : payload) {
                mapper.writeValue(generator, value);
            }
            generator.writeEndArray();
        } catch (IOException unwritable) {
            throw new IllegalArgumentException("Cannot be written as JSON", unwritable);
        }
        byte[] text = json.toByteArray();
        return attachments.isEmpty()
                ? new EncodedPacket(text, List.of())
                : announce(text, type, attachments);
    }

    /** How many attachments there are is only known once they are written: put it in front. */
    private static EncodedPacket announce(byte[] text, PacketType plain, List<byte[]> attachments) {
        PacketType type =
                plain == PacketType.EVENT ? PacketType.BINARY_EVENT : PacketType.BINARY_ACK;
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 4);
        out.write(EngineType.MESSAGE.digit());
        out.write(type.digit());
        out.writeBytes(bytes(attachments.size() + "-"));
        out.write(text, TYPES_LENGTH, text.length - TYPES_LENGTH);
        return new EncodedPacket(out.toByteArray(), List.copyOf(attachments));
    }

    private static String header(PacketType type, String namespace, OptionalLong ackId) {
        StringBuilder header = new StringBuilder(16 + namespace.length());
        header.append(EngineType.MESSAGE.digit()).append(type.digit());
        if (!namespace.equals("/")) {
            header.append(namespace).append(',');
        }
        if (ackId.isPresent()) {
            header.append(ackId.getAsLong());
        }
        return header.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
