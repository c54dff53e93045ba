package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.notInSession;
import static dev.alcove.core.session.Rejections.tooLong;

import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.participant.ParticipantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A move is done when the person is there (design §4, <em>Arrivals</em>). Whatever is reported, it
 * changes nobody's space: that is the server's to say.
 */
final class ArrivalRules {
    private static final int REASON_LENGTH = 200;

    private ArrivalRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.AboutArrivals command) {
        return switch (command) {
            case SessionCommand.ReportArrival report -> report(unfolding, report);
        };
    }

    /** Word of an earlier move, or the same word again, is accepted and changes nothing. */
    private static Optional<Rejection> report(
            Unfolding unfolding, SessionCommand.ReportArrival report) {
        var self = unfolding.self();
        if (self.isEmpty()) {
            return notInSession();
        }
        if (report.status() == ArrivalStatus.TOLD || report.status() == ArrivalStatus.LATE) {
            return invalid("Report that you are switching, have arrived, or have failed.");
        }
        if (report.reason().filter(text -> text.length() > REASON_LENGTH).isPresent()) {
            return tooLong("A reason", REASON_LENGTH);
        }
        unfolding
                .session()
                .arrivals()
                .of(self.get().id())
                .filter(arrival -> arrival.move() == report.move())
                .filter(arrival -> news(arrival, report.status()))
                .ifPresent(arrival ->
                        unfolding.emit(
                                new SessionEvent.ArrivalReported(
                                        self.get().id(),
                                        report.move(),
                                        report.status(),
                                        report.reason())));
        return DONE;
    }

    /** Nobody who failed, or is late, is waited for again because of a word that came late. */
    private static boolean news(Arrival arrival, ArrivalStatus reported) {
        return reported == ArrivalStatus.SWITCHING
                ? arrival.status() == ArrivalStatus.TOLD
                : arrival.status() != reported;
    }

    /** Everyone of whom nothing was heard in time, at once: one event, however many. */
    static void missDue(Unfolding unfolding) {
        List<ParticipantId> late = new ArrayList<>();
        for (Arrivals.Due due : unfolding.session().arrivals().due()) {
            if (due.at().isAfter(unfolding.at())) {
                break;
            }
            late.add(due.person());
        }
        unfolding.emit(new SessionEvent.ArrivalsMissed(late));
    }
}
