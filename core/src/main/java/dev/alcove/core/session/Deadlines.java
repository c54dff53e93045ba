package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.Timer;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something is next due by itself (rule 6). Costs O(breakouts), whatever the people. */
final class Deadlines {
    private Deadlines() {}

    static Optional<Instant> next(Session session) {
        return first(session).map(Due::at);
    }

    /** What is due first; of several at the same time, the one that was set up first below. */
    static Optional<Due> first(Session session) {
        if (!session.open()) {
            return Optional.empty();
        }
        List<Due> dues = new ArrayList<>();
        var seats = session.roster().deadlines();
        if (!seats.isEmpty()) {
            dues.add(new Due.Seat(seats.first().until(), seats.first().id()));
        }
        var places = session.waiting().deadlines();
        if (!places.isEmpty()) {
            dues.add(new Due.Place(places.first().until(), places.first().id()));
        }
        session.board()
                .opening()
                .ifPresent(opening -> dues.add(new Due.Open(opening.opensAt(), opening)));
        var arrivals = session.arrivals().due();
        if (!arrivals.isEmpty()) {
            dues.add(new Due.Late(arrivals.first().at()));
        }
        RoundRules.due(session)
                .ifPresent(at ->
                        session.planning()
                                .rounds()
                                .ifPresent(rounds -> dues.add(new Due.Round(at, rounds))));
        for (Breakout breakout : session.breakouts()) {
            addOf(breakout, session.settings().times(), dues);
        }
        addOfRecordings(session, dues);
        Unattended.due(session).ifPresent(at -> dues.add(new Due.Freeing(at)));
        var over = session.settings().times().sessionEmptyEnd();
        if (!over.isZero()) {
            session.sitting().emptySince().ifPresent(at -> dues.add(new Due.Over(at.plus(over))));
        }
        return dues.stream().min(Comparator.comparing(Due::at));
    }

    /** A recorder who is away can send nothing; its seat has a deadline of its own. */
    private static void addOfRecordings(Session session, List<Due> dues) {
        for (Recording recording : session.recordings().all()) {
            boolean connected =
                    session.participant(recording.recorder())
                            .filter(Participant::connected)
                            .isPresent();
            if (!recording.confirmed() && connected) {
                dues.add(new Due.Unrecorded(recording.confirmBy(), recording));
            }
        }
    }

    private static void addOf(Breakout breakout, SessionSettings.Times times, List<Due> dues) {
        Duration empty = times.breakoutEmptyClose();
        breakout.closesAt().ifPresent(at -> dues.add(new Due.Close(at, breakout)));
        if (!empty.isZero()) {
            breakout.emptySince()
                    .ifPresent(at -> dues.add(new Due.Empty(at.plus(empty), breakout)));
        }
        @Nullable Timer timer = breakout.timer().orElse(null);
        if (timer == null || breakout.closing()) {
            return;
        }
        if (!timer.warningsLeft().isEmpty()) {
            var left = timer.warningsLeft().getFirst();
            dues.add(new Due.Warning(timer.endsAt().minus(left), breakout, left));
        }
        var closing = timer.endsAt().minus(times.closingCountdown());
        dues.add(new Due.Closing(closing, breakout, timer.endsAt()));
    }
}
