package dev.alcove.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.SessionId;
import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.http.Checked;
import dev.alcove.server.journal.MemoryJournal;
import dev.alcove.server.session.LiveSessions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PINs, judged with a real database and a clock of the test's own. */
class PinTriesTest {
    @TempDir Path folder;

    private final Time time = new Time();
    private final List<Integer> told = new CopyOnWriteArrayList<>();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private SqliteDatabase database;
    private Rooms rooms;
    private PinTries tries;

    @BeforeEach
    void open() throws Exception {
        database = SqliteDatabase.open(folder);
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        var nobody =
                new LiveSessions(
                        new MemoryJournal(),
                        time::now,
                        random::nextLong,
                        () -> new SessionId("s"),
                        Runnable::run);
        rooms = new Rooms(database, new Pins(1), nobody, RoomsTest.LIMITS, time::now, random);
        tries =
                new PinTries(
                        database,
                        5,
                        Duration.ofSeconds(30),
                        time::now,
                        time,
                        (room, wrong) -> told.add(wrong.count()));
    }

    @AfterEach
    void close() {
        callers.close();
        database.close();
    }

    @Test
    void sixtyWrongPinsAtOnceAreNotAllJudgedAndTheRightOneStillGetsIn() {
        Room room = make();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var judged = new AtomicInteger();
        List<CompletableFuture<PinTries.Verdict>> sixty = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sixty.add(
                    CompletableFuture.supplyAsync(
                            () ->
                                    tries.judge(
                                            room,
                                            "192.0.2.7",
                                            () -> {
                                                judged.incrementAndGet();
                                                most.accumulateAndGet(
                                                        atOnce.incrementAndGet(), Math::max);
                                                Thread.onSpinWait();
                                                atOnce.decrementAndGet();
                                                return false;
                                            }),
                            callers));
        }
        PinTries.Verdict mine = untilJudged(room, "192.0.2.7", true);
        sixty.forEach(this::whileTimePasses);

