package dev.alcove.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionSettings;
import dev.alcove.server.journal.MemoryJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A server's sessions without the server: a journal, a clock that is moved by hand, clients. */
final class Stage {
    static final String ROOM = "MATH101";
    static final BreakoutId RED = new BreakoutId("b-0000000000000000000000000r");
    static final BreakoutId BLUE = new BreakoutId("b-0000000000000000000000000b");

    private final MemoryJournal disk = new MemoryJournal();
    GatedJournal journal = new GatedJournal(disk);
    private final AtomicInteger names = new AtomicInteger();
    private volatile Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private LiveSessions sessions = sessions();

    private LiveSessions sessions() {
        return new LiveSessions(
                journal,
                () -> now,
                () -> 42,
                () -> new SessionId("s-" + names.incrementAndGet()),
                Runnable::run);
    }

    LiveSessions live() {
        return sessions;
    }

    /** The process is killed: what it still does reaches no disk. */
    void kill() {
        journal.broken(true);
        journal = new GatedJournal(disk);
        sessions = sessions();
    }

    /** Another process takes the journal up. */
    void restart() {
        kill();
        sessions.resume();
        settle();
    }

    Instant now() {
        return now;
    }

    /** Time passes, and the session notices. */
    void pass(Duration time) {
        now = now.plus(time);
        settle();
    }

    /** The process is killed, and time passes. */
    void down(Duration time) {
        kill();
        now = now.plus(time);
    }

    /** Returns when the session has looked at the clock and at all that was posted. */
    void settle() {
        for (int turn = 0; turn < 2; turn++) {
            var done = new CompletableFuture<Boolean>();
            session().run(() -> done.complete(true));
            done.join();
        }
    }

    LiveSession session() {
        return sessions.liveOfRoom(ROOM).orElseThrow();
    }

    static ParticipantId p(String name) {
        return new ParticipantId("p-" + name);
    }

    Participant who(String name) {
        return session().state().participant(p(name)).orElseThrow();
    }

    Reply joins(String name, boolean holdsHostKey) {
        return sessions.join(
                        ROOM,
                        SessionSettings.DEFAULT,
                        Actor.clock(),
                        new SessionCommand.Join(p(name), name, holdsHostKey))
                .toCompletableFuture()
                .join();
    }

    /** One who manages comes in. */
    Client host(String name) {
        assertThat(joins(name, true)).isInstanceOf(Reply.Done.class);
        return connects(name, Optional.empty());
    }

    /** One who takes part comes in. */
    Client person(String name) {
        assertThat(joins(name, false)).isInstanceOf(Reply.Done.class);
        return connects(name, Optional.empty());
    }

    Client connects(String name, Optional<Position> from) {
        var client = new Client(p(name), "c-" + names.incrementAndGet());
        session().attach(client, from);
        settle();
        return client;
    }

    void drops(Client client) {
        session().detach(client);
        settle();
    }

    /** Posts what nobody waits for the answer of. */
    void shouts(String name, SessionCommand command) {
        session().post(Actor.person(p(name)), command, reply -> {});
    }

    CompletableFuture<Reply> posts(String name, SessionCommand command) {
        return sessions.command(session().id(), Actor.person(p(name)), command)
                .toCompletableFuture();
    }

    /** Does what must go well. */
    void does(String name, SessionCommand command) {
        assertThat(posts(name, command).join()).isInstanceOf(Reply.Done.class);
        settle();
    }

    void says(String name, String text) {
        does(name, new SessionCommand.SendChat(text));
    }

    /** The host opens red and blue for so long, with these people in red. */
    void opens(String host, Duration timer, String... inRed) {
        opens(host, BreakoutRights.OF_A_SET, timer, inRed);
    }

    /** As above, where people may do by themselves what the rights say. */
    void opens(String host, BreakoutRights rights, Duration timer, String... inRed) {
        var config =
                new BreakoutConfig(
                        AssignmentStrategy.MANUAL, rights, Duration.ZERO, Optional.empty());
        does(
                host,
                new SessionCommand.CreateBreakouts(
                        List.of(spec(RED, "Red"), spec(BLUE, "Blue")), Optional.of(config)));
        for (String name : inRed) {
            var seat = new SessionCommand.Assignment(p(name), Space.in(RED));
            does(host, new SessionCommand.Assign(List.of(seat)));
        }
        does(host, new SessionCommand.OpenBreakouts(Optional.empty(), Optional.of(timer)));
    }

    private static BreakoutSpec spec(BreakoutId id, String name) {
        return new BreakoutSpec(
                id,
                name,
                "",
                200,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
