package dev.alcove.core.report;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.EndReason;
import dev.alcove.core.session.LeaveReason;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a {@link SittingReport} from a journal. */
public final class SittingReader {
    private final Names names;
    private final Map<ParticipantId, SittingReport.Attendee> people = new LinkedHashMap<>();
    private final Map<BreakoutId, SittingReport.Group> breakouts = new LinkedHashMap<>();
    private String roomCode = "";
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<EndReason> endReason = Optional.empty();

    private SittingReader(Names names) {
        this.names = names;
    }

    /** The sitting whose whole journal this is; empty for an empty journal. */
    public static Optional<SittingReport> read(List<Recorded> journal) {
        if (journal.isEmpty()) {
            return Optional.empty();
        }
        var reader = new SittingReader(Names.of(journal));
        journal.forEach(reader::read);
        return Optional.of(
                new SittingReport(
                        reader.roomCode,
                        journal.getFirst().at(),
                        reader.endedAt,
                        reader.endReason,
                        List.copyOf(reader.people.values()),
                        List.copyOf(reader.breakouts.values())));
    }

    private void read(Recorded recorded) {
        var at = recorded.at();
        switch (recorded.event()) {
            case SessionEvent.SessionOpened opened -> roomCode = opened.roomCode();
            case SessionEvent.SessionEnded ended -> {
                endReason = Optional.of(ended.reason());
                endedAt = Optional.of(at);
            }
            case SessionEvent.ParticipantJoined joined ->
                    people.put(
                            joined.participant(),
                            new SittingReport.Attendee(
                                    joined.participant(),
                                    joined.name(),
                                    earlierNames(joined.participant()),
                                    joined.role(),
                                    at,
                                    Optional.empty(),
                                    false));
            case SessionEvent.ParticipantRenamed(ParticipantId person, String name) ->
                    people.computeIfPresent(person, (id, one) -> one.withName(name));
            case SessionEvent.RoleChanged changed ->
                    people.computeIfPresent(
                            changed.participant(), (id, one) -> one.withRole(changed.role()));
            case SessionEvent.ParticipantLeft left ->
                    people.computeIfPresent(
                            left.participant(),
                            (id, one) -> one.left(at, left.reason() == LeaveReason.REMOVED));
            case SessionEvent.BreakoutCreated(BreakoutId id, var ordinal, var origin, var plan) ->
                    breakouts.put(id, group(id, Optional.empty(), Optional.empty()));
            case SessionEvent.BreakoutOpened(BreakoutId id) ->
                    breakouts.computeIfPresent(
                            id, (key, one) -> group(id, Optional.of(at), one.closedAt()));
            case SessionEvent.BreakoutClosed closed ->
                    breakouts.computeIfPresent(
                            closed.breakout(),
                            (id, one) -> group(id, one.openedAt(), Optional.of(at)));
            default -> {} // Nothing else shows at a glance.
        }
    }

    /** Of one who comes back too. */
    private List<String> earlierNames(ParticipantId person) {
        var before = people.get(person);
        return before == null ? List.of() : before.earlierNames();
    }

    private SittingReport.Group group(
            BreakoutId id, Optional<Instant> openedAt, Optional<Instant> closedAt) {
        return new SittingReport.Group(names.place(Space.in(id)), openedAt, closedAt);
    }
}