        assertThat(most.get()).isBetween(1, 5);
        assertThat(judged.get()).as("of 60").isLessThan(20);
        assertThat(mine).isInstanceOf(PinTries.Verdict.Right.class);
    }

    @Test
    void aRestartDoesNotForgive() throws Exception {
        Room room = make();
        wrong(room, "192.0.2.7", 5);
        database.close();
        open();

        assertThat(begins(room, "192.0.2.7")).isFalse();
        assertThat(begins(room, "192.0.2.8")).as("another address").isTrue();
        assertThat(begins(make(), "192.0.2.7")).as("another room").isTrue();
    }

    @Test
    void anotherPinOrAHostForgives() {
        Room room = make();
        wrong(room, "192.0.2.7", 5);
        Room changed = fine(rooms.change(room, fields().put("pin", "9876")));
        assertThat(begins(changed, "192.0.2.7")).isTrue();
        assertThat(tries.of(changed)).isEmpty();

        wrong(changed, "192.0.2.7", 5);
        tries.forget(changed);

        assertThat(begins(changed, "192.0.2.7")).isTrue();
        assertThat(told).containsExactly(0);
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        Room room = make();
        for (int i = 0; i < 5; i++) {
            wrong(room, "2001:db8:1:2::" + i, 1);
        }

        assertThat(begins(room, "2001:db8:1:2:3:4:5:6")).isFalse();
        assertThat(begins(room, "2001:db8:1:3::1")).isTrue();
    }

    @Test
    void fiftyWrongOnesInAnHourAreToldToTheHostsOnce() {
        Room room = make();
        for (int i = 0; i < 60; i++) {
            wrong(room, "192.0.2." + i, 1);
        }

        assertThat(told).containsExactly(50);
        assertThat(tries.of(room).map(WrongPins::count)).contains(60);
        time.pass(Duration.ofHours(1));
        assertThat(tries.of(room)).isEmpty();
    }

    @Test
    void whatIsOldIsNotKept() {
        Room room = make();
        wrong(room, "192.0.2.7", 3);
        time.pass(Duration.ofHours(1));

        tries.sweep();

        int kept =
                database.read(connection -> {
                    var rows =
                            connection
                                    .createStatement()
                                    .executeQuery(
                                            "SELECT (SELECT count(*) FROM wrong_pin) + (SELECT"
                                                    + " count(*) FROM wrong_pin_of_room)");
                    return rows.next() ? rows.getInt(1) : -1;
                });
        assertThat(kept).isZero();
    }

    @Test
    void aPinIsItsDigitsOnWhateverKeyboard() {
        for (String typed : List.of("４３２１", " 4321 ", "٤٣٢١", "4321\u200b", "43 21")) {
            assertThat(Pins.normal(typed)).as(typed).isEqualTo("4321");
        }
        Room room = make();
        assertThat(rooms.opens(room, "\u3000２４６８")).isTrue();
        Room changed = fine(rooms.change(room, fields().put("pin", "４３２１ ")));
        assertThat(rooms.opens(changed, "4321")).isTrue();
        assertThat(rooms.change(room, fields().put("pin", "12a4")))
                .isInstanceOf(Checked.Refused.class);
    }

    private void wrong(Room room, String address, int many) {
        for (int i = 0; i < many; i++) {
            assertThat(untilJudged(room, address, false))
                    .isInstanceOf(PinTries.Verdict.Wrong.class);
        }
    }

    /** Gives a PIN, again when told to, as often as that needs. */
    private PinTries.Verdict untilJudged(Room room, String address, boolean right) {
        while (true) {
            PinTries.Verdict verdict =
                    whileTimePasses(
                            CompletableFuture.supplyAsync(
                                    () -> tries.judge(room, address, () -> right), callers));
            if (!(verdict instanceof PinTries.Verdict.TooMany(Duration retryAfter))) {
                return verdict;
            }
            time.pass(retryAfter);
        }
    }

    private <T> T whileTimePasses(CompletableFuture<T> work) {
        while (!work.isDone()) {
            time.untilNext().ifPresent(time::pass);
            Thread.onSpinWait();
        }
        return work.join();
    }

    /** Whether a try is judged at once, and not only when its turn has come. */
    private boolean begins(Room room, String address) {
        int alarms = time.alarms();
        whileTimePasses(
                CompletableFuture.supplyAsync(
                        () -> tries.judge(room, address, () -> true), callers));
        return time.alarms() == alarms;
    }

    private Room make() {
        return fine(rooms.create("o", fields().put("pin", "2468"))).room();
    }

    private static ObjectNode fields() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static <T> T fine(Checked<T> checked) {
        if (checked instanceof Checked.Fine<T>(T value)) {
            return value;
        }
        throw new AssertionError(checked);
    }

    /** A clock that passes when the test says so, and rings then. */
    private static final class Time implements PinTries.Alarm {
        private record Entry(Instant at, Runnable action) {}

        private final PriorityQueue<Entry> entries =
                new PriorityQueue<>(Comparator.comparing(Entry::at));
        private int alarms;
        private Instant now = Instant.parse("2026-11-21T09:00:00Z");

        synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void after(Duration wait, Runnable action) {
            alarms++;
            entries.add(new Entry(now.plus(wait), action));
        }

        /** How often something was to be done later. */
        synchronized int alarms() {
            return alarms;
        }

        /** How long until something is to be done. */
        synchronized Optional<Duration> untilNext() {
            return Optional.ofNullable(entries.peek())
                    .map(entry -> Duration.between(now, entry.at()));
        }

        void pass(Duration wait) {
            for (Runnable action : due(wait)) {
                action.run();
            }
        }

        private synchronized List<Runnable> due(Duration wait) {
            now = now.plus(wait);
            List<Runnable> due = new ArrayList<>();
            while (!entries.isEmpty() && !entries.peek().at().isAfter(now)) {
                due.add(entries.remove().action());
            }
            return due;
        }
    }
}
