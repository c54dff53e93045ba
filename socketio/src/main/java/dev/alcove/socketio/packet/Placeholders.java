package dev.alcove.socketio.packet;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binary inside JSON: {@code {"_placeholder": true, "num": n}} stands for the n-th attachment
 * (Socket.IO 5, “Packet encoding”, “Notes”).
 */
final class Placeholders {
    private static final String MARK = "_placeholder";
    private static final String NUMBER = "num";

    private Placeholders() {}

    /** The tree with attachments in it; null when a placeholder has no attachment. */
    static @Nullable JsonNode fill(JsonNode node, List<byte[]> attachments) {
        if (node.path(MARK).isBoolean() && node.path(MARK).booleanValue()) {
            JsonNode number = node.path(NUMBER);
            boolean known =
                    number.isInt()
                            && number.intValue() >= 0
                            && number.intValue() < attachments.size();
            return known ? BinaryNode.valueOf(attachments.get(number.intValue())) : null;
        }
        return switch (node) {
            case ArrayNode array -> fillArray(array, attachments);
            case ObjectNode object -> fillObject(object, attachments);
            default -> node;
        };
    }

    private static @Nullable JsonNode fillArray(ArrayNode array, List<byte[]> attachments) {
        for (int i = 0; i < array.size(); i++) {
            JsonNode filled = fill(array.get(i), attachments);
            if (filled == null) {
                return null;
            }
            array.set(i, filled);
        }
        return array;
    }

    private static @Nullable JsonNode fillObject(ObjectNode object, List<byte[]> attachments) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            JsonNode filled = fill(property.getValue(), attachments);
            if (filled == null) {
                return null;
            }
            property.setValue(filled);
        }
        return object;
    }

    /** Writes placeholders where a plain generator would write base64, and keeps the bytes. */
    static final class Generator extends JsonGeneratorDelegate {
        private final List<byte[]> attachments;

        Generator(JsonGenerator json, List<byte[]> attachments) {
            // Trees and objects must come back through this delegate: do not shortcut them.
            super(json, false);
            this.attachments = attachments;
        }

        @Override
        public void writeBinary(Base64Variant variant, byte[] data, int offset, int length)
                throws IOException {
            writeStartObject();
            writeBooleanField(MARK, true);
            writeNumberField(NUMBER, attachments.size());
            writeEndObject();
            attachments.add(Arrays.copyOfRange(data, offset, offset + length));
        }

        @Override
        public int writeBinary(Base64Variant variant, InputStream data, int length)
                throws IOException {
            byte[] bytes = length < 0 ? data.readAllBytes() : data.readNBytes(length);
            writeBinary(variant, bytes, 0, bytes.length);
            return bytes.length;
        }
    }
}
