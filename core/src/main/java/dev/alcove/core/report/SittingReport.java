package dev.alcove.core.report;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.session.EndReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sitting at a glance.
 *
 * @param endedAt empty while it goes on
 * @param people all who had a place in it, in order of arrival
 * @param breakouts all that there were, in order of creation
 */
public record SittingReport(
        String roomCode,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<EndReason> endReason,
        List<Attendee> people,
        List<Group> breakouts) {
    /** How many earlier names of a person are listed, the latest ones. */
    private static final int MOST_EARLIER = 20;

    public SittingReport {
        people = List.copyOf(people);
        breakouts = List.copyOf(breakouts);
    }

    /**
     * Someone who had a place.
     *
     * @param name the last one
     * @param earlierNames that the person had in the session before, oldest first, each once
     * @param role the last one
     * @param leftAt empty for one who is still there
     * @param removed whether a host took the person out
     */
    public record Attendee(
            ParticipantId id,
            String name,
            List<String> earlierNames,
            Role role,
            Instant joinedAt,
            Optional<Instant> leftAt,
            boolean removed) {
        public Attendee {
            earlierNames = List.copyOf(earlierNames);
        }

        Attendee withName(String newName) {
            List<String> earlier = new ArrayList<>(earlierNames);
            earlier.remove(name);
            earlier.add(name);
            earlier.remove(newName);
            int surplus = Math.max(0, earlier.size() - MOST_EARLIER);
            return new Attendee(
                    id,
                    newName,
                    earlier.subList(surplus, earlier.size()),
                    role,
                    joinedAt,
                    leftAt,
                    removed);
        }

        Attendee withRole(Role newRole) {
            return new Attendee(id, name, earlierNames, newRole, joinedAt, leftAt, removed);
        }

        Attendee left(Instant at, boolean byForce) {
            return new Attendee(id, name, earlierNames, role, joinedAt, Optional.of(at), byForce);
        }
    }

    /**
     * A breakout.
     *
     * @param openedAt empty if it never opened
     * @param closedAt empty while it is there
     */
    public record Group(Place place, Optional<Instant> openedAt, Optional<Instant> closedAt) {}

    /** Whether that person may read reports: its last role manages, and nobody took it out. */
    public boolean mayBeReadBy(ParticipantId person) {
        return people.stream()
                .filter(one -> one.id().equals(person))
                .anyMatch(one -> one.role().manages() && !one.removed());
    }
}
