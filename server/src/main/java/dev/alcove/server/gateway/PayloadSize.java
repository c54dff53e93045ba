package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How large an event may be. What is larger than a packet may be at all never gets here: Engine.IO
 * closes such a connection.
 */
final class PayloadSize {
    /** An offer, an answer or a candidate is a few thousand characters. */
    private static final int SIGNAL = 64 * 1_024;

    /** Placing 5,000 people in one event takes some 400,000. */
    private static final int EVENT = 512 * 1_024;

    private int left;

    private PayloadSize(int left) {
        this.left = left;
    }

    /** Whether the arguments hold more characters than that event may have. */
    static boolean exceeds(String event, List<JsonNode> args) {
        var size = new PayloadSize("signal".equals(event) ? SIGNAL : EVENT);
        args.forEach(size::count);
        return size.left < 0;
    }

    private void count(JsonNode node) {
        left -= node.isValueNode() ? node.asText().length() + 1 : 2;
        if (left < 0) {
            return;
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            left -= fields.next().getKey().length() + 1;
        }
        for (JsonNode child : node) {
            count(child);
        }
    }
}
