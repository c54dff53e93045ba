package dev.alcove.bench.scenario;

import dev.alcove.bench.process.CpuTime;
import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Figures;
import dev.alcove.bench.report.Samples;
import dev.alcove.bench.wire.Client;
import dev.alcove.bench.wire.EventName;
import dev.alcove.bench.wire.Fleet;
import dev.alcove.bench.wire.Message;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** One line of chat to everybody in a large room, again and again, by speakers who take turns. */
public final class FanOut {

    /** What is said, so that the message with its envelope is some 2 KB. */
    private static final String TEXT = "{\"text\":\"" + "alcove ".repeat(257) + "\"}";

    private static final EventName CHAT = EventName.of("chat.message");

    /** A socket may send fifty events a second: enough speakers that none comes near. */
    private static final int SPEAKERS = 20;

    /** Series that are not counted. */
    private static final int WARM_UP = 4;

    private final Server server;
    private final Size size;
    private final Fleet fleet;
    private final List<Client> speakers;
    private final Samples latency = new Samples();
    private final Samples last = new Samples();
    private final Samples cpu = new Samples();
    private int received;
    private boolean acknowledged;
    private long sentNanos;
    private boolean counts;

    private FanOut(Server server, Size size, Fleet fleet, List<Client> speakers) {
        this.server = server;
        this.size = size;
        this.fleet = fleet;
        this.speakers = speakers;
    }

    /** Measures a server whose people are in main already. */
    static Figures measure(Server server, Size size, Gathering gathering) throws IOException {
        List<Client> speakers = gathering.people().stream().limit(SPEAKERS).toList();
        FanOut fanOut = new FanOut(server, size, gathering.fleet(), speakers);
        gathering.watch(fanOut::arrived);
        return fanOut.run();
    }

    /** Measures a server that has no rooms: whoever connects hears everything. */
    public static Figures measureBare(Server server, Size size) throws IOException {
        try (Fleet fleet = new Fleet(server.port())) {
            List<String> nobody = Collections.nCopies(size.sockets(), "");
            List<Client> clients = fleet.connect(nobody, Gathering.LIMIT);
            FanOut fanOut = new FanOut(server, size, fleet, clients.subList(0, SPEAKERS));
            fleet.listen(fanOut::arrived);
            return fanOut.run();
        }
    }

    private Figures run() throws IOException {
        CpuTime start = server.cpuTime();
        for (int series = -WARM_UP; series < size.series(); series++) {
            counts = series >= 0;
            start = series == 0 ? server.cpuTime() : start;
            fleet.traffic().clear();
            CpuTime before = server.cpuTime();
            for (int i = 0; i < size.messages(); i++) {
                say(speakers.get(i % speakers.size()));
            }
            double seconds = server.cpuTime().secondsSince(before);
            if (counts) {
                cpu.add(seconds * 100_000 / ((double) size.messages() * size.sockets()));
            }
        }
        return new Figures(server.name())
                .put("fanout.latency.ms", latency)
                .put("fanout.last.ms", last)
                .put("fanout.cpu.s", cpu)
                .note("fanout.threads", server.cpuTime().spenders(start))
                .traffic("fanout", fleet.traffic().counts());
    }

    private void say(Client speaker) throws IOException {
        received = 0;
        acknowledged = false;
        sentNanos = System.nanoTime();
        speaker.emit("chat.send", TEXT);
        fleet.until(
                () -> received >= size.sockets() && acknowledged,
                Gathering.LIMIT,
                () -> received + " of " + size.sockets() + " have heard it");
    }

    private void arrived(Client client, Message message) {
        if (message.is(CHAT)) {
            received++;
            double millis = (message.arrivedNanos() - sentNanos) / 1e6;
            if (counts) {
                latency.add(millis);
                if (received == size.sockets()) {
                    last.add(millis);
                }
            }
        } else if (message.ackId() >= 0) {
            acknowledged = true;
        }
    }
}
