package dev.alcove.server.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.session.Rejection;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.database.StorageFull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One live session: a mailbox, and the one thread that works through it. Nobody else writes the
 * session's state, so nothing is locked (design §4, <em>Single writer</em>).
 */
public final class LiveSession {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);

    /** So much may wait; what must not get lost (a socket is gone) still gets in. */
    private static final int MAILBOX = 20_000;

    private static final int BATCH = 1_024;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Reply OVER =
            new Reply.Refused(
                    new Rejection(
                            Rejection.Code.SESSION_ENDED,
                            "This session has ended. Join the room again."));

    private final BlockingQueue<Work> mailbox = new LinkedBlockingQueue<>();
    private final Connections connections;
    private final SessionDesk desk;
    private final FanOut fanOut;
    private final SecondHand secondHand;
    private final VoiceRelay voice;
    private final Surroundings surroundings;
    private final Thread thread;
    private volatile boolean over;
    private volatile boolean died;

    /** What is answered once it is over. */
    private volatile Reply last = OVER;

    LiveSession(Session state, FanOut fanOut, Connections connections, Surroundings surroundings) {
        this.connections = connections;
        this.fanOut = fanOut;
        this.surroundings = surroundings;
        this.desk = new SessionDesk(state, fanOut, surroundings);
        this.secondHand = new SecondHand(surroundings.clock());
        this.voice =
                new VoiceRelay(
                        fanOut,
                        surroundings.clock(),
                        command -> deliver(new Work.Order(command, Actor.clock(), reply -> {})));
        this.thread = Thread.ofVirtual().name("session-" + state.id()).unstarted(this::work);
    }

    /** Starts the session's thread. */
    void start() {
        thread.start();
    }

    /** Stops the session's thread, with the server; the journal knows all that was acknowledged. */
    void stop() {
        over = true;
        thread.interrupt();
    }

    /** Waits until the session's thread has ended; false if it has not by then. */
    boolean ended(Duration within) {
        try {
            return thread.join(within.isNegative() ? Duration.ZERO : within);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether its thread has ended otherwise than with the session or the server. Any thread. */
    boolean dead() {
        return died;
    }

    /** Names the session. */
    public SessionId id() {
        return state().id();
    }

    /** The session as it is after its last stored command. Any thread. */
    public Session state() {
        return desk.state();
    }

    /** What a participant's client last said of its media. Any thread. */
    public MediaState mediaOf(ParticipantId participant) {
        return fanOut.mediaOf(participant);
    }

    /**
     * Posts a command; {@code answer} is called on the session's thread, after the command's own
     * messages went out, or at once when the mailbox is full or the session is over.
     */
    public void post(Actor by, SessionCommand command, Consumer<Reply> answer) {
        if (over) {
            answer.accept(last);
        } else if (mailbox.size() >= MAILBOX) {
            answer.accept(
                    new Reply.Unavailable("The session is very busy. Try again in a second."));
        } else {
            deliver(new Work.Order(command, by, answer));
        }
    }

    /** What a command would come to now; it is not done, and nobody is told. Any thread. */
    public Reply rehearse(Actor by, SessionCommand command, Optional<Long> seed) {
        return desk.rehearse(by, command, seed);
    }

    private void deliver(Work work) {
        mailbox.add(work);
        if (over) {
            refuseTheRest();
        }
    }

    /** Runs a task on the session's thread, in its turn, so that what it sends is in order. */
    public void run(Runnable task) {
        if (mailbox.size() >= MAILBOX) {
            LOG.warn("Session {} is too busy for an errand", id());
        } else {
            deliver(new Work.Errand(task));
        }
    }

    /** What a message that is sent now is said about. On the session's thread. */
    public Telling telling() {
        return fanOut.telling(state());
    }

    /** What only those who manage see. Any thread. */
    public ForManagers forManagers() {
        return new ForManagers(state().arrivals()::of, fanOut::lastSpokeIn);
    }

    /** Tells a person's latest move again, unless that person has arrived. Any thread. */
    public void tellMoveAgain(ParticipantId person) {
        run(() -> fanOut.tellMoveAgain(state(), person));
    }

    /** Takes a participant's new connection in, and brings it up to date. Any thread. */
    public void attach(ClientConnection client, Optional<Position> resumeFrom) {
        var command = new SessionCommand.Connect(client.participant(), client.id());
        post(
                Actor.person(client.participant()),
                command,
                reply -> {
                    switch (reply) {
                        case Reply.Done(var decision) ->
                                takeIn(client, resumeFrom, decision.after());
                        case Reply.Refused(Rejection why) ->
                                client.close(new Farewell.Refused(why.sentence()));
                        case Reply.Unstored() ->
                                client.close(new Farewell.Refused(StorageFull.SENTENCE));
                        case Reply.Unavailable(String sentence) ->
                                client.close(new Farewell.Refused(sentence));
                    }
                });
    }

    /**
     * @param asOf the session right after the connection: what happened since then, in the same
     *     turn, is told next, and must not be in the state too
     */
    private void takeIn(ClientConnection client, Optional<Position> resumeFrom, Session asOf) {
        connections.put(client).ifPresent(old -> old.close(new Farewell.Replaced()));
        fanOut.catchUp(client, resumeFrom, asOf);
    }

    /** A connection is gone; its participant's seat is kept for a while. Any thread. */
    public void detach(ClientConnection client) {
        var lost = new SessionCommand.LoseConnection(client.participant(), client.id());
        deliver(new Work.Errand(() -> gone(client)));
        deliver(new Work.Order(lost, Actor.clock(), reply -> {}));
    }

    private void gone(ClientConnection client) {
        connections.remove(client);
        voice.dropped(state(), client.participant());
    }

    /** Says something about now. Any thread. */
    public void tellOfNow(Fleeting message) {
        run(() -> fanOut.tellNow(state(), message));
    }

    /** A host's voice to breakouts. On the session's thread. */
    public VoiceRelay voice() {
        return voice;
    }

    /** Whether a client that last heard that position can be sent what it missed. Any thread. */
    public boolean remembers(Position position) {
        return fanOut.reachesBackTo(position);
    }

    /** Remembers what a client says of its media, and passes it on in its time. Any thread. */
    public void mediaChanged(ParticipantId participant, MediaState said) {
        run(() -> fanOut.mediaChanged(state(), participant, said));
    }

    /** Passes a signal on, if both are in one space (contract §2, rule 4). Any thread. */
    public Signalled signal(ParticipantId from, ParticipantId to, JsonNode data) {
        Signalled verdict = Signalled.judge(state(), from, to);
        if (verdict == Signalled.PASSED) {
            connections.of(to).ifPresent(client -> client.vocabulary().signal(client, from, data));
        }
        return verdict;
    }

    /** Looks at the clock again: for tests, whose clock does not wake anybody. */
    void wake() {
        run(() -> {});
    }

    private void work() {
        List<Work> batch = new ArrayList<>();
        try {
            while (!over) {
                Work first = mailbox.poll(untilDue().toNanos(), TimeUnit.NANOSECONDS);
                if (first != null) {
                    batch.add(first);
                    mailbox.drainTo(batch, BATCH - 1);
                }
                turn(batch);
                batch.clear();
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Session {} stops with the server", id());
        } catch (Error fatal) {
            died = true;
            throw fatal;
        } finally {
            over = true;
            refuseTheRest();
        }
    }

    private void turn(List<Work> batch) {
        try {
            desk.handle(batch);
            desk.reachDeadlines();
            surroundings.together().accept(this::tellOfNow);
            if (!state().open() && state().version() > 0) {
                finish();
            }
        } catch (RuntimeException bug) {
            LOG.error("Session {} could not finish a turn", id(), bug);
        }
    }

    private void tellOfNow() {
        fanOut.pace(state());
        voice.pace(state());
        secondHand.tick(state(), message -> fanOut.tellNow(state(), message));
    }

    /**
     * Ends what could not begin. On the session's thread.
     *
     * @param why for those who have joined it meanwhile
     */
    void giveUp(Reply why) {
        if (why instanceof Reply.Unstored) {
            last = why;
        }
        over = true;
        surroundings.onEnd().accept(this);
    }

    private void finish() {
        over = true;
        connections.all().forEach(client -> client.close(new Farewell.Goodbye()));
        surroundings.onEnd().accept(this);
    }

    private void refuseTheRest() {
        Work left;
        while ((left = mailbox.poll()) != null) {
            if (left instanceof Work.Order order) {
                order.answer().accept(last);
            }
        }
    }

    private Duration untilDue() {
        Instant now = surroundings.clock().instant();
        Instant due = now.plus(LONGEST_WAIT);
        due = earlier(due, desk.due());
        due = earlier(due, fanOut.due());
        due = earlier(due, voice.due());
        due = earlier(due, secondHand.due(state()));
        Duration wait = Duration.between(now, due);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.filter(instant -> instant.isBefore(one)).orElse(one);
    }
}
