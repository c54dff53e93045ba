package dev.alcove.bench;

import dev.alcove.bench.process.Contestants;
import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Figures;
import dev.alcove.bench.report.Machine;
import dev.alcove.bench.report.Report;
import dev.alcove.bench.report.Rows;
import dev.alcove.bench.scenario.Crash;
import dev.alcove.bench.scenario.Crowd;
import dev.alcove.bench.scenario.FanOut;
import dev.alcove.bench.scenario.FullHouse;
import dev.alcove.bench.scenario.LimitSize;
import dev.alcove.bench.scenario.Limits;
import dev.alcove.bench.scenario.OneMove;
import dev.alcove.bench.scenario.Starts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures everything in one run, contestants in turn, and writes the table. */
public final class Bench {

    private interface Measurement {
        Figures of(String contestant) throws IOException, InterruptedException;
    }

    private final Options options;
    private final Contestants contestants;
    private final Noise noise = new Noise();
    private final Map<String, Figures> figures = new LinkedHashMap<>();
    private boolean failed;

    private Bench(Options options, Contestants contestants) {
        this.options = options;
        this.contestants = contestants;
    }

    /** Runs the bench; exits with 1 when a measurement could not be made. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + Options.USAGE);
            System.exit(1);
            return;
        }
        boolean postgres = options.contestants().contains(Contestants.PEER_POSTGRES);
        try (Contestants contestants =
                new Contestants(
                        options.places(), options.serverCore(), options.allCores(), postgres)) {
            if (postgres && !contestants.hasPostgres()) {
                System.err.println(
                        "PostgreSQL is not installed (Debian: apt-get install postgresql): the peer"
                                + " keeps its data in a flushed file instead, which asks more of"
                                + " Alcove.");
            }
            Bench bench = new Bench(options, contestants);
            bench.run();
            bench.write();
            if (bench.failed) {
                System.exit(1);
            }
        }
    }

    private void run() {
        each("starts", name -> Starts.measure(contestants, name, options.size()));
        each("crowd", name -> serve(name, "crowd", this::crowd));
        each("house", name -> serve(name, "house", this::house));
        each("move", name -> OneMove.measure(contestants, name, options.size()));
        if (options.contestants().contains(Contestants.ALCOVE)) {
            measure("limits", Contestants.ALCOVE, this::limits);
            measure("crash", Contestants.ALCOVE, n -> Crash.measure(contestants, options.size()));
        }
    }

    private void each(String scenario, Measurement measurement) {
        for (String name : options.contestants()) {
            if (takesPart(name, scenario)) {
                measure(scenario, name, measurement);
            }
        }
    }

    private boolean takesPart(String name, String scenario) {
        return switch (name) {
            case Contestants.ALCOVE -> true;
            case Contestants.PEER_POSTGRES -> contestants.hasPostgres();
            case Contestants.BARE_LOOP -> scenario.equals("house");
            default ->
                    scenario.equals("crowd")
                            || scenario.equals("house")
                            || name.equals(contestants.peer());
        };
    }

    /** One that fails is said so, and the others are measured all the same. */
    private void measure(String scenario, String name, Measurement measurement) {
        if (!options.scenarios().contains(scenario)) {
            return;
        }
        long start = System.nanoTime();
        try {
            Figures found = measurement.of(name);
            figures.computeIfAbsent(name, Figures::new).putAll(found);
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            System.err.printf("%-8s %-14s %3d s%n", scenario, name, seconds);
        } catch (IOException | RuntimeException e) {
            failed = true;
            System.err.printf("%-8s %-14s could not be measured: %s%n", scenario, name, e);
        } catch (InterruptedException e) {
            failed = true;
            Thread.currentThread().interrupt();
        }
    }

    private Figures limits(String name) throws IOException, InterruptedException {
        LimitSize size = options.isQuick() ? LimitSize.quick() : LimitSize.promised();
        return Limits.measure(contestants, name, size);
    }

    private interface Served {
        Figures measure(Server server) throws IOException, InterruptedException;
    }

    private Figures serve(String name, String scenario, Served served)
            throws IOException, InterruptedException {
        try (Server server = contestants.start(name)) {
            Noise.Mark mark = noise.begin(server);
            Figures found = served.measure(server);
            noise.end(mark, scenario, server, found);
            return found;
        }
    }

    private Figures crowd(Server server) throws IOException, InterruptedException {
        return Crowd.measure(server, options.size());
    }

    private Figures house(Server server) throws IOException, InterruptedException {
        return server.name().equals(Contestants.BARE_LOOP)
                ? FanOut.measureBare(server, options.size())
                : FullHouse.measure(server, options.size());
    }

    private void write() throws IOException, InterruptedException {
        List<String> flags = options.places().javaFlags();
        boolean aotCache = flags.stream().anyMatch(flag -> flag.startsWith("-XX:AOTCache="));
        Report report =
                new Report(
                        ZonedDateTime.now(ZoneOffset.UTC)
                                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")),
                        Machine.line(options.places().javaHome(), options.places().work()),
                        conditions(),
                        contestants.peer(),
                        Rows.of(figures, contestants.peer(), aotCache),
                        figures);
        System.out.println(report.markdown());
        Path folder = options.isQuick() ? options.places().work() : options.results();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("latest.md"), report.markdown());
        Files.writeString(folder.resolve("latest.json"), report.json());
    }

    private String conditions() {
        String pinned =
                options.serverCore().isEmpty()
                        ? "Server and generator share all cores."
                        : "Server (with its database) and generator have a core each; start-up and"
                                + " crash have the whole machine.";
        String size = options.isQuick() ? "A quick run, whose figures mean nothing. " : "";
        return size + pinned + " " + noise.summary();
    }
}
