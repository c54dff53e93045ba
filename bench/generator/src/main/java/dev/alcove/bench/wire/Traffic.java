package dev.alcove.bench.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was received, by event: the proof that two servers did the same job. */
public final class Traffic {

    /** How many messages of one name came, and their bytes of JSON. */
    public record Count(long messages, long bytes) {}

    private static final class Tally {
        final String name;
        long messages;
        long bytes;

        Tally(String name) {
            this.name = name;
        }
    }

    private final Map<Integer, Tally> byHash = new HashMap<>();
    private long messages;

    void add(Message message) {
        Tally tally = byHash.computeIfAbsent(message.nameHash(), h -> new Tally(message.name()));
        tally.messages++;
        tally.bytes += message.size();
        messages++;
    }

    /** How many messages came since the last {@link #clear()}. */
    public long messages() {
        return messages;
    }

    /** Counts by name, in the order of names. */
    public Map<String, Count> counts() {
        Map<String, Count> counts = new TreeMap<>();
        for (Tally each : byHash.values()) {
            counts.put(each.name, new Count(each.messages, each.bytes));
        }
        return counts;
    }

    /** Begins anew. */
    public void clear() {
        byHash.clear();
        messages = 0;
    }
}
