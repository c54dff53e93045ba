package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.managersOnly;

import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import java.util.List;
import java.util.Optional;

/** Keeping out those who were taken out, for as long as the session lasts, and taking it back. */
final class BarringRules {
    private BarringRules() {}

    /** Why nobody more can be kept out; empty if somebody can. */
    static Optional<Rejection> noRoom(Session session) {
        return session.departures().bars().size() < Departures.MAX_BARS
                ? DONE
                : Optional.of(
                        new Rejection(
                                Rejection.Code.LIMIT_REACHED,
                                "Up to "
                                        + Departures.MAX_BARS
                                        + " people are kept out at once. Let somebody in again,"
                                        + " or turn the waiting room on."));
    }

    /** Comes before the person goes, so that those who are told of that know it already. */
    static void bar(Unfolding unfolding, ParticipantId id, String name, Optional<PersonId> who) {
        var session = unfolding.session();
        unfolding.emit(
                new SessionEvent.PersonBarred(
                        id, name, who.filter(person -> !managesToo(session, id, person))));
    }

    /** A host who tries the students' link in the same browser must not lock itself out. */
    private static boolean managesToo(Session session, ParticipantId but, PersonId person) {
        return session.roster().managers().stream()
                .filter(place -> !place.id().equals(but))
                .flatMap(place -> session.participant(place.id()).stream())
                .anyMatch(one -> one.person().filter(person::equals).isPresent());
    }

    /** The same person under other tokens goes too: here, and in the waiting room. */
    static void removeOthersOf(Unfolding unfolding, Bar bar, Optional<String> reason) {
        if (bar.person().isEmpty()) {
            return;
        }
        var session = unfolding.session();
        session.roster().all().values().stream()
                .filter(one -> one.person().equals(bar.person()))
                .map(Participant::id)
                .sorted()
                .forEach(id ->
                        unfolding.emit(
                                new SessionEvent.ParticipantLeft(id, LeaveReason.REMOVED, reason)));
        var waiting =
                session.waiting().inOrder().stream()
                        .filter(one -> one.person().equals(bar.person()))
                        .map(Waiting::id)
                        .toList();
        if (!waiting.isEmpty()) {
            unfolding.emit(new SessionEvent.WaitingEnded(waiting, WaitingEnd.REJECTED, reason));
        }
    }

    static Optional<Rejection> readmit(Unfolding unfolding, ParticipantId id) {
        var session = unfolding.session();
        if (!Permissions.mayManage(session, unfolding.by())) {
            return managersOnly();
        }
        if (!session.departures().bars().containsKey(id)) {
            return Optional.of(
                    new Rejection(
                            Rejection.Code.PARTICIPANT_NOT_FOUND,
                            "Nobody called " + id + " is kept out. They may be let in already."));
        }
        unfolding.emit(new SessionEvent.PersonReadmitted(List.of(id)));
        return DONE;
    }
}
