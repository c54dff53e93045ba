package dev.alcove.bench.process;

import dev.alcove.bench.BareLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts what is compared: Alcove, and the peer with each of its stores. */
public final class Contestants implements AutoCloseable {

    /** Alcove as {@code ./alcove run} starts it: SQLite, every command on disk. */
    public static final String ALCOVE = "alcove";

    /** Node.js and PostgreSQL. */
    public static final String PEER_POSTGRES = "node-postgres";

    /** Node.js and one file, flushed. */
    public static final String PEER_FILE = "node-file";

    /** No server at all, but a loop of one write a socket. */
    public static final String BARE_LOOP = "bare-loop";

    /** Node.js that keeps nothing. */
    public static final String PEER_MEMORY = "node-memory";

    /** Where things are: the checkout, the JDK, a folder to work in, and the JVM's options. */
    public record Places(Path checkout, Path javaHome, Path work, List<String> javaFlags) {}

    private final Places places;
    private final List<String> serverCore;
    private final List<String> allCores;
    private final @Nullable Postgres postgres;
    private int starts;

    /**
     * Starts PostgreSQL too, where it is installed.
     *
     * @param serverCore goes before a command, to give the server one core and us the other
     * @param allCores goes before a command, to give the server the whole machine
     */
    public Contestants(
            Places places, List<String> serverCore, List<String> allCores, boolean withPostgres)
            throws IOException, InterruptedException {
        this.places = places;
        this.serverCore = serverCore;
        this.allCores = allCores;
        Path programs = withPostgres ? Postgres.programs().orElse(null) : null;
        this.postgres =
                programs == null
                        ? null
                        : Postgres.start(
                                programs, Files.createDirectories(work("postgres")), serverCore);
    }

    /** Whether the peer can have PostgreSQL here. */
    public boolean hasPostgres() {
        return postgres != null;
    }

    /** The peer that budgets are measured against: with PostgreSQL, or else with a flushed file. */
    public String peer() {
        return hasPostgres() ? PEER_POSTGRES : PEER_FILE;
    }

    /** A new, empty data folder. */
    public Path newData() throws IOException {
        return Files.createDirectories(work("data-" + ++starts));
    }

    private Path work(String name) {
        return places.work().resolve(name);
    }

    /** Starts one on the server's core and waits until it is ready. */
    public Server start(String name) throws IOException, InterruptedException {
        Server server = launch(name, newData(), freePort(), serverCore);
        server.awaitAnswer("/health/ready");
        return server;
    }

    /** Starts one with the whole machine to itself, as a user would; does not wait. */
    public Server launchUnpinned(String name, Path data) throws IOException {
        return launch(name, data, freePort(), allCores);
    }

    private Server launch(String name, Path data, int port, List<String> pin) throws IOException {
        List<String> command = new ArrayList<>(pin);
        boolean alcove = name.equals(ALCOVE);
        command.addAll(
                switch (name) {
                    case ALCOVE -> alcoveCommand(port, data);
                    case BARE_LOOP -> bareCommand(port);
                    default -> peerCommand(name, port, data);
                });
        List<String> collect =
                alcove
                        ? List.of(places.javaHome().resolve("bin/jcmd").toString(), "PID", "GC.run")
                        : List.of("kill", "-USR2", "PID");
        Server.Launch launch =
                new Server.Launch(
                        name,
                        command,
                        alcove ? AlcoveSettings.environment() : Map.of("NODE_ENV", "production"),
                        collect,
                        name.equals(PEER_POSTGRES) ? postgres : null);
        return Server.start(launch, port, work(name + ".log"));
    }

    private List<String> alcoveCommand(int port, Path data) {
        List<String> command = new ArrayList<>();
        command.add(places.javaHome().resolve("bin/java").toString());
        command.addAll(places.javaFlags());
        command.addAll(
                List.of(
                        "-jar",
                        places.checkout().resolve("server/target/alcove.jar").toString(),
                        "--port",
                        String.valueOf(port),
                        "--host",
                        "127.0.0.1",
                        "--data",
                        data.toString()));
        return command;
    }

    private List<String> bareCommand(int port) {
        return List.of(
                places.javaHome().resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path", ""),
                BareLoop.class.getName(),
                String.valueOf(port));
    }

    private List<String> peerCommand(String name, int port, Path data) {
        Postgres database = postgres;
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "node",
                                "--expose-gc",
                                places.checkout().resolve("bench/peer/src/main.js").toString(),
                                "--port",
                                String.valueOf(port),
                                "--data",
                                data.toString(),
                                "--store",
                                name.substring("node-".length())));
        if (name.equals(PEER_POSTGRES) && database != null) {
            command.addAll(List.of("--database", database.url()));
        }
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
