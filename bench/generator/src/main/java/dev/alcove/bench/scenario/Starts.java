package dev.alcove.bench.scenario;

import dev.alcove.bench.process.Contestants;
import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Figures;
import dev.alcove.bench.report.Samples;
import java.io.IOException;
import java.nio.file.Path;

/** From the start of the process to its first answer, with a data folder that exists. */
public final class Starts {

    private Starts() {}

    /**
     * Measures one contestant; the first start, which makes the data folder's files, counts apart.
     */
    public static Figures measure(Contestants contestants, String name, Size size)
            throws IOException, InterruptedException {
        Path data = contestants.newData();
        Samples starts = new Samples();
        double first = Double.NaN;
        for (int i = 0; i <= size.starts(); i++) {
            try (Server server = contestants.launchUnpinned(name, data)) {
                double millis = server.awaitAnswer("/health/live").toNanos() / 1e6;
                if (i == 0) {
                    first = millis;
                } else {
                    starts.add(millis);
                }
            }
        }
        return new Figures(name).put("start.ms", starts).put("start.first.ms", first);
    }
}
