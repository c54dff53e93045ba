package dev.alcove.bench.scenario;

import dev.alcove.bench.process.Contestants;
import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Figures;
import dev.alcove.bench.report.Json;
import dev.alcove.bench.report.Samples;
import dev.alcove.bench.wire.Client;
import dev.alcove.bench.wire.EventName;
import dev.alcove.bench.wire.Fleet;
import dev.alcove.bench.wire.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code kill -9} in the middle of a hundred sessions with open breakouts and running timers; then
 * the same data folder again. Serving means: somebody of each session is back in their breakout.
 */
public final class Crash {

    private static final int PEOPLE = 4;
    private static final double MINUTES = 0.5;
    private static final EventName STATE = EventName.of("session.state");

    private final Map<String, Instant> deadlines = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();
    private final Samples lateness = new Samples();
    private int inBreakout;

    private Crash() {}

    /** Measures Alcove; the peer has nothing to compare. */
    public static Figures measure(Contestants contestants, Size size)
            throws IOException, InterruptedException {
        Path data = contestants.newData();
        Crash crash = new Crash();
        try (Server first = contestants.launchUnpinned(Contestants.ALCOVE, data)) {
            first.awaitAnswer("/health/ready");
            crash.open(first, size.liveSessions());
            first.kill();
        }
        try (Server second = contestants.launchUnpinned(Contestants.ALCOVE, data)) {
            return crash.comeBack(second);
        }
    }

    private void open(Server server, int sessions) throws IOException, InterruptedException {
        Rooms rooms = new Rooms(server);
        List<Gathering> open = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            Rooms.Room room = rooms.create("CRASH-" + (1000 + i));
            List<Rooms.Ticket> tickets = new ArrayList<>();
            tickets.add(rooms.joinAsHost(room));
            tickets.addAll(rooms.join(room, PEOPLE));
            Gathering gathering = Gathering.connect(server, tickets);
            open.add(gathering);
            gathering.openBreakouts(2, PEOPLE, "random", false);
            tokens.add(tickets.getLast().token());
        }
        for (Gathering each : open) {
            startTimers(each);
        }
        for (Gathering each : open) {
            each.close();
        }
    }

    private void startTimers(Gathering gathering) throws IOException {
        Json started =
                gathering.ask(
                        gathering.host(),
                        "breakout.all.timer.start",
                        "{\"minutes\":" + MINUTES + "}");
        for (Json each : started.get("rooms").elements()) {
            deadlines.put(each.get("id").text(), Instant.parse(each.get("endsAt").text()));
        }
    }

    private Figures comeBack(Server server) throws IOException, InterruptedException {
        double ready = server.awaitAnswer("/health/ready").toNanos() / 1e6;
        try (Fleet fleet = new Fleet(server.port())) {
            fleet.listen(this::arrived);
            fleet.connect(tokens, Gathering.LIMIT);
            double serving = server.age().toNanos() / 1e6;
            fleet.until(
                    () -> lateness.size() >= tokens.size(),
                    Duration.ofSeconds(90),
                    () -> lateness.size() + " of " + tokens.size() + " timers have ended");
            return new Figures(server.name())
                    .put("crash.ready.ms", ready)
                    .put("crash.serving.ms", serving)
                    .put("crash.inBreakout", inBreakout)
                    .put("crash.sessions", tokens.size())
                    .put("crash.timer.ms", lateness);
        }
    }

    private void arrived(Client client, Message message) {
        if (message.is(STATE)) {
            Json state = Json.parse(message.body()).elements().get(1);
            inBreakout += deadlines.containsKey(state.get("space").text()) ? 1 : 0;
        } else if (message.is(Gathering.MOVED)) {
            Json moved = Json.parse(message.body()).elements().get(1);
            Instant deadline = deadlines.get(moved.get("from").text());
            if (deadline != null) {
                lateness.add(Math.abs(Duration.between(deadline, Instant.now()).toNanos() / 1e6));
            }
        }
    }
}
