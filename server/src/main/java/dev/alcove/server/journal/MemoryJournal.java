package dev.alcove.server.journal;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.SessionEvent.ChatSent;
import dev.alcove.core.session.SessionSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A journal that forgets everything when it is closed: for tests and experiments. */
public final class MemoryJournal implements Journal {
    private static final Past NOTHING =
            new Past(new SessionId("s-none"), "", Instant.MIN, Optional.empty());

    private final Map<SessionId, History> histories = new LinkedHashMap<>();

    @Override
    public synchronized CompletionStage<Appended> append(
            SessionId session, List<Recorded> events, State state) {
        Sequence.check(events);
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(new Appended.Committed());
        }
        History history = histories.get(session);
        long lastSeq = history == null ? 0 : history.events.size();
        if (events.getFirst().seq() != lastSeq + 1) {
            return CompletableFuture.completedFuture(new Appended.Conflict(lastSeq));
        }
        if (history == null) {
            history = new History(state.roomCode());
            histories.put(session, history);
        }
        history.events.addAll(events);
        history.ended = state.ended();
        history.snapshot = state.snapshot().or(history::snapshot);
        return CompletableFuture.completedFuture(new Appended.Committed());
    }

    @Override
    public synchronized Optional<Stored> load(SessionId session) {
        return Optional.ofNullable(histories.get(session))
                .map(history -> new Stored(history.snapshot, history.tail()));
    }

    @Override
    public synchronized List<Open> open() {
        return histories.entrySet().stream()
                .filter(entry -> !entry.getValue().ended)
                .map(entry -> new Open(entry.getKey(), entry.getValue().roomCode))
                .toList();
    }

    @Override
    public synchronized Optional<Past> find(SessionId session) {
        return Optional.ofNullable(histories.get(session)).map(history -> history.past(session));
    }

    @Override
    public synchronized List<Past> past(
            String roomCode, Instant since, @Nullable SessionId below, int limit) {
        var order =
                Comparator.comparing(Past::openedAt).thenComparing(past -> past.session().value());
        Optional<Past> end = Optional.ofNullable(below).map(id -> find(id).orElse(NOTHING));
        return histories.entrySet().stream()
                .filter(entry -> entry.getValue().roomCode.equals(roomCode))
                .map(entry -> entry.getValue().past(entry.getKey()))
                .filter(past -> !past.openedAt().isBefore(since))
                .filter(past -> end.map(one -> order.compare(past, one) < 0).orElse(true))
                .sorted(order.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int count(SessionId session, Class<? extends SessionEvent> kind) {
        return (int)
                of(session).stream().filter(recorded -> kind.isInstance(recorded.event())).count();
    }

    @Override
    public synchronized List<Recorded> events(SessionId session, long fromSeq, int limit) {
        return of(session).stream()
                .filter(recorded -> recorded.seq() >= fromSeq)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Recorded> latest(
            SessionId session, Set<Class<? extends SessionEvent>> kinds, int limit) {
        return of(session).reversed().stream()
                .filter(recorded -> kinds.contains(recorded.event().getClass()))
                .limit(limit)
                .toList()
                .reversed();
    }

    @Override
    public synchronized List<Recorded> chat(
            SessionId session, Set<Space> spaces, long before, int limit) {
        return of(session).reversed().stream()
                .filter(recorded -> recorded.seq() < before)
                .filter(recorded ->
                        recorded.event() instanceof ChatSent chat && spaces.contains(chat.space()))
                .limit(limit)
                .toList()
                .reversed();
    }

    private List<Recorded> of(SessionId session) {
        History history = histories.get(session);
        return history == null ? List.of() : history.events;
    }

    @Override
    public void close() {
        // Nothing is held but memory.
    }

    private static final class History {
        private final String roomCode;
        private final List<Recorded> events = new ArrayList<>();
        private Optional<SessionSnapshot> snapshot = Optional.empty();
        private boolean ended;

        History(String roomCode) {
            this.roomCode = roomCode;
        }

        Past past(SessionId id) {
            return new Past(
                    id,
                    roomCode,
                    events.getFirst().at(),
                    ended ? Optional.of(events.getLast().at()) : Optional.empty());
        }

        Optional<SessionSnapshot> snapshot() {
            return snapshot;
        }

        List<Recorded> tail() {
            int known = snapshot.map(state -> (int) state.version()).orElse(0);
            return List.copyOf(events.subList(known, events.size()));
        }
    }
}
