package dev.alcove.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of its own for the peer: a new cluster, its defaults, a Unix socket, no network. */
public final class Postgres implements AutoCloseable {

    private static final String UNPRIVILEGED = "postgres";

    private final Path folder;
    private final Process process;

    private Postgres(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Where its programs are, if it is installed: on the PATH, or where Debian keeps them. */
    public static Optional<Path> programs() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        List<Path> candidates = new ArrayList<>();
        for (String each : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            candidates.add(Path.of(each));
        }
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(v -> v.resolve("bin"))
                        .forEach(candidates::add);
            }
        }
        return candidates.stream()
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                .findFirst();
    }

    /** Makes a cluster in a folder and starts it; {@code pin} goes before each command. */
    public static Postgres start(Path programs, Path folder, List<String> pin)
            throws IOException, InterruptedException {
        List<String> asUser = asUnprivileged(folder);
        Path data = folder.resolve("cluster");
        run(
                join(
                        asUser,
                        List.of(
                                programs.resolve("initdb").toString(),
                                "--pgdata=" + data,
                                "--username=bench",
                                "--auth=trust",
                                "--encoding=UTF8",
                                "--locale=C")),
                folder);
        List<String> command =
                join(
                        join(pin, asUser),
                        List.of(
                                programs.resolve("postgres").toString(),
                                "-D",
                                data.toString(),
                                "-k",
                                folder.toString(),
                                "-c",
                                "listen_addresses="));
        Process process =
                Children.start(
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(folder.resolve("postgres.log").toFile()));
        Postgres postgres = new Postgres(folder, process);
        postgres.awaitSocket();
        return postgres;
    }

    /** PostgreSQL refuses to run as root, so that root hands its folder to somebody else. */
    private static List<String> asUnprivileged(Path folder)
            throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        run(List.of("chown", UNPRIVILEGED, folder.toString()), folder);
        return List.of(
                "setpriv", "--reuid", UNPRIVILEGED, "--regid", UNPRIVILEGED, "--clear-groups");
    }

    private static void run(List<String> command, Path folder)
            throws IOException, InterruptedException {
        Path log = folder.resolveSibling(folder.getFileName() + "-setup.log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(
                    command.getFirst() + " did not do its work:\n" + Files.readString(log));
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private void awaitSocket() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        Path pidFile = folder.resolve("cluster/postmaster.pid");
        while (!(Files.exists(pidFile) && Files.readString(pidFile).contains("ready"))) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(
                        "PostgreSQL did not start:\n"
                                + Files.readString(folder.resolve("postgres.log")));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Its address, as node-postgres reads it. */
    public String url() {
        return "socket://bench@" + folder + "?db=postgres";
    }

    CpuTime cpuTime() {
        return Proc.familyCpuTime(process.pid());
    }

    /** Ends it: fast shutdown. */
    @Override
    public void close() throws IOException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
        Children.awaitEnd(process);
    }
}
