package dev.alcove.bench.scenario;

import dev.alcove.bench.process.CpuTime;
import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Figures;
import dev.alcove.bench.report.Json;
import dev.alcove.bench.report.Samples;
import dev.alcove.bench.wire.Client;
import dev.alcove.bench.wire.Message;
import dev.alcove.bench.wire.Traffic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A thousand people and fifty breakouts: everybody recalled at once, and everybody choosing at
 * once. One process and one session serve both, round after round.
 */
public final class Crowd {

    private static final String RECALL = "breakout.all.recall";
    private static final String JOIN = "breakout.room.join";

    private final Server server;
    private final Size size;
    private final Gathering gathering;
    private final Samples told = new Samples();
    private final Samples acknowledged = new Samples();
    private final Samples placed = new Samples();
    private final Samples eachJoin = new Samples();
    private final Samples joinCpu = new Samples();
    private final Samples databaseCpu = new Samples();
    private Map<String, Traffic.Count> recallTraffic = Map.of();
    private Map<String, Traffic.Count> joinTraffic = Map.of();

    private Crowd(Server server, Size size, Gathering gathering) {
        this.server = server;
        this.size = size;
        this.gathering = gathering;
    }

    /** Measures one contestant. */
    public static Figures measure(Server server, Size size)
            throws IOException, InterruptedException {
        try (Gathering gathering = Gathering.of(server, "BENCH-CROWD", size.people())) {
            Crowd crowd = new Crowd(server, size, gathering);
            CpuTime start = server.cpuTime();
            for (int round = 0; round < size.warmUpRounds() + size.rounds(); round++) {
                boolean counts = round >= size.warmUpRounds();
                start = round == size.warmUpRounds() ? server.cpuTime() : start;
                crowd.recallRound(counts);
                crowd.joinRound(round, counts);
            }
            Figures figures =
                    crowd.figures().note("crowd.threads", server.cpuTime().spenders(start));
            figures.put("rush.seated", crowd.rush());
            return figures;
        }
    }

    private Figures figures() {
        Figures figures =
                new Figures(server.name())
                        .put("recall.told.ms", told)
                        .put("recall.ack.ms", acknowledged)
                        .put("joins.placed.ms", placed)
                        .put("joins.each.ms", eachJoin)
                        .put("joins.cpu.s", joinCpu)
                        .put("joins.database.cpu.s", databaseCpu);
        return figures.traffic("recall", recallTraffic).traffic("joins", joinTraffic);
    }

    private void recallRound(boolean counts) throws IOException {
        Arrivals opened = new Arrivals();
        gathering.watch(opened::moved);
        gathering.openBreakouts(size.breakouts(), size.seats(), "random", false);
        opened.await("moved into breakouts");
        gathering.settle();

        Arrivals back = new Arrivals();
        gathering.watch(back::moved);
        gathering.fleet().traffic().clear();
        long start = System.nanoTime();
        int id = gathering.host().emit(RECALL, "{}");
        back.awaitAck(gathering.host(), id);
        back.await("told that they are back");
        gathering.settle();
        if (counts) {
            told.add(millis(back.lastNanos - start));
            acknowledged.add(millis(back.ackNanos - start));
            recallTraffic = gathering.fleet().traffic().counts();
        }
    }

    private void joinRound(int round, boolean counts) throws IOException {
        List<String> breakouts =
                gathering.openBreakouts(size.breakouts(), size.seats(), "manual", true);
        gathering.settle();
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < size.people(); i++) {
            choices.add(breakouts.get(i % breakouts.size()));
        }
        Collections.shuffle(choices, new Random(round));

