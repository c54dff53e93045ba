package dev.alcove.server.session;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.session.EndReason;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Rejection;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionEvolver;
import dev.alcove.core.session.SessionSettings;
import dev.alcove.server.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory of the sessions that live in this process. */
public final class LiveSessions implements Sessions, AutoCloseable {
    private static final Reply ENDED =
            new Reply.Refused(
                    new Rejection(
                            Rejection.Code.SESSION_ENDED,
                            "That session has ended. Join the room again."));
    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);

    /** A session may end under the one who joins; that it happens over and over is a failure. */
    private static final int ATTEMPTS = 3;

    /** The journal may be slow, but a server that is told to stop has to. */
    private static final Duration LAST_TURN = Duration.ofSeconds(3);

    private static final Reply UNBEGUN =
            new Reply.Unavailable("The session could not begin. Try again in a second.");

    private final Surroundings surroundings;
    private final Supplier<SessionId> newIds;
    private final Map<SessionId, LiveSession> byId = new ConcurrentHashMap<>();
    private final Map<String, LiveSession> byRoom = new ConcurrentHashMap<>();

    /**
     * @param seeds where chance comes from, a seed for each command
     * @param newIds names for new sessions
     * @param together runs what sends the messages of one turn, so that they leave together
     */
    public LiveSessions(
            Journal journal,
            InstantSource clock,
            LongSupplier seeds,
            Supplier<SessionId> newIds,
            Consumer<Runnable> together) {
        this.surroundings = new Surroundings(journal, clock, seeds, together, this::forget);
        this.newIds = newIds;
    }

    /**
     * Takes up every session that has not ended, as it was when the server stopped. All of its
     * sockets are gone, so everyone's grace starts now; a timer that fell due fires at once (rule
     * 6).
     */
    public void resume() {
        for (Journal.Open open : surroundings.journal().open()) {
            try {
                surroundings
                        .journal()
                        .load(open.session())
                        .ifPresent(stored -> resume(open.session(), stored));
            } catch (RuntimeException unreadable) {
                // The others are to go on; this one's room begins a new session.
                LOG.error("Session {} could not be taken up", open.session(), unreadable);
            }
        }
        if (!byId.isEmpty()) {
            LOG.info("Took up {} sessions", byId.size());
        }
    }

    private void resume(SessionId id, Journal.Stored stored) {
        Session start = stored.snapshot().map(Session::restore).orElseGet(() -> Session.fresh(id));
        List<Session> states = SessionEvolver.evolveAll(start, stored.tail());
        Session state = states.isEmpty() ? start : states.getLast();
        if (state.open()) {
            LiveSession session = live(start, stored.tail(), states);
            byId.put(id, session);
            byRoom.put(state.sitting().roomCode(), session);
            session.start();
            session.post(Actor.clock(), new SessionCommand.LoseAllConnections(), reply -> {});
        }
    }

    /**
     * Stops all sessions, before the journal is closed: what they are in the middle of is still
     * stored. They go on with {@link #resume}.
     */
    @Override
    public void close() {
        List<LiveSession> stopping = List.copyOf(byId.values());
        stopping.forEach(LiveSession::stop);
        Instant latest = Instant.now().plus(LAST_TURN);
        for (LiveSession session : stopping) {
            if (!session.ended(Duration.between(Instant.now(), latest))) {
                LOG.warn("Session {} did not end its last turn in time", session.id());
            }
        }
    }

    private LiveSession live(Session start, List<Recorded> tail, List<Session> states) {
        var connections = new Connections();
        var chat = new RecentChat(surroundings.journal());
        var fanOut = new FanOut(connections, chat, surroundings.clock(), start.version());
        fanOut.publish(start, tail, states);
        Session state = states.isEmpty() ? start : states.getLast();
        return new LiveSession(state, fanOut, connections, surroundings);
    }

    /** The sessions whose threads have ended by an error, which nothing brings back. Any thread. */
    public List<SessionId> dead() {
        return byId.values().stream().filter(LiveSession::dead).map(LiveSession::id).toList();
    }

    private void forget(LiveSession session) {
        byId.remove(session.id(), session);
        // By the session: one that could never be stored does not know its room.
        byRoom.values().remove(session);
    }

    @Override
    public CompletionStage<Reply> command(SessionId session, Actor by, SessionCommand command) {
        LiveSession live = byId.get(session);
        var reply = new CompletableFuture<Reply>();
        if (live == null) {
            reply.complete(ENDED);
        } else {
            live.post(by, command, reply::complete);
        }
        return reply;
    }

    @Override
    public Reply rehearse(
            SessionId session, Actor by, SessionCommand command, Optional<Long> seed) {
        LiveSession live = byId.get(session);
        return live == null ? ENDED : live.rehearse(by, command, seed);
    }

    @Override
    public CompletionStage<Reply> join(
            String roomCode, SessionSettings settings, Actor by, SessionCommand.Join command) {
        return join(roomCode, settings, by, command, ATTEMPTS);
    }

    private CompletableFuture<Reply> join(
            String roomCode,
            SessionSettings settings,
            Actor by,
            SessionCommand.Join command,
            int attempts) {
        var reply = new CompletableFuture<Reply>();
        LiveSession live = byRoom.computeIfAbsent(roomCode, code -> begin(code, settings));
        live.post(by, command, reply::complete);
        return reply.thenCompose(first -> {
            if (first instanceof Reply.Unstored && live.state().version() == 0) {
                forget(live); // It never began, and may not have been known when it gave up.
            }
            if (!ended(first)) {
                return CompletableFuture.completedFuture(first);
            }
            if (attempts == 0 || live.dead()) {
                return CompletableFuture.completedFuture(UNBEGUN);
            }
            forget(live);
            return join(roomCode, settings, by, command, attempts - 1);
        });
    }

    /** The session may have ended between being found and being asked: then a new one begins. */
    private static boolean ended(Reply reply) {
        return reply instanceof Reply.Refused(Rejection why)
                && why.code() == Rejection.Code.SESSION_ENDED;
    }

    private LiveSession begin(String roomCode, SessionSettings settings) {
        Session fresh = Session.fresh(newIds.get());
        LiveSession session = live(fresh, List.of(), List.of());
        byId.put(fresh.id(), session);
        session.start();
        session.post(
                Actor.clock(),
                new SessionCommand.Open(roomCode, settings),
                reply -> {
                    if (!(reply instanceof Reply.Done)) {
                        session.giveUp(reply);
                    }
                });
        return session;
    }

    @Override
    public Optional<Session> ofRoom(String roomCode) {
        return liveOfRoom(roomCode).map(LiveSession::state).filter(Session::open);
    }

    @Override
    public Optional<Session> find(SessionId session) {
        return live(session).map(LiveSession::state);
    }

    @Override
    public CompletionStage<Void> endOfRoom(String roomCode, EndReason reason) {
        return ofRoom(roomCode)
                .map(session ->
                        command(session.id(), Actor.clock(), new SessionCommand.EndSession(reason))
                                .thenAccept(reply -> {}))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** The live session with that id, for the gateway. */
    public Optional<LiveSession> live(SessionId session) {
        return Optional.ofNullable(byId.get(session));
    }

    /** The live session of that room, for the gateway. */
    public Optional<LiveSession> liveOfRoom(String roomCode) {
        return Optional.ofNullable(byRoom.get(roomCode));
    }

    /** All live sessions. */
    public Collection<LiveSession> all() {
        return List.copyOf(byId.values());
    }
}
