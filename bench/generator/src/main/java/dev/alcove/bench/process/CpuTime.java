package dev.alcove.bench.process;

import java.util.Map;

/**
 * Processor time at one moment, by thread. Threads come and go (a JVM ends compilers that have
 * nothing to do), and take their count with them: differences are taken thread by thread, so that
 * one that ended meanwhile is left out rather than counted against the others.
 *
 * @param nanosByThread since each thread began, in nanoseconds
 */
public record CpuTime(Map<Long, Long> nanosByThread) {

    /** Keeps a copy. */
    public CpuTime {
        nanosByThread = Map.copyOf(nanosByThread);
    }

    /** Nanoseconds that were used between an earlier moment and this. */
    public long nanosSince(CpuTime earlier) {
        long nanos = 0;
        for (Map.Entry<Long, Long> thread : nanosByThread.entrySet()) {
            long before = earlier.nanosByThread.getOrDefault(thread.getKey(), 0L);
            nanos += Math.max(0, thread.getValue() - before);
        }
        return nanos;
    }

    /** Seconds that were used between an earlier moment and this. */
    public double secondsSince(CpuTime earlier) {
        return nanosSince(earlier) / 1e9;
    }
}
