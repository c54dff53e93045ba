package dev.alcove.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.Waiting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A client that only listens: what it knows after all that it was told. */
final class Listener {
    private final Map<BreakoutId, BreakoutInfo> rooms = new LinkedHashMap<>();

    /** Who is in each space, and whether they are locked in place. */
    private final Map<Space, Map<ParticipantId, Boolean>> people = new HashMap<>();

    private Space space;
    private final Set<ParticipantId> waiting = new HashSet<>();
    private boolean manages;

    Listener(Session session, StateInfo state) {
        space = state.you().space();
        manages = state.manages();
        learn(state.board().rooms());
        learnPeople(session);
        waiting.addAll(waiting(state));
    }

    private static List<ParticipantId> waiting(StateInfo state) {
        return state.waiting().orElse(List.of()).stream().map(Waiting::id).toList();
    }

    private void learn(List<BreakoutInfo> all) {
        rooms.clear();
        all.forEach(room -> rooms.put(room.breakout().id(), room));
    }

    private void learnPeople(Session session) {
        people.clear();
        session.roster().spaces().keySet().forEach(key -> people.put(key, actual(session, key)));
    }

    private static Map<ParticipantId, Boolean> actual(Session session, Space space) {
        return session.roster().in(space).shown().stream()
                .flatMap(place -> session.participant(place.id()).stream())
                .collect(Collectors.toMap(Participant::id, Participant::locked));
    }

    void hear(Message message) {
        switch (message) {
            case Message.BoardChanged(BoardInfo board) -> learn(board.rooms());
            case Message.BreakoutMade(BreakoutInfo room) -> put(room);
            case Message.BreakoutUpdated(BreakoutInfo room) -> put(room);
            case Message.BreakoutGone gone -> rooms.remove(gone.room());
            case Message.HelpChanged help ->
                    rooms.computeIfPresent(
                            help.room(),
                            (id, room) -> with(room, room.breakout().withHelp(help.help())));
            case Message.RosterChanged roster -> {
                var there = people.computeIfAbsent(roster.space(), key -> new HashMap<>());
                roster.left().forEach(there::remove);
                roster.joined().forEach(person -> there.put(person.id(), person.locked()));
            }
            case Message.ParticipantUpdated(ParticipantInfo person) ->
                    people.computeIfAbsent(person.space(), key -> new HashMap<>())
                            .put(person.id(), person.locked());
            case Message.WaitingArrived arrived ->
                    arrived.people().forEach(one -> waiting.add(one.id()));
            case Message.WaitingLeft left -> left.people().forEach(waiting::remove);
            case Message.Moved moved -> {
                space = moved.to();
                moved.room().ifPresent(this::put);
            }
            default -> {}
        }
    }

    private void put(BreakoutInfo room) {
        rooms.put(room.breakout().id(), room);
    }

    private static BreakoutInfo with(BreakoutInfo room, Breakout breakout) {
        return new BreakoutInfo(
                room.sessionId(),
                breakout,
                room.facilitator(),
                room.participantCount(),
                room.recording(),
                room.people());
    }

    void check(Session session, StateInfo state, Recorded last) {
        assertThat(space).as("own space after %s", last).isEqualTo(state.you().space());
        for (BreakoutInfo room : state.board().rooms()) {
            assertThat(rooms).as("known after %s", last).containsKey(room.breakout().id());
            var known = rooms.getOrDefault(room.breakout().id(), room);
            assertThat(told(known)).as("after %s", last).isEqualTo(told(room));
            if (room.people().isPresent()) {
                assertThat(known.breakout().help())
                        .as("help after %s", last)
                        .isEqualTo(room.breakout().help());
            }
            if (state.manages()) {
                assertThat(assigned(known))
                        .as("seats kept in %s after %s", room.breakout().id(), last)
                        .isEqualTo(assigned(room));
            }
        }
        if (state.manages() && !manages) {
            learnPeople(session);
        }
        manages = state.manages();
        if (!manages) {
            waiting.clear();
        }
        if (manages) {
            assertThat(waiting)
                    .as("who waits after %s", last)
                    .containsExactlyInAnyOrderElementsOf(waiting(state));
            assertThat(rooms).hasSameSizeAs(state.board().rooms());
            session.roster()
                    .spaces()
                    .keySet()
                    .forEach(key ->
                            assertThat(people.getOrDefault(key, Map.of()))
                                    .as("people in %s after %s", key, last)
                                    .isEqualTo(actual(session, key)));
        }
    }

    /** What is to be told at once. Emptiness is the server's own; warnings are messages. */
    private static List<?> told(BreakoutInfo room) {
        var breakout = room.breakout();
        return List.of(breakout.plan(), breakout.phase(), breakout.endsAt(), room.recording());
    }

    private static Optional<List<SeatInfo>> assigned(BreakoutInfo room) {
        return room.people().map(BreakoutInfo.People::assigned);
    }
}
