package dev.alcove.bench.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server under test, running. */
public final class Server implements AutoCloseable {

    /** How to start one, and how to ask it for a garbage collection. */
    public record Launch(
            String name,
            List<String> command,
            Map<String, String> environment,
            List<String> collectGarbage,
            @Nullable Postgres database) {}

    private static final Pattern HEAP_USED = Pattern.compile("total.*, used (\\d+)K");
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();

    private final Launch launch;
    private final Process process;
    private final int port;
    private final Path log;
    private final long startedNanos;

    private Server(Launch launch, Process process, int port, Path log, long startedNanos) {
        this.launch = launch;
        this.process = process;
        this.port = port;
        this.log = log;
        this.startedNanos = startedNanos;
    }

    /** Starts one on a port of this machine; returns at once. */
    public static Server start(Launch launch, int port, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launch.command());
        builder.environment().putAll(launch.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        long now = System.nanoTime();
        return new Server(launch, Children.start(builder), port, log, now);
    }

    /** Which of the contestants it is. */
    public String name() {
        return launch.name();
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** Its process. */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits until a path answers 200.
     *
     * @return how long after the start that was
     */
    public Duration awaitAnswer(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        while (true) {
            Duration since = Duration.ofNanos(System.nanoTime() - startedNanos);
            if (answers(request)) {
                return Duration.ofNanos(System.nanoTime() - startedNanos);
            }
            if (!process.isAlive() || since.compareTo(START_LIMIT) > 0) {
                throw new IOException(name() + " did not start:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** How long ago it was started. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Processor time of the server itself so far. */
    public CpuTime cpuTime() {
        return Proc.cpuTime(pid());
    }

    /** The same of the database beside it; nothing where the server has its own inside. */
    public CpuTime databaseCpuTime() {
        Postgres database = launch.database();
        return database == null ? new CpuTime(Map.of()) : database.cpuTime();
    }

    /** Resident memory in KiB, after a garbage collection. */
    public long residentKibAfterCollection() throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            List<String> command =
                    launch.collectGarbage().stream()
                            .map(word -> word.replace("PID", String.valueOf(pid())))
                            .toList();
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(20, TimeUnit.SECONDS);
            TimeUnit.SECONDS.sleep(1);
        }
        return Proc.residentKib(pid());
    }

    /**
     * Objects that are alive on a JVM's heap, in KiB; 0 for a server that is none. A heap that has
     * been touched before and is free now takes in more people without more resident memory.
     */
    public long liveHeapKib() throws IOException, InterruptedException {
        residentKibAfterCollection();
        if (!launch.collectGarbage().contains("GC.run")) {
            return 0;
        }
        Process jcmd =
                new ProcessBuilder(
                                launch.collectGarbage().getFirst(),
                                String.valueOf(pid()),
                                "GC.heap_info")
                        .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return HEAP_USED
                .matcher(said)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    /** Ends it as a loss of power would: {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Ends it politely, and by force when it takes longer than ten seconds. */
    @Override
    public void close() {
        process.destroy();
        Children.awaitEnd(process);
    }
}
