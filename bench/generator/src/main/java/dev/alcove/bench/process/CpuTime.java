package dev.alcove.bench.process;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Processor time at one moment, by thread. Threads come and go (a JVM ends compilers that have
 * nothing to do), and take their count with them: differences are taken thread by thread, so that
 * one that ended meanwhile is left out rather than counted against the others.
 *
 * @param threads by their number
 */
public record CpuTime(Map<Long, Used> threads) {

    /**
     * What one thread has used since it began.
     *
     * @param kind its name without numbers
     */
    record Used(String kind, long nanos) {}

    /** Keeps a copy. */
    public CpuTime {
        threads = Map.copyOf(threads);
    }

    /** Nanoseconds that were used between an earlier moment and this. */
    public long nanosSince(CpuTime earlier) {
        return byKindSince(earlier).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Seconds that were used between an earlier moment and this. */
    public double secondsSince(CpuTime earlier) {
        return nanosSince(earlier) / 1e9;
    }

    /** Which threads used it, most first, as a sentence. */
    public String spenders(CpuTime earlier) {
        return byKindSince(earlier).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(6)
                .map(each ->
                        String.format(
                                Locale.ROOT, "%s %.3f s", each.getKey(), each.getValue() / 1e9))
                .collect(Collectors.joining(", "));
    }

    private Map<String, Long> byKindSince(CpuTime earlier) {
        Map<String, Long> byKind = new TreeMap<>();
        threads.forEach((number, now) -> {
            Used before = earlier.threads.getOrDefault(number, new Used(now.kind(), 0));
            byKind.merge(now.kind(), Math.max(0, now.nanos() - before.nanos()), Long::sum);
        });
        return byKind;
    }
}
