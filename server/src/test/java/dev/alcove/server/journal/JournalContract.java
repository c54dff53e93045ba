package dev.alcove.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alcove.core.chat.ChatKind;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.SessionSnapshot;
import dev.alcove.server.journal.Journal.Appended;
import dev.alcove.server.journal.Journal.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every journal does. */
abstract class JournalContract {
    static final SessionId SESSION = new SessionId("s-1");
    private static final State LIVE = new State("MATH101", false, Optional.empty());
    private static final Space PHYSICS = Space.in(new BreakoutId("b-01arz3ndektsv4rrffq69g5fav"));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456789Z");

    private Journal journal;

    /** An empty journal. */
    abstract Journal create() throws Exception;

    /** Lets go of what {@link #create} took. */
    abstract void dispose() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        journal = create();
    }

    @AfterEach
    void end() throws Exception {
        journal.close();
        dispose();
    }

    @Test
    void givesBackWhatWasAppendedInOrder() {
        append(SESSION, chat(1, 3), LIVE);
        append(SESSION, chat(4, 2), LIVE);

        assertThat(journal.events(SESSION, 1, 100)).isEqualTo(chat(1, 5));
        assertThat(journal.events(SESSION, 3, 2)).isEqualTo(chat(3, 2));
        assertThat(journal.events(SESSION, 6, 100)).isEmpty();
        assertThat(journal.events(new SessionId("other"), 1, 100)).isEmpty();
    }

    @Test
    void findsTheLatestEventsOfSomeKinds() {
        var raised = new SessionEvent.HandRaised(new ParticipantId("p-1"));
        var lowered = new SessionEvent.HandLowered(new ParticipantId("p-1"));
        append(SESSION, chat(1, 2), LIVE);
        append(SESSION, List.of(new Recorded(3, NOON, Actor.clock(), raised)), LIVE);
        append(SESSION, chat(4, 1), LIVE);
        append(SESSION, List.of(new Recorded(5, NOON, Actor.clock(), lowered)), LIVE);
        append(new SessionId("other"), chat(1, 1), LIVE);

        var hands =
                Set.<Class<? extends SessionEvent>>of(
                        SessionEvent.HandRaised.class, SessionEvent.HandLowered.class);
        assertThat(journal.latest(SESSION, hands, 10))
                .extracting(Recorded::event)
                .containsExactly(raised, lowered);
        assertThat(journal.latest(SESSION, hands, 1))
                .extracting(Recorded::event)
                .containsExactly(lowered);
        assertThat(journal.latest(SESSION, Set.of(SessionEvent.ChatSent.class), 2))
                .extracting(Recorded::seq)
                .containsExactly(2L, 4L);
        assertThat(journal.latest(new SessionId("none"), hands, 10)).isEmpty();
    }

    @Test
    void knowsTheSessionsOfARoomThatAreOverToo() {
        for (int i = 1; i <= 3; i++) {
            var at = NOON.plusSeconds(i);
            var opened =
                    new Recorded(
                            1,
                            at,
                            Actor.clock(),
                            new SessionEvent.HandRaised(new ParticipantId("p-" + i)));
            append(
                    new SessionId("s-" + i),
                    List.of(opened),
                    new State("MATH101", i < 3, Optional.empty()));
        }
        append(new SessionId("s-9"), chat(1, 1), new State("ART", false, Optional.empty()));

        assertThat(journal.past("MATH101", NOON, null, 10))
                .extracting(past -> past.session().value())
                .containsExactly("s-3", "s-2", "s-1");
        assertThat(journal.past("MATH101", NOON, null, 2)).hasSize(2);
        assertThat(journal.past("MATH101", NOON, new SessionId("s-3"), 10))
                .extracting(past -> past.session().value())
                .containsExactly("s-2", "s-1");
        assertThat(journal.past("MATH101", NOON, new SessionId("s-none"), 10)).isEmpty();
        assertThat(journal.past("MATH101", NOON.plusSeconds(3), null, 10)).hasSize(1);
        assertThat(journal.find(new SessionId("s-1")))
                .contains(
                        new Journal.Past(
                                new SessionId("s-1"),
                                "MATH101",
                                NOON.plusSeconds(1),
                                Optional.of(NOON.plusSeconds(1))));
        assertThat(journal.find(new SessionId("s-3")).orElseThrow().endedAt()).isEmpty();
        assertThat(journal.find(new SessionId("s-none"))).isEmpty();
        assertThat(journal.count(new SessionId("s-9"), SessionEvent.ChatSent.class)).isEqualTo(1);
        assertThat(journal.count(new SessionId("s-9"), SessionEvent.HandRaised.class)).isZero();
    }

    @Test
    void keepsTimesToTheNanosecondAndAnyScript() {
        var said = List.of(line(1, Space.main(), "Zoë 🧑‍🏫 مرحبا 你好 \"q\"\\\n\u0001\u2028"));
        append(SESSION, said, LIVE);
        assertThat(journal.events(SESSION, 1, 1)).isEqualTo(said);
        assertThat(journal.chat(SESSION, Set.of(Space.main()), Long.MAX_VALUE, 1)).isEqualTo(said);
    }

    @Test
    void refusesWhatFollowsAnotherPosition() {
        append(SESSION, chat(1, 3), LIVE);

        assertThat(answer(SESSION, chat(3, 1), LIVE)).isEqualTo(new Appended.Conflict(3));
        assertThat(answer(SESSION, chat(5, 1), LIVE)).isEqualTo(new Appended.Conflict(3));
        assertThat(answer(SESSION, chat(1, 1), LIVE)).isEqualTo(new Appended.Conflict(3));
        assertThat(answer(new SessionId("new"), chat(2, 1), LIVE))
                .isEqualTo(new Appended.Conflict(0));
        assertThat(journal.events(SESSION, 1, 100)).isEqualTo(chat(1, 3));
        assertThat(journal.load(new SessionId("new"))).isEmpty();

        append(SESSION, chat(4, 1), LIVE);
    }

    @Test
    void aConflictChangesNothingElseEither() {
        append(SESSION, chat(1, 1), LIVE);
        var ending = new State("MATH101", true, Optional.of(snapshot(9)));
        assertThat(answer(SESSION, chat(9, 1), ending)).isEqualTo(new Appended.Conflict(1));

        assertThat(journal.open()).hasSize(1);
        assertThat(journal.load(SESSION).orElseThrow().snapshot()).isEmpty();
    }

    @Test
    void takesAllOrNone() {
        List<Recorded> gap = List.of(chat(1, 1).getFirst(), chat(3, 1).getFirst());
        assertThatThrownBy(() -> journal.append(SESSION, gap, LIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.load(SESSION)).isEmpty();
    }

    @Test
    void appendingNothingIsDone() {
        assertThat(answer(SESSION, List.of(), LIVE)).isEqualTo(new Appended.Committed());
        assertThat(journal.load(SESSION)).isEmpty();
    }

    @Test
    void loadsWithoutASnapshotEverything() {
        append(SESSION, chat(1, 4), LIVE);
        var stored = journal.load(SESSION).orElseThrow();
        assertThat(stored.snapshot()).isEmpty();
        assertThat(stored.tail()).isEqualTo(chat(1, 4));
    }

    @Test
    void loadsTheLatestSnapshotAndTheTail() {
        append(SESSION, chat(1, 4), new State("MATH101", false, Optional.of(snapshot(4))));
        append(SESSION, chat(5, 2), LIVE);
        append(SESSION, chat(7, 2), new State("MATH101", false, Optional.of(snapshot(8))));
        assertThat(journal.load(SESSION).orElseThrow())
                .isEqualTo(new Journal.Stored(Optional.of(snapshot(8)), List.of()));

        append(SESSION, chat(9, 3), LIVE);
        assertThat(journal.load(SESSION).orElseThrow())
                .isEqualTo(new Journal.Stored(Optional.of(snapshot(8)), chat(9, 3)));
        assertThat(journal.events(SESSION, 1, 100)).hasSize(11);
    }

    @Test
    void knowsTheSessionsThatHaveNotEndedInTheirOrder() {
        for (int i = 0; i < 4; i++) {
            var opened = List.of(at(line(1, Space.main(), "hi"), NOON.plusSeconds(100 - i)));
            append(new SessionId("s" + i), opened, new State("ROOM" + i, false, Optional.empty()));
        }
        append(new SessionId("s2"), chat(2, 1), new State("ROOM2", true, Optional.empty()));

        assertThat(journal.open())
                .as("s3 began before s1, and s1 before s0, whenever they were written")
                .containsExactlyInAnyOrder(
                        new Journal.Open(new SessionId("s3"), "ROOM3"),
                        new Journal.Open(new SessionId("s1"), "ROOM1"),
                        new Journal.Open(new SessionId("s0"), "ROOM0"));
        assertThat(journal.load(new SessionId("s2"))).isPresent();
    }

    @Test
    void pagesThroughTheChatOfSpaces() {
        List<Recorded> events = new ArrayList<>();
        for (int seq = 1; seq <= 30; seq++) {
            events.add(
                    switch (seq % 3) {
                        case 0 -> line(seq, Space.main(), "main " + seq);
                        case 1 -> line(seq, PHYSICS, "physics " + seq);
                        default -> at(seq, new SessionEvent.HandRaised(new ParticipantId("p-1")));
                    });
        }
        append(SESSION, events, LIVE);

        assertThat(lines(Set.of(Space.main()), Long.MAX_VALUE, 3)).containsExactly(24L, 27L, 30L);
        assertThat(lines(Set.of(Space.main()), 24, 3)).containsExactly(15L, 18L, 21L);
        assertThat(lines(Set.of(Space.main()), 6, 3)).containsExactly(3L);
        assertThat(lines(Set.of(PHYSICS), Long.MAX_VALUE, 2)).containsExactly(25L, 28L);
        assertThat(lines(Set.of(Space.main(), PHYSICS), Long.MAX_VALUE, 4))
                .containsExactly(25L, 27L, 28L, 30L);
        assertThat(lines(Set.of(), Long.MAX_VALUE, 4)).isEmpty();
        assertThat(journal.chat(new SessionId("other"), Set.of(Space.main()), 99, 9)).isEmpty();
    }

    @Test
    void manySessionsWriteAtOnce() throws Exception {
        List<Callable<List<Recorded>>> writers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            var session = new SessionId("s-" + i);
            var events = new Samples(new Random(i)).recorded(1, 60);
            writers.add(() -> {
                inBatches(session, events, new Random(session.hashCode()));
                return events;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Recorded>>> done = threads.invokeAll(writers);
            for (int i = 0; i < done.size(); i++) {
                assertThat(journal.load(new SessionId("s-" + i)).orElseThrow().tail())
                        .isEqualTo(done.get(i).get());
            }
        }
    }

    @Test
    void twoWritersOfOneSessionNeverBothWin() throws Exception {
        append(SESSION, chat(1, 1), LIVE);
        for (int seq = 2; seq < 30; seq++) {
            var events = chat(seq, 1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Appended> writer = () -> answer(SESSION, events, LIVE);
                var answers =
                        threads.invokeAll(List.of(writer, writer)).stream()
                                .map(Future::resultNow)
                                .toList();
                assertThat(answers)
                        .containsExactlyInAnyOrder(
                                new Appended.Committed(), new Appended.Conflict(seq));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySessionsInAnyBatchesComeBackAsTheyWere(long seed) {
        var random = new Random(seed);
        var samples = new Samples(random);
        Map<SessionId, List<Recorded>> written = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            var session = new SessionId("s-" + i);
            written.put(session, samples.recorded(1, 1 + random.nextInt(80)));
            inBatches(session, written.get(session), random);
        }
        written.forEach((session, events) -> {
            assertThat(journal.load(session).orElseThrow().tail()).isEqualTo(events);
            int from = 1 + random.nextInt(events.size());
            assertThat(journal.events(session, from, 10))
                    .isEqualTo(events.subList(from - 1, Math.min(events.size(), from + 9)));
        });
    }

    private void inBatches(SessionId session, List<Recorded> events, Random random) {
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(9));
            append(session, events.subList(from, to), LIVE);
            from = to;
        }
    }

    private void append(SessionId session, List<Recorded> events, State state) {
        assertThat(answer(session, events, state)).isEqualTo(new Appended.Committed());
    }

    private Appended answer(SessionId session, List<Recorded> events, State state) {
        return journal.append(session, events, state).toCompletableFuture().join();
    }

    private List<Long> lines(Set<Space> spaces, long before, int limit) {
        return journal.chat(SESSION, spaces, before, limit).stream().map(Recorded::seq).toList();
    }

    static List<Recorded> chat(long first, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> line(first + i, Space.main(), "line " + (first + i)))
                .toList();
    }

    private static Recorded line(long seq, Space space, String text) {
        var from = new ParticipantId("p-1");
        return at(
                seq,
                new SessionEvent.ChatSent(space, Optional.of(from), "Ana", text, ChatKind.MESSAGE));
    }

    private static Recorded at(long seq, SessionEvent event) {
        return new Recorded(
                seq, NOON.plusMillis(seq), Actor.person(new ParticipantId("p-1")), event);
    }

    private static Recorded at(Recorded recorded, Instant at) {
        return new Recorded(recorded.seq(), at, recorded.by(), recorded.event());
    }

    private static SessionSnapshot snapshot(long version) {
        var fresh = Session.fresh(SESSION).snapshot();
        return new SessionSnapshot(
                fresh.id(),
                version,
                fresh.sitting(),
                fresh.participants(),
                fresh.breakouts(),
                fresh.current(),
                fresh.previous(),
                fresh.arrivals(),
                fresh.plans(),
                fresh.waiting(),
                fresh.recordings(),
                fresh.departures(),
                Optional.empty());
    }
}
