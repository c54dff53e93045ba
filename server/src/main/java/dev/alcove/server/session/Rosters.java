package dev.alcove.server.session;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Session;
import dev.alcove.core.view.Message.RosterChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private final Map<Space, Set<ParticipantId>> media = new LinkedHashMap<>();
    private final Pace rosterPace = new Pace();
    private final Pace mediaPace = new Pace();

    /**
     * Gathers a change.
     *
     * @param after the session right after it
     */
    void add(RosterChanged change, Session after) {
        Changes changes = changed.computeIfAbsent(change.space(), space -> new Changes());
        change.joined().forEach(person -> changes.join(person.id()));
        change.left()
                .forEach(person -> changes.leave(person, after.participant(person).isPresent()));
        if (changes.none()) {
            changed.remove(change.space());
        }
    }

    /** Someone has been told who is where: what was not sent yet is no longer unknown to all. */
    void seen() {
        changed.values().forEach(changes -> changes.seen = true);
    }

    /**
     * What clients said of their media is sent at the same pace, and holds no roster up: people
     * speak all the time, and whoever has moved is waited for.
     */
    void addMedia(Space space, ParticipantId person) {
        media.computeIfAbsent(space, key -> new LinkedHashSet<>()).add(person);
    }

    /** When {@link #flush} next has something to do; empty if nothing changed. */
    Optional<Instant> due() {
        return Stream.concat(
                        changed.keySet().stream().map(rosterPace::due),
                        media.keySet().stream().map(mediaPace::due))
                .min(Instant::compareTo);
    }

    /** What is to be sent now, about {@code session}. */
    List<Fleeting> flush(Session session, Instant now) {
        List<Fleeting> messages = new ArrayList<>();
        rosterPace
                .take(changed, now)
                .forEach((space, changes) -> messages.add(roster(session, space, changes)));
        mediaPace
                .take(media, now)
                .forEach((space, people) ->
                        messages.add(new Fleeting.MediaChanged(space, List.copyOf(people))));
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

    /** Who came and went since the last roster; not who is again where the last one said. */
    private static final class Changes {
        private final Set<ParticipantId> joined = new LinkedHashSet<>();
        private final Set<ParticipantId> left = new LinkedHashSet<>();

        /** Those who left the session, and may be otherwise when they are there again. */
        private final Set<ParticipantId> departed = new HashSet<>();

        private boolean seen;

        void join(ParticipantId person) {
            boolean leftSince = left.remove(person);
            if (seen || !leftSince || departed.contains(person)) {
                joined.add(person);
            }
        }

        void leave(ParticipantId person, boolean staysInSession) {
            boolean joinedSince = joined.remove(person);
            if (seen || !joinedSince || departed.contains(person)) {
                left.add(person);
            }
            if (!staysInSession) {
                departed.add(person);
            }
        }

        boolean none() {
            return joined.isEmpty() && left.isEmpty();
        }
    }

    /** When each space was last told something; a space does not wait for another one. */
    private static final class Pace {
        private final Map<Space, Instant> told = new HashMap<>();

        Instant due(Space space) {
            var last = told.get(space);
            return last == null ? Instant.EPOCH : last.plus(INTERVAL);
        }

        /** Takes what may be told now out of what waits. */
        <T> Map<Space, T> take(Map<Space, T> waiting, Instant now) {
            told.values().removeIf(last -> !last.plus(INTERVAL).isAfter(now));
            Map<Space, T> taken = new LinkedHashMap<>(waiting);
            taken.keySet().removeAll(told.keySet());
            taken.keySet().forEach(space -> told.put(space, now));
            waiting.keySet().removeAll(taken.keySet());
            return taken;
        }
    }
}
