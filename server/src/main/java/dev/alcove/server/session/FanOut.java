package dev.alcove.server.session;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.SessionEvent.ChatSent;
import dev.alcove.core.session.SessionEvent.ParticipantLeft;
import dev.alcove.core.session.SessionEvent.WaitingEnded;
import dev.alcove.core.session.WaitingEnd;
import dev.alcove.core.view.Audience;
import dev.alcove.core.view.ChatLine;
import dev.alcove.core.view.Message;
import dev.alcove.core.view.Notice;
import dev.alcove.core.view.RecordingInfo;
import dev.alcove.core.view.SessionView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Turns what happened into what clients are told. Belongs to the session's thread.
 *
 * <p>The view in the core decides who is told what; here it is sent, remembered for those who are
 * away, and what is only about now is paced.
 */
final class FanOut {
    /** Enough for the grace of a busy session; a client that missed more gets the state anew. */
    private static final int REMEMBERED = 4_096;

    private final Connections connections;
    private final Listeners listeners;
    private final RecentChat chat;
    private final InstantSource clock;
    private final RecentNotices recent;
    private final Rosters rosters = new Rosters();
    private final HeadCounts counts = new HeadCounts();
    private final Boards boards = new Boards();
    private final ArrivalWatch arrivals = new ArrivalWatch();
    private final Speech speech = new Speech();
    private final Map<ParticipantId, MediaState> media = new ConcurrentHashMap<>();

    FanOut(Connections connections, RecentChat chat, InstantSource clock, long version) {
        this.connections = connections;
        this.listeners = new Listeners(connections);
        this.chat = chat;
        this.clock = clock;
        this.recent = new RecentNotices(REMEMBERED, Position.endOf(version));
    }

    /**
     * Tells everyone concerned what these events of {@code before} mean to them.
     *
     * @param states the session right after each of the events
     */
    void publish(Session before, List<Recorded> events, List<Session> states) {
        Session state = before;
        int told = 0;
        for (int i = 0; i < events.size(); i++) {
            Recorded recorded = events.get(i);
            Session after = states.get(i);
            if (recorded.event() instanceof ChatSent line) {
                chat.add(ChatLine.of(recorded, line));
            }
            told = publish(SessionView.notices(state, recorded, after), after, 0);
            welcome(recorded.event(), after);
            arrivals.note(state, recorded);
            keepUp(recorded.event(), after);
            state = after;
        }
        publish(SessionView.summary(before, events, state), state, told);
    }

    /** Those who have just been let in see the session for the first time. */
    private void welcome(SessionEvent event, Session after) {
        if (event instanceof WaitingEnded ended && ended.reason() == WaitingEnd.ADMITTED) {
            for (ParticipantId person : ended.people()) {
                connections.of(person).ifPresent(client -> tellState(client, after));
            }
        }
    }

    private void tellState(ClientConnection client, Session state) {
        client.vocabulary().tellState(client, Position.endOf(state.version()), telling(state));
    }

    /** What is known of breakouts whose history is gone or another, and of those who were muted. */
    private void keepUp(SessionEvent event, Session after) {
        switch (event) {
            case SessionEvent.BreakoutClosed closed -> speech.forget(closed.breakout());
            case SessionEvent.BreakoutsMerged merged -> chat.forget(Space.in(merged.into()));
            case SessionEvent.BreakoutSplit split ->
                    split.into().forEach(part -> chat.forget(Space.in(part)));
            // Hosts see it at once, and not only when each client has turned its microphone off.
            case SessionEvent.PeopleMuted(List<ParticipantId> people) ->
                    people.forEach(one -> mediaChanged(after, one, mediaOf(one).muted()));
            default -> {} // Other events make no difference to what is remembered.
        }
    }

    /** Returns the index of the next message about the same event. */
    private int publish(List<Notice> notices, Session after, int first) {
        int index = first;
        for (Notice notice : notices) {
            if (notice.message().onlyAboutNow()) {
                gather(notice, after);
            } else {
                var told =
                        new RecentNotices.Told(
                                new Position(after.version(), index++), notice, after);
                recent.add(told);
                send(told);
            }
        }
        return index;
    }

    /** What is paced. */
    private void gather(Notice notice, Session after) {
        switch (notice.message()) {
            case Message.RosterChanged change -> {
                change.left().stream()
                        .filter(person -> after.participant(person).isEmpty())
                        .forEach(media::remove);
                rosters.add(change, after);
                counts.add(change);
            }
            case Message.ListChanged() -> boards.addList(notice.audience(), after);
            case Message.ChoiceChanged(BreakoutId room) -> boards.addChoice(room, after);
            default -> throw new IllegalArgumentException("Told as it happens: " + notice);
        }
    }

    private void send(RecentNotices.Told told) {
        if (!connections.anyoneSays(told.notice().message())) {
            return;
        }
        Telling context = telling(told.after());
        listeners
                .of(told.notice().audience(), told.after())
                .forEach((vocabulary, to) ->
                        vocabulary.tell(to, told.notice().message(), told.position(), context));
    }

