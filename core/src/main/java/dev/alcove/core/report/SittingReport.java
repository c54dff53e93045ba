package dev.alcove.core.report;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.session.EndReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sitting at a glance.
 *
 * @param endedAt empty while it goes on
 * @param participants all who had a place in it, in order of arrival
 * @param breakouts all that there were, in order of creation
 */
public record SittingReport(
        String roomCode,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<EndReason> endReason,
        List<Participant> participants,
        List<Group> breakouts) {
    public SittingReport {
        participants = List.copyOf(participants);
        breakouts = List.copyOf(breakouts);
    }

    /**
     * One who had a place, whether it ever connected or not; {@link Attendance} says who did.
     *
     * @param role the last one
     * @param removed whether a host took it out
     */
    public record Participant(ParticipantId id, Role role, boolean removed) {}

    /**
     * A breakout.
     *
     * @param openedAt empty if it never opened
     * @param closedAt empty while it is there
     */
    public record Group(Place place, Optional<Instant> openedAt, Optional<Instant> closedAt) {}

    /** Whether that person may read reports: its last role manages, and nobody took it out. */
    public boolean mayBeReadBy(ParticipantId person) {
        return participants.stream()
                .filter(one -> one.id().equals(person))
                .anyMatch(one -> one.role().manages() && !one.removed());
    }
}
