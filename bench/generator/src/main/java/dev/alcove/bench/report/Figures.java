package dev.alcove.bench.report;

import dev.alcove.bench.wire.Traffic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one scenario found out about one contestant: figures by name, in the order of measuring. */
public final class Figures {

    private final String contestant;
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    /** No figures yet. */
    public Figures(String contestant) {
        this.contestant = contestant;
    }

    /** Whose they are. */
    public String contestant() {
        return contestant;
    }

    /** Keeps a figure; its name ends in its unit. */
    public Figures put(String name, double value) {
        values.put(name, value);
        return this;
    }

    /** Keeps median, 99th percentile and worst of samples. */
    public Figures put(String name, Samples samples) {
        return put(name + ".median", samples.median())
                .put(name + ".p99", samples.p99())
                .put(name + ".worst", samples.worst())
                .put(name + ".samples", samples.size());
    }

    /** Keeps a sentence, for readers of the JSON. */
    public Figures note(String name, String text) {
        notes.put(name, text);
        return this;
    }

    /** Keeps what one counted round made everybody receive, by event. */
    public Figures traffic(String round, Map<String, Traffic.Count> counts) {
        long messages = 0;
        long bytes = 0;
        for (Map.Entry<String, Traffic.Count> each : counts.entrySet()) {
            Traffic.Count count = each.getValue();
            messages += count.messages();
            bytes += count.bytes();
            note(
                    round + ".traffic." + each.getKey(),
                    count.messages() + " messages, " + count.bytes() + " bytes");
        }
        return put(round + ".traffic.messages", (double) messages)
                .put(round + ".traffic.bytes", (double) bytes);
    }

    /** Adds all that another scenario found out about the same contestant. */
    public Figures putAll(Figures other) {
        values.putAll(other.values);
        notes.putAll(other.notes);
        return this;
    }

    /** A figure; NaN for one that was not measured. */
    public double get(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    /** All figures. */
    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }

    /** All sentences. */
    public Map<String, String> notes() {
        return Collections.unmodifiableMap(notes);
    }
}
