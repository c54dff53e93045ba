package dev.alcove.bench.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Linux says of a process under {@code /proc}. A process that is gone used nothing. */
public final class Proc {

    private static final long NANOS_PER_TICK = 10_000_000;

    private Proc() {}

    /**
     * Processor time that a process's living threads have used, in nanoseconds. The scheduler's own
     * count ({@code schedstat}) is taken, since the ticks of {@code stat} are 10 ms each.
     */
    public static long cpuNanos(long pid) {
        long nanos = 0;
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads) {
                nanos += threadNanos(thread);
            }
        } catch (IOException gone) {
            return nanos;
        }
        return nanos;
    }

    private static long threadNanos(Path thread) {
        try {
            String line = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(line.substring(0, line.indexOf(' ')));
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Processor time of a process and of its children. */
    public static long treeCpuNanos(long pid) {
        long nanos = cpuNanos(pid);
        for (long child : children(pid)) {
            nanos += cpuNanos(child);
        }
        return nanos;
    }

    /** Memory that is resident, in KiB. */
    public static long residentKib(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("/proc does not say how much memory process " + pid + " has");
    }

    private static List<Long> children(long pid) {
        List<Long> found = new ArrayList<>();
        ProcessHandle.of(pid)
                .ifPresent(handle -> handle.children().forEach(child -> found.add(child.pid())));
        return found;
    }

    /** Processor time that the whole machine has used since it started, in nanoseconds. */
    public static long machineBusyNanos() throws IOException {
        String[] fields =
                Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split("\\s+", -1);
        long ticks = 0;
        for (int i = 1; i < fields.length && i <= 8; i++) {
            boolean idle = i == 4 || i == 5;
            ticks += idle ? 0 : Long.parseLong(fields[i]);
        }
        return ticks * NANOS_PER_TICK;
    }
}
