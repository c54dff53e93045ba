package dev.alcove.bench.scenario;

import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Two thousand people in one room: what each costs in memory, then fan-out to all of them. */
public final class FullHouse {

    private FullHouse() {}

    /** Measures one contestant. */
    public static Figures measure(Server server, Size size)
            throws IOException, InterruptedException {
        long idle = server.residentKibAfterCollection();
        Rooms rooms = new Rooms(server);
        Rooms.Room room = rooms.create("BENCH-HOUSE");
        Rooms.Ticket host = rooms.joinAsHost(room);
        List<Rooms.Ticket> people = rooms.join(room, size.sockets() - 1);

        // A first part pays for the code that is loaded and compiled on the way.
        int first = size.sockets() / 4;
        double more = size.sockets() - first;
        List<Rooms.Ticket> all = new ArrayList<>(List.of(host));
        all.addAll(people);
        try (Gathering gathering = Gathering.connect(server, all.subList(0, first))) {
            gathering.settle();
            long someHeap = server.liveHeapKib();
            long some = server.residentKibAfterCollection();
            gathering.alsoConnect(all.subList(first, all.size()));
            long everybody = server.residentKibAfterCollection();
            long heap = server.liveHeapKib() - someHeap;
            gathering.settle();
            Figures figures = FanOut.measure(server, size, gathering);
            return figures.put("memory.idle.mib", idle / 1024.0)
                    .put("memory.house.mib", everybody / 1024.0)
                    .put("memory.each.kib", Math.max(heap, everybody - some) / more)
                    .put("memory.each.heap.kib", heap / more)
                    .put("memory.all.kib", (everybody - idle) / (double) all.size());
        }
    }
}
