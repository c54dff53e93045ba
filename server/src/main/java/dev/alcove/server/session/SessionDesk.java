package dev.alcove.server.session;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.session.CommandContext;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Rejection;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionDecider;
import dev.alcove.core.session.SessionSnapshot;
import dev.alcove.server.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
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

    private final FanOut fanOut;
    private final Surroundings surroundings;
    private volatile Session state;
    private long lastSnapshot;

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
                    task.run();
                }
            }
        }
        settle(orders);
    }

    /** Fires what is due. */
    void reachDeadlines() {
        Instant now = surroundings.clock().instant();
        if (state.nextDeadline().filter(due -> !due.isAfter(now)).isPresent()) {
            settle(
                    List.of(
                            new Work.Order(
                                    new SessionCommand.ReachDeadline(),
                                    Actor.clock(),
                                    reply -> {})));
        }
    }

    private void settle(List<Work.Order> orders) {
        if (orders.isEmpty()) {
            return;
        }
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
        Optional<Reply.Unavailable> trouble = store(events, after);
        if (trouble.isPresent()) {
            orders.forEach(order -> order.answer().accept(trouble.get()));
            return;
        }
        state = after;
        tell(before, orders, decisions);
        fanOut.dismiss(events);
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
        var context =
                new CommandContext(
                        surroundings.clock().instant(),
                        order.by(),
                        surroundings.seeds().getAsLong());
        try {
            return SessionDecider.decide(session, order.command(), context);
        } catch (RuntimeException bug) {
            LOG.error("Session {} could not decide {}", session.id(), order.command(), bug);
            return new Decision.Rejected(
                    new Rejection(
                            Rejection.Code.INVALID,
                            "That did not work, and nothing changed. Please report it."));
        }
    }

    private Optional<Reply.Unavailable> store(List<Recorded> events, Session after) {
        if (events.isEmpty()) {
            return Optional.empty();
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
            return switch (appended) {
                case Journal.Appended.Committed() -> {
                    lastSnapshot = due ? after.version() : lastSnapshot;
                    yield Optional.empty();
                }
                case Journal.Appended.Conflict(long lastSeq) ->
                        throw new IllegalStateException(
                                "Session %s is at %d, another writer at %d"
                                        .formatted(after.id(), state.version(), lastSeq));
            };
        } catch (CompletionException failed) {
            LOG.error("The journal could not store events of session {}", after.id(), failed);
            return Optional.of(
                    new Reply.Unavailable(
                            "The server could not store that, so nothing changed. Try again."));
        }
    }

    /** Messages before the answer: whoever gives a command hears of it in one order. */
    private void tell(Session before, List<Work.Order> orders, List<Decision> decisions) {
        Session session = before;
        for (int i = 0; i < orders.size(); i++) {
            switch (decisions.get(i)) {
                case Decision.Accepted accepted -> {
                    fanOut.publish(session, accepted.events());
                    session = accepted.after();
                    answer(orders.get(i), new Reply.Done(accepted));
                }
                case Decision.Rejected(Rejection rejection) ->
                        answer(orders.get(i), new Reply.Refused(rejection));
            }
        }
    }

    private static void answer(Work.Order order, Reply reply) {
        try {
            order.answer().accept(reply);
        } catch (RuntimeException bug) {
            LOG.error("An answer to {} could not be given", order.command(), bug);
        }
    }
}
