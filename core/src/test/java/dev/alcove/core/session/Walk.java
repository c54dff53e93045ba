package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Presence;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.RecordingId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A session that random steps are played on, with a host, some people, and two breakouts to begin
 * with. Keeps everything that happened, so that properties can look at it from all sides.
 */
final class Walk {
    static final int CAST = 12;
    private static final int HOSTS = 2;

    /** One command and what became of it. */
    record Turn(
            Session before,
            SessionCommand command,
            CommandContext context,
            Decision decision,
            Session after) {

        List<Recorded> events() {
            return decision instanceof Decision.Accepted accepted ? accepted.events() : List.of();
        }

        /** Each event, between the session before and after it. */
        void eachEvent(EventSight sight) {
            var session = before;
            for (Recorded recorded : events()) {
                var next = SessionEvolver.evolve(session, recorded);
                sight.see(session, recorded, next);
                session = next;
            }
        }
    }

    interface EventSight {
        void see(Session before, Recorded recorded, Session after);
    }

    private final List<Turn> turns = new ArrayList<>();
    private Session session = Session.fresh(new SessionId("s-walk"));
    private Instant now = Scenario.START;
    private int made;
    private int sockets;

    /** Plays the steps; the property looks at every turn, those of the beginning too. */
    static Walk play(List<Step> steps, Consumer<Turn> look) {
        var walk = new Walk();
        walk.begin();
        steps.forEach(walk::step);
        walk.turns.forEach(look);
        return walk;
    }

    static Walk play(List<Step> steps) {
        return play(steps, turn -> {});
    }

    List<Turn> turns() {
        return turns;
    }

    Instant now() {
        return now;
    }

    Session session() {
        return session;
    }

    List<Recorded> journal() {
        return turns.stream().flatMap(turn -> turn.events().stream()).toList();
    }

    static ParticipantId person(int number) {
        return new ParticipantId("p-" + number);
    }

    private void begin() {
        turn(Actor.clock(), new SessionCommand.Open("WALK", settings(0)));
        for (int number = 0; number < 6; number++) {
            step(new Step(Step.Kind.JOIN, number, 0, 0));
            step(new Step(Step.Kind.CONNECT, number, 0, 0));
        }
        step(new Step(Step.Kind.CREATE_SET, 0, 1, 2));
    }

    static SessionSettings settings(int room) {
        return SessionSettings.DEFAULT
                .withMaxParticipants(room)
                .withLimits(new SessionSettings.Limits(6, 10, 8, 40, 40));
    }

    /** Time passes a little with each step, and the clock fires before anyone acts. */
    private void step(Step step) {
        now = now.plusMillis(400);
        var due = session.nextDeadline();
        if (due.isPresent() && !due.get().isAfter(now)) {
            turn(Actor.clock(), new SessionCommand.ReachDeadline());
        }
        new Play(this, step).play();
    }

    void turn(Actor by, SessionCommand command) {
        var context = new CommandContext(now, by, turns.size() * 31L);
        var before = session;
        var decision = SessionDecider.decide(before, command, context);
        if (decision instanceof Decision.Accepted accepted) {
            session = accepted.after();
        }
        turns.add(new Turn(before, command, context, decision, session));
    }

    /** The server waits for the next deadline, and fires it in time. */
    void waitForDeadline() {
        session.nextDeadline().filter(due -> due.isAfter(now)).ifPresent(due -> now = due);
        turn(Actor.clock(), new SessionCommand.ReachDeadline());
    }

    /** The server was away for a while, and fires late; then most people come back. */
    void sleep(Duration time) {
        now = now.plus(time);
        turn(Actor.clock(), new SessionCommand.LoseAllConnections());
        turn(Actor.clock(), new SessionCommand.ReachDeadline());
        for (int number = 0; number < CAST; number++) {
            if (number % 4 != 3 && knows(person(number))) {
                turn(
                        Actor.person(person(number)),
                        new SessionCommand.Connect(person(number), newSocket()));
            }
        }
    }

    private boolean knows(ParticipantId id) {
        return session.participant(id).isPresent() || session.waiting().of(id).isPresent();
    }

    ConnectionId newSocket() {
        return new ConnectionId("c-" + sockets++);
    }

    BreakoutId newBreakout() {
        return new BreakoutId("b-%026d".formatted(made++));
    }

    /** What ids of breakouts that the clock makes are made from. */
    BreakoutId newFamily() {
        return new BreakoutId("b-9%022d000".formatted(made++));
    }

    RecordingId newRecording() {
        return RecordingStories.rec(made++);
    }

    /** A live breakout; past their number a closed or an unknown one. */
    BreakoutId breakout(int number) {
        var live = session.breakouts().stream().map(Breakout::id).toList();
        return number < live.size()
                ? live.get(number)
                : new BreakoutId("b-%026d".formatted(number - live.size()));
    }

    Space space(int number) {
        return number == 0 ? Space.main() : Space.in(breakout(number - 1));
    }

    /** Whoever manages, from four sides; now and then someone who may not. */
    Actor manager(Step step) {
        return switch (step.who() % 4) {
            case 0 -> Actor.person(person(0));
            case 1 -> Actor.person(person(1));
            case 2 -> new Actor.Owner("Owner");
            default -> Actor.person(person(step.much() % CAST));
        };
    }

    boolean holdsKey(int number) {
        return number < HOSTS;
    }

    Optional<ConnectionId> socketOf(ParticipantId id) {
        return session.participant(id)
                .map(Participant::presence)
                .or(() -> session.waiting().of(id).map(Waiting::presence))
                .filter(presence -> presence instanceof Presence.Connected)
                .map(presence -> ((Presence.Connected) presence).connection());
    }
}
