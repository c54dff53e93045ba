package dev.alcove.core.view;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one command did, gathered from its events. Costs O(events and people moved). */
final class Act {
    private final Set<BreakoutId> made = new LinkedHashSet<>();
    private final Set<BreakoutId> opened = new LinkedHashSet<>();
    private final SortedMap<Duration, List<BreakoutId>> closing = new TreeMap<>();
    private final Map<ParticipantId, Space> movedFrom = new LinkedHashMap<>();
    private final Set<ParticipantId> left = new LinkedHashSet<>();
    private boolean closed;

    Act(List<Recorded> events) {
        events.forEach(this::add);
    }

    private void add(Recorded recorded) {
        switch (recorded.event()) {
            case SessionEvent.BreakoutCreated created -> made.add(created.breakout());
            case SessionEvent.BreakoutOpened(BreakoutId id) -> opened.add(id);
            case SessionEvent.BreakoutClosing(BreakoutId id, Instant closesAt) ->
                    closing.computeIfAbsent(
                                    Duration.between(recorded.at(), closesAt),
                                    key -> new ArrayList<>())
                            .add(id);
            case SessionEvent.BreakoutClosed gone -> closed = true;
            case SessionEvent.PeopleMoved moved ->
                    moved.people().forEach(id -> movedFrom.putIfAbsent(id, moved.from()));
            case SessionEvent.ParticipantLeft gone -> left.add(gone.participant());
            default -> {} // Other events make no difference to who is where.
        }
    }

    Set<BreakoutId> made() {
        return made;
    }

    Set<BreakoutId> opened() {
        return opened;
    }

    /** Breakouts that began to close, by how long that takes. */
    SortedMap<Duration, List<BreakoutId>> closing() {
        return closing;
    }

    boolean closed() {
        return closed;
    }

    /** Who was moved, and from where at first. */
    Map<ParticipantId, Space> movedFrom() {
        return movedFrom;
    }

    /** Who left the session. */
    Set<ParticipantId> left() {
        return left;
    }
}
