package dev.alcove.core.report;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
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
    private final Map<ParticipantId, SittingReport.Participant> participants =
            new LinkedHashMap<>();
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
                        List.copyOf(reader.participants.values()),
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
                    put(joined.participant(), joined.role(), false);
            case SessionEvent.RoleChanged changed ->
                    find(changed.participant())
                            .ifPresent(one -> put(one.id(), changed.role(), one.removed()));
            case SessionEvent.ParticipantLeft left ->
                    find(left.participant())
                            .ifPresent(one ->
                                    put(
                                            one.id(),
                                            one.role(),
                                            left.reason() == LeaveReason.REMOVED));
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

    private Optional<SittingReport.Participant> find(ParticipantId id) {
        return Optional.ofNullable(participants.get(id));
    }

    private void put(ParticipantId id, Role role, boolean removed) {
        participants.put(id, new SittingReport.Participant(id, role, removed));
    }

    private SittingReport.Group group(
            BreakoutId id, Optional<Instant> openedAt, Optional<Instant> closedAt) {
        return new SittingReport.Group(names.place(Space.in(id)), openedAt, closedAt);
    }
}
