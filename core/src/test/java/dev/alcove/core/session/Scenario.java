package dev.alcove.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.Notice;
import dev.alcove.core.view.SessionView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Given a session, when someone commands, then these events: stories read like that. */
public final class Scenario {
    public static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private Session session = Session.fresh(new SessionId("s-1"));
    private Instant now = START;
    private Actor actor = Actor.clock();
    private Decision decision = new Decision.Accepted(List.of(), List.of(), session, List.of());
    private List<Notice> told = List.of();
    private List<Notice> summary = List.of();
    private final List<Recorded> journal = new ArrayList<>();
    private long seed = 42;

    private Scenario() {}

    public static Scenario open() {
        return open(SessionSettings.DEFAULT);
    }

    public static Scenario open(SessionSettings settings) {
        return new Scenario().given(new SessionCommand.Open("MATH101", settings));
    }

    public static ParticipantId p(String name) {
        return new ParticipantId("p-" + name);
    }

    public static BreakoutId b(String name) {
        var hex = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
        return new BreakoutId("b-" + "0".repeat(26 - hex.length()) + hex);
    }

    public static Space in(String breakout) {
        return Space.in(b(breakout));
    }

    public static ConnectionId socket(String name) {
        return new ConnectionId("c-" + name);
    }

    public static BreakoutSpec spec(String name, int seats) {
        return new BreakoutSpec(
                b(name),
                name,
                "",
                seats,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static BreakoutConfig config(AssignmentStrategy strategy, BreakoutRights rights) {
        return new BreakoutConfig(strategy, rights, Duration.ZERO, Optional.empty());
    }

    public Scenario host(String name) {
        return join(name, true);
    }

    public Scenario people(String... names) {
        for (String name : names) {
            join(name, false);
        }
        return this;
    }

    private Scenario join(String name, boolean key) {
        return byClock()
                .given(new SessionCommand.Join(p(name), name, key))
                .given(new SessionCommand.Connect(p(name), socket(name)));
    }

    /** A set that waits, made by the owner. */
    public Scenario breakouts(int seats, String... names) {
        return breakouts(BreakoutRights.OF_A_SET, seats, names);
    }

    public Scenario breakouts(BreakoutRights rights, int seats, String... names) {
        var specs = Arrays.stream(names).map(name -> spec(name, seats)).toList();
        return byOwner()
                .given(
                        new SessionCommand.CreateBreakouts(
                                specs, Optional.of(config(AssignmentStrategy.MANUAL, rights))));
    }

    public Scenario assigned(String name, String breakout) {
        return byOwner()
                .given(
                        new SessionCommand.Assign(
                                List.of(new SessionCommand.Assignment(p(name), in(breakout)))));
    }

    public Scenario opened() {
        return byOwner()
                .given(
                        new SessionCommand.OpenBreakouts(
                                Optional.of(Duration.ZERO), Optional.empty()));
    }

    public Scenario by(String name) {
        actor = Actor.person(p(name));
        return this;
    }

    public Scenario byOwner() {
        actor = new Actor.Owner("Ms Owner");
        return this;
    }

    public Scenario byClock() {
        actor = Actor.clock();
        return this;
    }

    public Scenario after(Duration time) {
        now = now.plus(time);
        return this;
    }

    public Scenario seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /** Everyone arrives where they were put, then the clock fires what is due after that time. */
    public Scenario whenTimePasses(Duration time) {
        return everyoneArrives().whenNobodyAnswersFor(time);
    }

    /** Nobody's client says a word, and the clock fires what is due after that time. */
    public Scenario whenNobodyAnswersFor(Duration time) {
        return after(time).byClock().when(new SessionCommand.ReachDeadline());
    }

    public Scenario everyoneArrives() {
        var by = actor;
        session.arrivals()
                .all()
                .forEach((person, arrival) -> {
                    actor = Actor.person(person);
                    given(
                            new SessionCommand.ReportArrival(
                                    arrival.move(), ArrivalStatus.ARRIVED, Optional.empty()));
                });
        actor = by;
        return this;
    }

    public Scenario given(SessionCommand command) {
        when(command);
        assertThat(decision)
                .as("given %s by %s", command, actor)
                .isInstanceOf(Decision.Accepted.class);
        return this;
    }

    public Scenario when(SessionCommand command) {
        decision = SessionDecider.decide(session, command, new CommandContext(now, actor, seed));
        if (decision instanceof Decision.Accepted accepted) {
            List<Notice> notices = new ArrayList<>();
            var before = session;
            for (Recorded recorded : accepted.events()) {
                var next = SessionEvolver.evolve(before, recorded);
                notices.addAll(SessionView.notices(before, recorded, next));
                before = next;
            }
            told = notices;
            journal.addAll(accepted.events());
            summary = SessionView.summary(session, accepted.events(), accepted.after());
            session = accepted.after();
        }
        return this;
    }

    public Scenario then(SessionEvent... expected) {
        assertThat(events()).containsExactly(expected);
        return this;
    }

    public Scenario thenAmong(SessionEvent... expected) {
        assertThat(events()).contains(expected);
        return this;
    }

    public Scenario thenNothing() {
        return then();
    }

    public Scenario thenRejected(Rejection.Code code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> {
                            assertThat(rejected.rejection().code()).isEqualTo(code);
                            assertThat(rejected.rejection().sentence()).endsWith(".");
                        });
        return this;
    }

    public Scenario thenFailed(String name, Rejection.Code code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.failures())
                                        .anySatisfy(failure -> {
                                            assertThat(failure.participant()).isEqualTo(p(name));
                                            assertThat(failure.rejection().code()).isEqualTo(code);
                                        }));
        return this;
    }

    public Scenario thenIn(Space space, String... names) {
        for (String name : names) {
            assertThat(person(name).space()).as("where %s is", name).isEqualTo(space);
        }
        return this;
    }

    public List<SessionEvent> events() {
        return decision instanceof Decision.Accepted accepted
                ? accepted.events().stream().map(Recorded::event).toList()
                : List.of();
    }

    /** What was told of the last command. */
    public List<Notice> told() {
        return told;
    }

    /** Everything that happened. */
    public List<Recorded> journal() {
        return journal;
    }

    /** What the last command came to as a whole. */
    public List<Notice> summary() {
        return summary;
    }

    public Session session() {
        return session;
    }

    public Instant now() {
        return now;
    }

    public Participant person(String name) {
        return session.participant(p(name)).orElseThrow();
    }

    public Breakout breakout(String name) {
        return session.breakout(b(name)).orElseThrow();
    }
}
