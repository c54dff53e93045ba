package dev.alcove.core.report;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.session.LeaveReason;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who was connected, and when, by person: the grace is no attendance, who never connected did not
 * attend, and several tokens of one person are one. Where a client did not say who it is, its
 * participant is the person.
 */
public final class Attendance {
    /** The events that are enough to tell who was there, though not for how long. */
    public static final Set<Class<? extends SessionEvent>> ARRIVING =
            Set.of(SessionEvent.ParticipantJoined.class, SessionEvent.ParticipantConnected.class);

    /** How many names of a person are listed, the latest ones. */
    private static final int MOST_NAMES = 21;

    private final Map<ParticipantId, Attending> byParticipant = new HashMap<>();
    private final Map<String, Attending> byPerson = new LinkedHashMap<>();

    private Attendance() {}

    /** Everyone who was connected, in order of arrival, from the whole journal of a sitting. */
    public static List<Attendee> of(List<Recorded> journal) {
        var attendance = new Attendance();
        journal.forEach(attendance::read);
        return attendance.byPerson.values().stream()
                .filter(Attending::everConnected)
                .map(Attending::attendee)
                .toList();
    }

    private void read(Recorded recorded) {
        var at = recorded.at();
        switch (recorded.event()) {
            case SessionEvent.ParticipantJoined joined -> joined(joined);
            case SessionEvent.ParticipantConnected connected ->
                    of(connected.participant())
                            .ifPresent(one -> one.connected(connected.participant(), at));
            case SessionEvent.ParticipantDropped dropped ->
                    of(dropped.participant())
                            .ifPresent(one -> one.dropped(dropped.participant(), at));
            case SessionEvent.ParticipantLeft left ->
                    of(left.participant()).ifPresent(one -> one.left(left, at));
            case SessionEvent.ParticipantRenamed(ParticipantId participant, String name) ->
                    of(participant).ifPresent(one -> one.named(name));
            case SessionEvent.RoleChanged changed ->
                    of(changed.participant()).ifPresent(one -> one.role = changed.role());
            case SessionEvent.SessionEnded ended -> byPerson.values().forEach(one -> one.ended(at));
            default -> {} // Nothing else says who is connected.
        }
    }

    private Optional<Attending> of(ParticipantId participant) {
        return Optional.ofNullable(byParticipant.get(participant));
    }

    private void joined(SessionEvent.ParticipantJoined joined) {
        var id = joined.participant();
        var key =
                joined.person()
                        .map(person -> "person " + person.value())
                        .orElse("token " + id.value());
        var one = byPerson.computeIfAbsent(key, _ -> new Attending(joined.role()));
        byParticipant.put(id, one);
        one.ids.add(id);
        one.named(joined.name());
        one.role = joined.role();
        one.removed = false;
    }

    /** One person while the journal is read. */
    private static final class Attending {
        private final Set<ParticipantId> ids = new LinkedHashSet<>();
        private final Set<ParticipantId> online = new LinkedHashSet<>();
        private final List<Attendee.Span> spans = new ArrayList<>();
        private Role role;
        private final List<String> names = new ArrayList<>();
        private int drops;
        private boolean removed;

        private Attending(Role role) {
            this.role = role;
        }

        private void named(String name) {
            names.remove(name);
            names.add(name);
            if (names.size() > MOST_NAMES) {
                names.removeFirst();
            }
        }

        private void connected(ParticipantId id, Instant at) {
            if (online.isEmpty()) {
                spans.add(new Attendee.Span(at, Optional.empty()));
            }
            online.add(id);
        }

        private void dropped(ParticipantId id, Instant at) {
            drops++;
            disconnected(id, at);
        }

        private void left(SessionEvent.ParticipantLeft left, Instant at) {
            removed = left.reason() == LeaveReason.REMOVED;
            disconnected(left.participant(), at);
        }

        private void disconnected(ParticipantId id, Instant at) {
            if (online.remove(id) && online.isEmpty()) {
                spans.add(new Attendee.Span(spans.removeLast().from(), Optional.of(at)));
            }
        }

        private void ended(Instant at) {
            List.copyOf(online).forEach(id -> disconnected(id, at));
        }

        private boolean everConnected() {
            return !spans.isEmpty();
        }

        private Attendee attendee() {
            return new Attendee(List.copyOf(ids), names, role, spans, drops, removed);
        }
    }
}
