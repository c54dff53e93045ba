package dev.alcove.bench.scenario;

import dev.alcove.bench.process.Contestants;
import dev.alcove.bench.process.CpuTime;
import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Figures;
import dev.alcove.bench.report.Samples;
import dev.alcove.bench.wire.Client;
import dev.alcove.bench.wire.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A host moves one person from one breakout of five to another, in sessions of different size. Ten
 * people and the host are told, however many others there are, so that the cost should stay.
 */
public final class OneMove {

    /** People in the session. */
    public static final List<Integer> SIZES = List.of(50, 500, 2000);

    private static final int EACH = 5;
    private static final int WARM_UP = 300;
    private static final int COUNTED = 150;

    /** A socket may send fifty events a second. */
    private static final Duration PAUSE = Duration.ofMillis(21);

    private final Gathering gathering;
    private boolean acknowledged;
    private boolean moved;
    private long toldNanos;

    private OneMove(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Measures one contestant, a new process for each size. */
    public static Figures measure(Contestants contestants, String name, Size size)
            throws IOException, InterruptedException {
        Figures figures = new Figures(name);
        for (int each : SIZES) {
            int people = Math.min(each, size.sockets());
            try (Server server = contestants.start(name);
                    Gathering gathering = Gathering.of(server, "BENCH-MOVE-" + each, people)) {
                new OneMove(gathering).run(server, "move." + each, figures);
            }
        }
        return figures;
    }

    private void run(Server server, String name, Figures figures) throws IOException {
        List<String> breakouts = gathering.openBreakouts(2, 2 * EACH, "manual", false);
        for (int i = 0; i < 2 * EACH; i++) {
            move(i, breakouts.get(i % 2));
        }
        Samples told = new Samples();
        CpuTime cpu = server.cpuTime();
        for (int i = 0; i < WARM_UP + COUNTED; i++) {
            if (i == WARM_UP) {
                gathering.settle();
                cpu = server.cpuTime();
            }
            int who = i % (2 * EACH);
            int round = i / (2 * EACH);
            double millis = move(who, breakouts.get((who + round + 1) % 2));
            if (i >= WARM_UP) {
                told.add(millis);
            }
        }
        gathering.settle();
        double millis = server.cpuTime().nanosSince(cpu) / 1e6 / COUNTED;
        figures.note(name + ".threads", server.cpuTime().spenders(cpu));
        figures.put(name + ".ms", told).put(name + ".cpu.ms", millis);
    }

    /** Moves one person; returns the milliseconds until host and person know. */
    private double move(int who, String to) throws IOException {
        Client person = gathering.people().get(who);
        acknowledged = false;
        moved = false;
        long start = System.nanoTime();
        int id =
                gathering
                        .host()
                        .emit(
                                "breakout.room.move",
                                "{\"participantId\":\""
                                        + gathering.idOf(who)
                                        + "\",\"to\":\""
                                        + to
                                        + "\"}");
        gathering.watch((client, message) -> arrived(client, message, person, id));
        gathering
                .fleet()
                .until(() -> acknowledged && moved, Gathering.LIMIT, () -> "a move is not done");
        double millis = (toldNanos - start) / 1e6;
        gathering.fleet().run(PAUSE);
        return millis;
    }

    private void arrived(Client client, Message message, Client person, int ackId) {
        if (client == person && message.is(Gathering.MOVED)) {
            moved = true;
        } else if (client == gathering.host() && message.ackId() == ackId) {
            if (!message.succeeded()) {
                throw new IllegalStateException("a move was refused: " + message.body());
            }
            acknowledged = true;
        } else {
            return;
        }
        toldNanos = message.arrivedNanos();
    }
}
