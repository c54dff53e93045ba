package dev.alcove.core.session;

import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.util.List;

/**
 * What events make of the arrivals. That people are on the way follows from their being moved, so
 * that a recall of a thousand adds nothing to the journal.
 */
final class ArrivalEvolution {
    private ArrivalEvolution() {}

    /** What was said of arrivals themselves. */
    static Session apply(Session session, SessionEvent.OfArrival event, Recorded recorded) {
        var arrivals = session.arrivals();
        return switch (event) {
            case SessionEvent.ArrivalReported reported ->
                    session.withArrivals(reported(arrivals, reported, recorded));
            case SessionEvent.ArrivalsMissed(List<ParticipantId> people) -> {
                for (ParticipantId person : people) {
                    arrivals = as(arrivals, person, ArrivalStatus.LATE, recorded);
                }
                yield session.withArrivals(arrivals);
            }
        };
    }

    private static Arrivals reported(
            Arrivals arrivals, SessionEvent.ArrivalReported reported, Recorded recorded) {
        var person = reported.participant();
        if (arrivals.of(person).filter(a -> a.move() == reported.move()).isEmpty()) {
            return arrivals;
        }
        return reported.status() == ArrivalStatus.ARRIVED
                ? arrivals.arrived(person)
                : as(arrivals, person, reported.status(), recorded);
    }

    private static Arrivals as(
            Arrivals arrivals, ParticipantId person, ArrivalStatus status, Recorded recorded) {
        return arrivals.of(person)
                .map(arrival -> arrivals.changed(person, arrival.as(status, recorded.at())))
                .orElse(arrivals);
    }

    /** What other events mean to arrivals: people set out, or are gone. */
    static Session follow(Session session, Recorded recorded) {
        return switch (recorded.event()) {
            case SessionEvent.PeopleMoved moved -> setOut(session, moved, recorded);
            case SessionEvent.ParticipantLeft left ->
                    session.withArrivals(session.arrivals().without(left.participant()));
            default -> session; // Nothing else moves anybody.
        };
    }

    /**
     * One who never connected is not spoken of, here neither. Who manages is told again as anybody
     * is, and belongs to no wave: a host who looks in somewhere is not whom hosts wait for.
     */
    private static Session setOut(
            Session session, SessionEvent.PeopleMoved moved, Recorded recorded) {
        var at = recorded.at();
        var until = at.plus(session.settings().times().arrival());
        var arrival =
                new Arrival(
                        recorded.seq(),
                        moved.from(),
                        moved.reason(),
                        ArrivalStatus.TOLD,
                        at,
                        until);
        var people =
                moved.people().stream()
                        .flatMap(id -> session.participant(id).stream())
                        .filter(Participant::shown)
                        .toList();
        var arrivals =
                people.stream().allMatch(Participant::manages)
                        ? session.arrivals()
                        : session.arrivals().beforeMove();
        for (Participant person : people) {
            arrivals =
                    person.manages()
                            ? arrivals.apart(person.id(), arrival)
                            : arrivals.opened(person.id(), arrival);
        }
        return session.withArrivals(arrivals);
    }
}