        Answers answers = new Answers(size.people());
        gathering.watch(answers::arrived);
        gathering.fleet().traffic().clear();
        CpuTime cpu = server.cpuTime();
        CpuTime database = server.databaseCpuTime();
        long start = System.nanoTime();
        answers.chooseAll(choices);
        gathering.settle();
        if (counts) {
            placed.add(millis(answers.lastNanos - start));
            answers.latencies(eachJoin);
            joinTraffic = gathering.fleet().traffic().counts();
            joinCpu.add(server.cpuTime().secondsSince(cpu));
            databaseCpu.add(server.databaseCpuTime().secondsSince(database));
        }
        answers.expect(size.people());
        checkSeats(size.people());
        gathering.ask(gathering.host(), RECALL, "{}");
        gathering.settle();
    }

    /**
     * Everybody wants a fifth of the breakouts: as many get in as there are seats, not one more.
     */
    private int rush() throws IOException {
        List<String> breakouts =
                gathering.openBreakouts(size.breakouts(), size.seats(), "manual", true);
        gathering.settle();
        int wanted = Math.max(1, size.breakouts() / 5);
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < size.people(); i++) {
            choices.add(breakouts.get(i % wanted));
        }
        Answers answers = new Answers(size.people());
        gathering.watch(answers::arrived);
        answers.chooseAll(choices);
        answers.expect(wanted * size.seats());
        checkSeats(wanted * size.seats());
        return answers.accepted;
    }

    private void checkSeats(int seated) throws IOException {
        Json list = gathering.ask(gathering.host(), "breakout.rooms.list", "{}");
        int sum = 0;
        for (Json room : list.get("rooms").elements()) {
            int count = (int) room.get("participantCount").number();
            if (count > size.seats()) {
                throw new IllegalStateException("a breakout of " + size.seats() + " has " + count);
            }
            sum += count;
        }
        if (sum != seated) {
            throw new IllegalStateException(sum + " sit in breakouts, not " + seated);
        }
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** Waits for everybody's {@code breakout.moved}. */
    private final class Arrivals {
        private int count;
        private long lastNanos;
        private long ackNanos;
        private int awaitedAck = -1;

        void moved(Client client, Message message) {
            if (message.is(Gathering.MOVED)) {
                count++;
                lastNanos = message.arrivedNanos();
            } else if (client == gathering.host() && message.ackId() == awaitedAck) {
                ackNanos = message.arrivedNanos();
            }
        }

        void awaitAck(Client host, int id) throws IOException {
            awaitedAck = id;
            gathering
                    .fleet()
                    .until(
                            () -> ackNanos != 0,
                            Gathering.LIMIT,
                            () -> "client " + host.index() + " waits for acknowledgement " + id);
        }

        void await(String what) throws IOException {
            gathering
                    .fleet()
                    .until(
                            () -> count >= size.people(),
                            Gathering.LIMIT,
                            () -> count + " of " + size.people() + " are " + what);
        }
    }

    /** Sends everybody's choice, and takes the acknowledgements. */
    private final class Answers {
        private final long[] sent;
        private final int[] asked;
        private final Samples latency = new Samples();
        private int accepted;
        private int refused;
        private long lastNanos;

        Answers(int people) {
            sent = new long[people + 1];
            asked = new int[people + 1];
            Arrays.fill(asked, Integer.MAX_VALUE);
        }

        void chooseAll(List<String> choices) throws IOException {
            List<Client> people = gathering.people();
            for (int i = 0; i < people.size(); i++) {
                Client person = people.get(i);
                sent[person.index()] = System.nanoTime();
                asked[person.index()] =
                        person.emit(JOIN, "{\"roomId\":\"" + choices.get(i) + "\"}");
            }
            gathering
                    .fleet()
                    .until(
                            () -> accepted + refused == size.people(),
                            Gathering.LIMIT,
                            () -> accepted + " are in, " + refused + " were refused");
        }

        void arrived(Client client, Message message) {
            if (message.ackId() < 0 || message.ackId() != asked[client.index()]) {
                return;
            }
            lastNanos = message.arrivedNanos();
            latency.add(millis(lastNanos - sent[client.index()]));
            if (message.succeeded()) {
                accepted++;
            } else {
                refused++;
            }
        }

        void latencies(Samples into) {
            into.add(latency.median());
        }

        void expect(int expected) {
            if (accepted != expected) {
                throw new IllegalStateException(
                        accepted + " were let in, " + refused + " refused; expected " + expected);
            }
        }
    }
}
