package dev.alcove.bench;

import dev.alcove.bench.process.CpuTime;
import dev.alcove.bench.process.Proc;
import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Figures;
import dev.alcove.bench.report.Samples;
import java.io.IOException;

/** How much of the machine others used meanwhile, and how busy the generator itself was. */
final class Noise {

    private final Samples others = new Samples();

    /** What was used when a measurement began. */
    record Mark(long nanos, long machine, CpuTime generator, CpuTime server, CpuTime database) {}

    Mark begin(Server server) throws IOException {
        return new Mark(
                System.nanoTime(),
                Proc.machineBusyNanos(),
                Proc.cpuTime(ProcessHandle.current().pid()),
                server.cpuTime(),
                server.databaseCpuTime());
    }

    /** Keeps both as shares of one core. */
    void end(Mark mark, String scenario, Server server, Figures figures) throws IOException {
        Mark now = begin(server);
        double elapsed = now.nanos - mark.nanos;
        double generator = now.generator.nanosSince(mark.generator) / elapsed;
        double own =
                (now.server.nanosSince(mark.server) + now.database.nanosSince(mark.database))
                        / elapsed;
        double machine = (now.machine - mark.machine) / elapsed;
        double rest = Math.max(0, machine - generator - own);
        others.add(rest);
        figures.put(scenario + ".generator.share", generator)
                .put(scenario + ".server.share", own)
                .put(scenario + ".others.share", rest);
    }

    String summary() {
        if (others.size() == 0) {
            return "How busy the machine was with other things was not measured.";
        }
        return "Other processes used %.0f %% of one core meanwhile (worst measurement: %.0f %%)."
                .formatted(others.median() * 100, others.worst() * 100);
    }
}
