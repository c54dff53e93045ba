package dev.alcove.bench.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What Linux says of a process under {@code /proc}. A process that is gone used nothing. */
public final class Proc {

    private static final long NANOS_PER_TICK = 10_000_000;

    private Proc() {}

    /**
     * Processor time of a process so far. The scheduler's own count ({@code schedstat}) is taken,
     * since the ticks of {@code stat} are 10 ms each.
     */
    public static CpuTime cpuTime(long pid) {
        Map<Long, CpuTime.Used> threads = new HashMap<>();
        addThreads(pid, threads);
        return new CpuTime(threads);
    }

    /** The same of a process and its children. */
    public static CpuTime familyCpuTime(long pid) {
        Map<Long, CpuTime.Used> threads = new HashMap<>();
        addThreads(pid, threads);
        ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .forEach(child -> addThreads(child.pid(), threads));
        return new CpuTime(threads);
    }

    private static void addThreads(long pid, Map<Long, CpuTime.Used> threads) {
        try (DirectoryStream<Path> tasks =
                Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path task : tasks) {
                String line = Files.readString(task.resolve("schedstat"));
                String name = Files.readString(task.resolve("comm")).trim();
                threads.put(
                        Long.valueOf(task.getFileName().toString()),
                        new CpuTime.Used(
                                name.replaceAll("[-#_ ]*\\d+$", ""),
                                Long.parseLong(line.substring(0, line.indexOf(' ')))));
            }
        } catch (IOException ended) {
            // What is gone uses nothing any more.
        }
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
