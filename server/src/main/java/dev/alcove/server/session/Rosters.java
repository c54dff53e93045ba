package dev.alcove.server.session;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Session;
import dev.alcove.core.view.Message.RosterChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what changed in the rosters of a session until they are next sent: a roster for each join
 * of a rush would be the whole room to the whole room, a thousand times (design §4, <em>Encode
 * once</em>).
 */
public final class Rosters {
    /** At most 20 a second for a space (contract §5.1, {@code breakout.participants.update}). */
    static final Duration INTERVAL = Duration.ofMillis(50);

    /** Up to so many people a roster is sent whole, and so many changes are sent as such. */
    public static final int WHOLE_UP_TO = 50;

    private final Map<Space, Changes> changed = new LinkedHashMap<>();
    private Instant lastFlush = Instant.EPOCH;

    void add(RosterChanged change) {
        Changes changes = changed.computeIfAbsent(change.space(), space -> new Changes());
        change.joined().forEach(person -> changes.join(person.id()));
        change.left().forEach(changes::leave);
    }

    /** What clients said of their media is sent along, at the same pace. */
    void addMedia(Space space, ParticipantId person) {
        changed.computeIfAbsent(space, key -> new Changes()).media.add(person);
    }

    /** When {@link #flush} next has something to do; empty if nothing changed. */
    Optional<Instant> due() {
        return changed.isEmpty() ? Optional.empty() : Optional.of(lastFlush.plus(INTERVAL));
    }

    /** What is to be sent now, about {@code session}. */
    List<Fleeting> flush(Session session, Instant now) {
        List<Fleeting> messages = new ArrayList<>();
        changed.forEach((space, changes) -> {
            if (changes.peopleChanged()) {
                messages.add(roster(session, space, changes));
            }
            if (!changes.media.isEmpty()) {
                messages.add(new Fleeting.MediaChanged(space, List.copyOf(changes.media)));
            }
        });
        changed.clear();
        lastFlush = now;
        return messages;
    }

    private static Fleeting roster(Session session, Space space, Changes changes) {
        if (session.roster().in(space).shown().size() <= WHOLE_UP_TO) {
            return new Fleeting.RosterWhole(space);
        }
        if (changes.joined.size() + changes.left.size() > WHOLE_UP_TO) {
            return new Fleeting.RosterStale(space);
        }
        return new Fleeting.RosterChanges(
                space, List.copyOf(changes.joined), List.copyOf(changes.left));
    }

    private static final class Changes {
        private final Set<ParticipantId> joined = new LinkedHashSet<>();
        private final Set<ParticipantId> left = new LinkedHashSet<>();
        private final Set<ParticipantId> media = new LinkedHashSet<>();

        void join(ParticipantId person) {
            left.remove(person);
            joined.add(person);
        }

        void leave(ParticipantId person) {
            joined.remove(person);
            left.add(person);
        }

        boolean peopleChanged() {
            return !joined.isEmpty() || !left.isEmpty();
        }
    }
}
