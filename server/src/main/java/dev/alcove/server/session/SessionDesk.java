package dev.alcove.server.session;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.session.CommandContext;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Rejection;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionDecider;
import dev.alcove.core.session.SessionEvolver;
import dev.alcove.core.session.SessionSnapshot;
import dev.alcove.server.database.StorageFull;
import dev.alcove.server.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what waits, stores it, and only then shows it: all commands that wait together share one
 * append. Belongs to the session's thread; {@link #state()} is for all.
 */
final class SessionDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SessionDesk.class);

    /** A long session loads from its latest snapshot and at most so many events. */
    private static final int SNAPSHOT_EVERY = 500;

    /** A deadline that could not be handled is tried again, but not in a spin. */
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

    private static final Reply UNSTORED =
            new Reply.Unavailable(
                    "The server could not store that, so nothing changed. Try again.");

    private final FanOut fanOut;
    private final Surroundings surroundings;
    private volatile Session state;
    private long lastSnapshot;
    private Instant notBefore = Instant.MIN;
    private final OwedLosses owed = new OwedLosses();

    SessionDesk(Session state, FanOut fanOut, Surroundings surroundings) {
        this.state = state;
        this.lastSnapshot = state.version();
        this.fanOut = fanOut;
        this.surroundings = surroundings;
    }

    /** The session as it is after the last command that was stored. */
    Session state() {
        return state;
    }

    /** Works through what waited, in order. */
    void handle(List<Work> works) {
        List<Work.Order> orders = new ArrayList<>();
        for (Work work : works) {
            switch (work) {
                case Work.Order order -> orders.add(order);
                case Work.Errand(Runnable task) -> {
                    settle(orders);
                    orders.clear();
                    run(task);
                }
            }
        }
        settle(orders);
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            LOG.error("Session {} could not run an errand", state.id(), bug);
        }
    }

    /** When {@link #reachDeadlines} next has something to do. */
    Optional<Instant> due() {
        return owed.isEmpty()
                ? state.nextDeadline().map(due -> due.isBefore(notBefore) ? notBefore : due)
                : Optional.of(notBefore);
    }

    /** Fires what is due. */
    void reachDeadlines() {
        Instant now = surroundings.clock().instant();
        if (isDue(now)) {
            List<Work.Order> orders = new ArrayList<>(owed.take());
            var reach = new SessionCommand.ReachDeadline();
            orders.add(new Work.Order(reach, Actor.clock(), reply -> {}));
            settle(orders);
            if (isDue(now)) {
                notBefore = now.plus(BEFORE_TRYING_AGAIN);
            }
        }
    }

    private boolean isDue(Instant now) {
        return due().filter(due -> !due.isAfter(now)).isPresent();
    }

    /** Decides, stores, tells; anew where another writer was first, against what that one wrote. */
    private void settle(List<Work.Order> orders) {
        if (orders.isEmpty()) {
            return;
        }
        boolean done = settled(orders);
        while (!done && caughtUp()) {
            done = settled(orders);
        }
        if (!done) {
            refuse(orders, UNSTORED);
        }
    }

    private boolean settled(List<Work.Order> orders) {
        Session before = state;
        List<Decision> decisions = decide(before, orders);
        List<Recorded> events = new ArrayList<>();
        Session after = before;
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Accepted accepted) {
                events.addAll(accepted.events());
                after = accepted.after();
            }
        }
        return switch (store(events, after)) {
            case STORED -> {
                state = after;
                surroundings.together().accept(() -> tell(before, orders, decisions));
                yield true;
            }
            case FAILED -> {
                refuse(orders, UNSTORED);
                yield true;
            }
            case DISK_FULL -> {
                refuse(orders, new Reply.Unstored());
                yield true;
            }
            case OTHERS_WERE_FIRST -> false;
        };
    }

    /** Another server wrote to this session: the journal arbitrates (design §4). */
    private boolean caughtUp() {
        try {
            Session before = state;
            var missed =
                    surroundings
                            .journal()
                            .events(before.id(), before.version() + 1, Integer.MAX_VALUE);
            List<Session> states = SessionEvolver.evolveAll(before, missed);
            state = states.isEmpty() ? before : states.getLast();
            LOG.warn("Session {} caught up with another writer", state.id());
            publish(before, missed, states);
            return !missed.isEmpty();
        } catch (RuntimeException failed) {
            LOG.error("Session {} cannot read what another writer wrote", state.id(), failed);
            return false;
        }
    }

    private List<Decision> decide(Session before, List<Work.Order> orders) {
        List<Decision> decisions = new ArrayList<>(orders.size());
        Session session = before;
        for (Work.Order order : orders) {
            Decision decision = decide(session, order);
            if (decision instanceof Decision.Accepted accepted) {
                session = accepted.after();
            }
            decisions.add(decision);
        }
        return decisions;
    }

    private Decision decide(Session session, Work.Order order) {
        return decide(session, order.by(), order.command(), surroundings.seeds().getAsLong());
    }

    /** What is decided and not kept. Any thread: only the state as it is published is read. */
    Reply rehearse(Actor by, SessionCommand command, Optional<Long> seed) {
        long drawn = seed.orElseGet(surroundings.seeds()::getAsLong);
        return switch (decide(state, by, command, drawn)) {
            case Decision.Accepted accepted -> new Reply.Done(accepted);
            case Decision.Rejected(Rejection rejection) -> new Reply.Refused(rejection);
        };
    }

    private Decision decide(Session session, Actor by, SessionCommand command, long seed) {
        var context = new CommandContext(surroundings.clock().instant(), by, seed);
        try {
            return SessionDecider.decide(session, command, context);
        } catch (RuntimeException bug) {
            LOG.error("Session {} could not decide {}", session.id(), command, bug);
            return new Decision.Rejected(
                    new Rejection(
                            Rejection.Code.INVALID,
                            "That did not work, and nothing changed. Please report it."));
        }
    }

    private Stored store(List<Recorded> events, Session after) {
        if (events.isEmpty()) {
            return Stored.STORED;
        }
        boolean due = after.version() - lastSnapshot >= SNAPSHOT_EVERY;
        Optional<SessionSnapshot> snapshot = due ? Optional.of(after.snapshot()) : Optional.empty();
        var remembered = new Journal.State(after.sitting().roomCode(), !after.open(), snapshot);
        try {
            var appended =
                    surroundings
                            .journal()
                            .append(after.id(), events, remembered)
                            .toCompletableFuture()
                            .join();
            if (appended instanceof Journal.Appended.Conflict) {
                return Stored.OTHERS_WERE_FIRST;
            }
            lastSnapshot = due ? after.version() : lastSnapshot;
            return Stored.STORED;
        } catch (RuntimeException failed) {
            if (StorageFull.behind(failed).isPresent()) {
                return Stored.DISK_FULL; // The database has said so, once for all sessions.
            }
            LOG.error("The journal could not store events of session {}", after.id(), failed);
            return Stored.FAILED;
        }
    }

    private void refuse(List<Work.Order> orders, Reply why) {
        for (Work.Order order : orders) {
            if (!owed.keep(state, order)) {
                answer(order, why);
            }
        }
        notBefore = surroundings.clock().instant().plus(BEFORE_TRYING_AGAIN);
    }

    /** Messages before the answer: whoever gives a command hears of it in one order. */
    private void tell(Session before, List<Work.Order> orders, List<Decision> decisions) {
        Session session = before;
        for (int i = 0; i < orders.size(); i++) {
            switch (decisions.get(i)) {
                case Decision.Accepted accepted -> {
                    publish(session, accepted.events(), accepted.states());
                    session = accepted.after();
                    answer(orders.get(i), new Reply.Done(accepted));
                    fanOut.dismiss(accepted.events());
                }
                case Decision.Rejected(Rejection rejection) ->
                        answer(orders.get(i), new Reply.Refused(rejection));
            }
        }
    }

    /** What is stored has happened, even if it could not be told: the next ones go on from it. */
    private void publish(Session before, List<Recorded> events, List<Session> states) {
        try {
            fanOut.publish(before, events, states);
        } catch (RuntimeException bug) {
            LOG.error("Session {} could not tell of {}", before.id(), events, bug);
        }
    }

    private static void answer(Work.Order order, Reply reply) {
        try {
            order.answer().accept(reply);
        } catch (RuntimeException bug) {
            LOG.error("An answer to {} could not be given", order.command(), bug);
        }
    }

    private enum Stored {
        STORED,
        FAILED,
        DISK_FULL,
        OTHERS_WERE_FIRST
    }
}
