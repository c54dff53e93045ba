package dev.alcove.bench.scenario;

import dev.alcove.bench.process.Contestants;
import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Figures;
import dev.alcove.bench.report.Json;
import dev.alcove.bench.wire.Client;
import dev.alcove.bench.wire.Message;
import java.io.IOException;
import java.util.List;

/**
 * The largest session that is promised (contract §6, <em>Making them</em>): every seat of it is
 * taken for real, and one step past each limit has to be refused and to change nothing.
 */
public final class Limits {

    private static final String RECALL = "breakout.all.recall";

    private final Gathering gathering;
    private final LimitSize size;
    private final Figures figures;
    private int moved;
    private long lastNanos;

    private Limits(Gathering gathering, LimitSize size, Figures figures) {
        this.gathering = gathering;
        this.size = size;
        this.figures = figures;
    }

    /** Goes to each limit and past it. */
    public static Figures measure(Contestants contestants, String name, LimitSize size)
            throws IOException, InterruptedException {
        Figures figures = new Figures(name);
        try (Server server = contestants.start(name)) {
            Rooms rooms = new Rooms(server);
            Rooms.Room room = rooms.create("BENCH-LIMITS");
            Rooms.Ticket host = rooms.joinAsHost(room);
            List<Rooms.Ticket> people = rooms.join(room, size.participants() - 1);
            if (size.isFull()) {
                expectCode("LIMIT_REACHED", rooms.joinRefused(room));
            }
            try (Gathering gathering = Gathering.connect(server, host, people)) {
                gathering.settle();
                new Limits(gathering, size, figures).run();
                figures.put("limits.memory.mib", server.residentKibAfterCollection() / 1024.0);
            }
        }
        return figures.put("limits.people", size.participants());
    }

    private void run() throws IOException {
        manyBreakouts();
        largeBreakouts();
    }

    /** As many breakouts as there may be, everybody shuffled into them, and everybody back. */
    private void manyBreakouts() throws IOException {
        int seats = Math.ceilDiv(size.participants(), size.breakouts());
        gathering.planBreakouts(size.breakouts(), seats, "random", false);
        if (size.isFull()) {
            expectCode("LIMIT_REACHED", refusal("breakout.room.create", "{\"name\":\"One more\"}"));
        }
        figures.put("limits.breakouts", size.breakouts());
        figures.put("limits.opened.ms", timed("breakout.room.start", "opened"));
        expectSeated(size.participants() - 1, seats);
        figures.put("limits.recalled.ms", timed(RECALL, "recalled"));
        expectSeated(0, seats);
    }

    /** Everybody by name into breakouts of the largest size; one more finds no seat. */
    private void largeBreakouts() throws IOException {
        int rooms = Math.ceilDiv(size.participants(), size.seats());
        if (size.isFull()) {
            expectCode(
                    "INVALID",
                    refusal(
                            "breakout.room.create",
                            "{\"name\":\"Too large\",\"maxParticipants\":%d}"
                                    .formatted(size.seats() + 1)));
        }
        List<String> made = gathering.planBreakouts(rooms, size.seats(), "manual", false);
        gathering.ask(gathering.host(), "breakout.room.start", "{}");
        gathering.settle();
        moved = 0;
        gathering.watch(this::moved);
        long start = System.nanoTime();
        gathering.ask(gathering.host(), "breakout.room.assign", everybody(made));
        awaitMoved("placed by name");
        figures.put("limits.assigned.ms", (lastNanos - start) / 1e6);
        gathering.settle();
        expectSeated(size.participants() - 1, size.seats());
        String last = gathering.idOf(size.participants() - 2);
        expectCode(
                "BREAKOUT_FULL",
                refusal(
                        "breakout.room.move",
                        "{\"participantId\":\"%s\",\"to\":\"%s\"}"
                                .formatted(last, made.getFirst())));
        expectSeated(size.participants() - 1, size.seats());
        figures.put("limits.seats", size.seats());
    }

    private String everybody(List<String> breakouts) {
        StringBuilder list = new StringBuilder("{\"assignments\":[");
        for (int i = 0; i < size.participants() - 1; i++) {
            list.append(i == 0 ? "" : ",")
                    .append("{\"participantId\":\"")
                    .append(gathering.idOf(i))
                    .append("\",\"to\":\"")
                    .append(breakouts.get(i / size.seats()))
                    .append("\"}");
        }
        return list.append("]}").toString();
    }

    /** The host's one command that moves everybody; milliseconds until the last one knows. */
    private double timed(String event, String what) throws IOException {
        moved = 0;
        gathering.watch(this::moved);
        long start = System.nanoTime();
        gathering.ask(gathering.host(), event, "{}");
        awaitMoved(what);
        gathering.settle();
        return (lastNanos - start) / 1e6;
    }

    private void awaitMoved(String what) throws IOException {
        int people = size.participants() - 1;
        gathering
                .fleet()
                .until(
                        () -> moved >= people,
                        Gathering.LIMIT,
                        () -> moved + " of " + people + " are " + what);
    }

    private void moved(Client client, Message message) {
        if (message.is(Gathering.MOVED)) {
            moved++;
            lastNanos = message.arrivedNanos();
        }
    }

    private Json refusal(String event, String payload) throws IOException {
        return gathering.askAnyway(gathering.host(), event, payload);
    }

    private static void expectCode(String code, Json refusal) {
        if (refusal.get("success").isTrue() || !refusal.get("code").text().equals(code)) {
            throw new IllegalStateException("expected " + code + ", got " + refusal);
        }
    }

    private void expectSeated(int people, int seats) throws IOException {
        Json list = gathering.ask(gathering.host(), "breakout.rooms.list", "{}");
        int sum = 0;
        for (Json room : list.get("rooms").elements()) {
            int count = (int) room.get("participantCount").number();
            if (count > seats) {
                throw new IllegalStateException("a breakout of " + seats + " has " + count);
            }
            sum += count;
        }
        if (sum != people) {
            throw new IllegalStateException(sum + " sit in breakouts, not " + people);
        }
    }
}
