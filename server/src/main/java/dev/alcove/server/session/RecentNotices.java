package dev.alcove.server.session;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Session;
import dev.alcove.core.view.Notice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was told lately, so that a client that comes back hears what it missed, in order and nothing
 * twice. States share their structure, so keeping the one of each notice costs little.
 */
public final class RecentNotices {
    private final int capacity;
    private final Deque<Told> notices = new ArrayDeque<>();
    private volatile Position forgotten;

    /**
     * @param capacity how many notices are kept
     * @param start nothing up to here can be told again
     */
    RecentNotices(int capacity, Position start) {
        this.capacity = capacity;
        this.forgotten = start;
    }

    void add(Told told) {
        notices.addLast(told);
        if (notices.size() > capacity) {
            forgotten = notices.removeFirst().position();
        }
    }

    /** Whether everything after that position is still here. */
    boolean reachBackTo(Position position) {
        return position.compareTo(forgotten) >= 0;
    }

    /** What that participant was to be told after that position; empty when it is too long ago. */
    Optional<List<Told>> since(Position position, ParticipantId participant) {
        if (!reachBackTo(position)) {
            return Optional.empty();
        }
        List<Told> missed = new ArrayList<>();
        for (Told told : notices) {
            if (told.position().compareTo(position) > 0
                    && told.notice().audience().includes(told.after(), participant)) {
                missed.add(told);
            }
        }
        return Optional.of(missed);
    }

    /**
     * A notice that was sent.
     *
     * @param after the session right after the notice's event
     */
    public record Told(Position position, Notice notice, Session after) {}
}
