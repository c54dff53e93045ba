package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;

import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Presence;
import java.util.Optional;

/**
 * Fires what is due, in the order of its times. Each firing removes its cause, so that firing again
 * finds nothing; after a downtime everything that fell due fires on start (rule 6).
 */
final class DeadlineRules {
    private DeadlineRules() {}

    static Optional<Rejection> fire(Unfolding unfolding) {
        Optional<Due> due = next(unfolding);
        while (due.isPresent()) {
            fire(unfolding, due.get());
            due = next(unfolding);
        }
        return DONE;
    }

    private static Optional<Due> next(Unfolding unfolding) {
        return Deadlines.first(unfolding.session())
                .filter(due -> !due.at().isAfter(unfolding.at()));
    }

    private static void fire(Unfolding unfolding, Due due) {
        switch (due) {
            case Due.Seat seat -> giveUp(unfolding, seat.participant());
            case Due.Place place -> WaitingRules.giveUp(unfolding, place.participant());
            case Due.Open open -> OpeningRules.openDue(unfolding, open.opening());
            case Due.Round round -> RoundRules.beginDue(unfolding, round.rounds());
            case Due.Warning warning -> warn(unfolding, warning);
            case Due.Closing closing -> beginClosing(unfolding, closing);
            case Due.Close close -> ClosingRules.closeDue(unfolding, close.breakout());
            case Due.Empty empty ->
                    ClosingRules.closeNow(unfolding, empty.breakout().id(), CloseReason.EMPTY);
            case Due.Late late -> ArrivalRules.missDue(unfolding);
            case Due.Unrecorded unrecorded ->
                    RecordingRules.giveUp(unfolding, unrecorded.recording());
            case Due.Freeing freeing -> unfolding.emit(new SessionEvent.PeopleFreed());
            case Due.Over over -> {
                RecordingRules.stopAll(unfolding);
                unfolding.emit(new SessionEvent.SessionEnded(EndReason.EMPTY));
            }
        }
    }

    private static void giveUp(Unfolding unfolding, ParticipantId id) {
        boolean came =
                unfolding
                        .session()
                        .participant(id)
                        .map(Participant::presence)
                        .filter(presence -> presence instanceof Presence.Dropped)
                        .isPresent();
        unfolding.emit(
                new SessionEvent.ParticipantLeft(
                        id, came ? LeaveReason.DROPPED : LeaveReason.NEVER_CAME, Optional.empty()));
    }

    /** A warning that comes late would say what is not true. */
    private static void warn(Unfolding unfolding, Due.Warning warning) {
        var id = warning.breakout().id();
        boolean late = warning.at().plus(unfolding.times().lateWarning()).isBefore(unfolding.at());
        unfolding.emit(
                late
                        ? new SessionEvent.WarningMissed(id, warning.left())
                        : new SessionEvent.WarningReached(id, warning.left()));
    }

    /** Nobody is told of a closing that is over: after a downtime the breakout closes at once. */
    private static void beginClosing(Unfolding unfolding, Due.Closing closing) {
        if (closing.closesAt().isAfter(unfolding.at())) {
            unfolding.emit(
                    new SessionEvent.BreakoutClosing(closing.breakout().id(), closing.closesAt()));
        } else {
            ClosingRules.closeDue(unfolding, closing.breakout());
        }
    }
}
