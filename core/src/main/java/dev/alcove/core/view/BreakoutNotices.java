package dev.alcove.core.view;

import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Roster.Place;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who is told when breakouts open and close, and when people move. */
final class BreakoutNotices {
    private BreakoutNotices() {}

    static void tell(Notices notices, SessionEvent.OfBreakout event) {
        switch (event) {
            case SessionEvent.BreakoutOpened(BreakoutId id) -> notices.tellOfBreakout(id);
            case SessionEvent.PeopleMoved moved -> moved(notices, moved);
            case SessionEvent.BreakoutClosing(BreakoutId id, Instant closesAt) -> {
                var now = notices.recorded().at();
                notices.tellSpace(
                        Space.in(id),
                        new Message.ClosingAnnounced(
                                id, Duration.between(now, closesAt), closesAt, now));
                notices.tellOfBreakout(id);
            }
            case SessionEvent.ClosingCancelled(BreakoutId id) -> notices.tellOfBreakout(id);
            case SessionEvent.BreakoutClosed closed -> closed(notices, closed);
        }
    }

    /** Those who moved are told before anybody's roster changes. */
    private static void moved(Notices notices, SessionEvent.PeopleMoved moved) {
        var after = notices.after();
        var room =
                moved.to()
                        .asBreakout()
                        .flatMap(after::breakout)
                        .map(breakout -> Sight.named(after, breakout, Sight.PEOPLE_GREETED));
        notices.tellPeople(
                moved.people(),
                new Message.Moved(
                        notices.recorded().seq(),
                        moved.from(),
                        moved.to(),
                        moved.reason(),
                        notices.by(),
                        moved.note(),
                        room,
                        RecordingInfo.in(after, moved.to()),
                        notices.recorded().at()));
        if (moved.reason().seat() != MoveReason.Seat.KEPT) {
            seatsChanged(notices, moved.people()).forEach(notices::tellManagersOfBreakout);
        }
        rosters(notices, moved);
    }

    /** The breakouts in which a seat is kept for someone who had none there, or no longer is. */
    private static Set<BreakoutId> seatsChanged(Notices notices, List<ParticipantId> people) {
        Set<BreakoutId> changed = new LinkedHashSet<>();
        for (ParticipantId id : people) {
            var was = notices.before().participant(id).flatMap(Participant::assigned);
            var is = notices.after().participant(id).flatMap(Participant::assigned);
            if (!was.equals(is)) {
                was.ifPresent(changed::add);
                is.ifPresent(changed::add);
            }
        }
        return changed;
    }

    private static void rosters(Notices notices, SessionEvent.PeopleMoved moved) {
        var after = notices.after();
        var people =
                moved.people().stream()
                        .flatMap(id -> after.participant(id).stream())
                        .filter(Participant::shown)
                        .toList();
        if (people.isEmpty()) {
            return;
        }
        notices.tellSpace(
                moved.from(),
                new Message.RosterChanged(
                        moved.from(),
                        List.of(),
                        people.stream().map(Participant::id).toList(),
                        Sight.count(after, moved.from())));
        notices.tellSpace(
                moved.to(),
                new Message.RosterChanged(
                        moved.to(),
                        people.stream().map(ParticipantInfo::of).toList(),
                        List.of(),
                        Sight.count(after, moved.to())));
    }

    /** Told to those who were in it until now, to those who were to come, and to managers. */
    private static void closed(Notices notices, SessionEvent.BreakoutClosed closed) {
        var gone = notices.before().breakout(closed.breakout());
        if (gone.isEmpty()) {
            return;
        }
        var message = new Message.BreakoutGone(closed.breakout(), closed.reason());
        notices.tell(
                Audience.anyOf(
                        new Audience.People(concerned(notices.before(), closed)),
                        new Audience.Managers()),
                message);
        unlocked(notices, closed).forEach(id -> PeopleNotices.updated(notices, id));
        notices.tellOfList(Sight.choosable(gone.get()));
        notices.tellPeople(seatsLost(notices, closed), new Message.ListChanged());
    }

    /** Those who were to come: those who were there hear that they were moved. */
    private static List<ParticipantId> seatsLost(
            Notices notices, SessionEvent.BreakoutClosed closed) {
        var there = Set.copyOf(closed.people());
        return notices.before().roster().assignedTo(closed.breakout()).stream()
                .map(Place::id)
                .filter(id -> !there.contains(id))
                .toList();
    }

    /** Whose lock ended with the place that it was for. */
    private static List<ParticipantId> unlocked(
            Notices notices, SessionEvent.BreakoutClosed closed) {
        return concerned(notices.before(), closed).stream()
                .filter(id -> locked(notices.before(), id) && !locked(notices.after(), id))
                .toList();
    }

    private static boolean locked(Session session, ParticipantId id) {
        return session.participant(id).filter(Participant::locked).isPresent();
    }

    private static List<ParticipantId> concerned(
            Session before, SessionEvent.BreakoutClosed closed) {
        Set<ParticipantId> people = new LinkedHashSet<>(closed.people());
        before.roster().assignedTo(closed.breakout()).stream().map(Place::id).forEach(people::add);
        return List.copyOf(people);
    }
}