    /** Lets go of those who left with these events, once they have been told. */
    void dismiss(List<Recorded> events) {
        for (Recorded recorded : events) {
            gone(recorded.event())
                    .forEach(person -> connections.of(person).ifPresent(this::dismiss));
        }
    }

    private static List<ParticipantId> gone(SessionEvent event) {
        return switch (event) {
            case ParticipantLeft left -> List.of(left.participant());
            case WaitingEnded ended when ended.reason() != WaitingEnd.ADMITTED -> ended.people();
            default -> List.of(); // Nobody goes with anything else.
        };
    }

    private void dismiss(ClientConnection client) {
        connections.remove(client);
        client.close(new Farewell.Goodbye());
    }

    /** Whether {@link #catchUp} could send what came after that position. */
    boolean reachesBackTo(Position position) {
        return recent.reachBackTo(position);
    }

    /** Brings a client that has just connected up to date. */
    void catchUp(ClientConnection client, Optional<Position> from, Session state) {
        Telling now = telling(state);
        rosters.seen();
        catchUp(client, from, now);
        state.recordings()
                .madeBy(client.participant())
                .map(recording ->
                        new Fleeting.RecordingAskedAgain(RecordingInfo.of(state, recording)))
                .ifPresent(asked -> client.vocabulary().tellNow(List.of(client), asked, now));
    }

    private void catchUp(ClientConnection client, Optional<Position> from, Telling now) {
        Session state = now.session();
        var missed = from.flatMap(position -> recent.since(position, client.participant()));
        if (missed.filter(FanOut::saysEnough).isEmpty()) {
            tellState(client, state);
            return;
        }
        client.vocabulary().retell(client, missed.get(), now);
        state.participant(client.participant())
                .ifPresent(person -> {
                    tellRoster(client, person.space(), now);
                    if (person.manages()) {
                        tellAllRosters(client, person.space(), now);
                    } else {
                        tellCounts(client, now);
                    }
                });
        if (from.filter(boards::changedSince).isPresent()) {
            var one = new Audience.People(List.of(client.participant()));
            Boards.of(state, one)
                    .forEach(board -> client.vocabulary().tellNow(List.of(client), board, now));
        }
    }

    /** One who was let in while away has not seen the session yet. */
    private static boolean saysEnough(List<RecentNotices.Told> missed) {
        return missed.stream()
                .noneMatch(told -> told.notice().message() instanceof Message.Admitted);
    }

    private void tellAllRosters(ClientConnection client, Space but, Telling now) {
        now.session().roster().spaces().keySet().stream()
                .filter(space -> !space.equals(but))
                .forEach(space -> tellRoster(client, space, now));
    }

    private static void tellCounts(ClientConnection client, Telling now) {
        HeadCounts.whole(now.session())
                .ifPresent(counts -> client.vocabulary().tellNow(List.of(client), counts, now));
    }

    private static void tellRoster(ClientConnection client, Space space, Telling now) {
        boolean whole = now.session().roster().in(space).shown().size() <= Rosters.WHOLE_UP_TO;
        client.vocabulary()
                .tellNow(
                        List.of(client),
                        whole ? new Fleeting.RosterWhole(space) : new Fleeting.RosterStale(space),
                        now);
    }

    /** Remembers what a client says of its media; it is sent on with the next rosters. */
    void mediaChanged(Session state, ParticipantId person, MediaState said) {
        state.participant(person)
                .ifPresent(participant -> {
                    MediaState before = mediaOf(person);
                    media.put(person, said);
                    if (said.speaking() || before.speaking()) {
                        speech.heard(participant.space(), clock.instant());
                    }
                    rosters.addMedia(participant.space(), person);
                });
    }

    Optional<Instant> lastSpokeIn(BreakoutId breakout) {
        return speech.lastIn(breakout);
    }

    MediaState mediaOf(ParticipantId person) {
        return media.getOrDefault(person, MediaState.UNKNOWN);
    }

    /** Tells a person's latest move again, unless that person has arrived. */
    void tellMoveAgain(Session state, ParticipantId person) {
        ArrivalWatch.again(state, person, clock.instant(), message -> tellNow(state, message));
    }

    /** Sends the rosters that changed, and who is missing, if it is time. */
    void pace(Session state) {
        if (rosters.due().filter(due -> !due.isAfter(clock.instant())).isPresent()) {
            for (Fleeting message : rosters.flush(state, clock.instant())) {
                tellNow(state, message);
            }
        }
        boards.flush(state, clock.instant()).forEach(message -> tellNow(state, message));
        counts.flush(state, clock.instant()).ifPresent(message -> tellNow(state, message));
        arrivals.pace(state, clock.instant(), message -> tellNow(state, message));
    }

    /** When {@link #pace} next has something to do. */
    Optional<Instant> due() {
        return Stream.of(rosters.due(), boards.due(), counts.due(), arrivals.due())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Tells a message about now to those whom it is about, and to managers. */
    void tellNow(Session state, Fleeting message) {
        listeners
                .of(message.audience(), state)
                .forEach((vocabulary, to) -> vocabulary.tellNow(to, message, telling(state)));
    }

    Telling telling(Session state) {
        return new Telling(
                state,
                this::mediaOf,
                speech::lastIn,
                space -> chat.of(space, state),
                clock.instant());
    }
}
