package dev.alcove.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The machine that it was measured on, in one line that names neither it nor its folders. */
public final class Machine {

    private Machine() {}

    /** Processor, memory, kernel, file system, and versions of what is compared. */
    public static String line(Path javaHome, Path work) throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>();
        parts.add(field("/proc/cpuinfo", "processor", true) + " cores");
        parts.add(field("/proc/cpuinfo", "model name", false));
        long kib = Long.parseLong(field("/proc/meminfo", "MemTotal", false).replaceAll("\\D", ""));
        parts.add(Math.round(kib / 1048576.0) + " GiB memory");
        parts.add("Linux " + System.getProperty("os.version", "").replaceAll("-.*", ""));
        parts.add("data on " + Files.getFileStore(work).type());
        parts.add("JDK " + release(javaHome));
        parts.add("Node.js " + said("node", "--version").replace("v", ""));
        parts.add(
                said("psql", "--version")
                        .replaceAll("psql \\(PostgreSQL\\) (\\S+).*", "PostgreSQL $1"));
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    private static String field(String file, String name, boolean count) throws IOException {
        List<String> values =
                Files.readAllLines(Path.of(file)).stream()
                        .filter(line -> line.startsWith(name))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .toList();
        if (count) {
            return String.valueOf(values.size());
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String release(Path javaHome) throws IOException {
        return Files.readAllLines(javaHome.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_RUNTIME_VERSION="))
                .map(line -> line.replaceAll(".*=|\"", ""))
                .findFirst()
                .orElse("25");
    }

    private static String said(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said.trim();
        } catch (IOException notInstalled) {
            return "";
        }
    }
}
