package dev.alcove.core.session;

import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.participant.Presence;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What people's coming and going makes of a session. */
final class PeopleEvolution {
    private PeopleEvolution() {}

    static Session apply(Session session, SessionEvent.OfPeople event, Instant at) {
        return switch (event) {
            case SessionEvent.ParticipantJoined joined -> joined(session, joined, at);
            case SessionEvent.ParticipantConnected(ParticipantId id, ConnectionId connection) ->
                    change(session, id, p -> p.withPresence(new Presence.Connected(connection)));
            case SessionEvent.ParticipantDropped(ParticipantId id, Instant until) ->
                    change(session, id, p -> p.withPresence(new Presence.Dropped(until)));
            case SessionEvent.SeatExtended(ParticipantId id, Instant until) ->
                    change(session, id, p -> p.withPresence(p.presence().until(until)));
            case SessionEvent.ParticipantLeft(
                            ParticipantId id,
                            LeaveReason reason,
                            Optional<String> note) ->
                    left(session, id, at, reason, note);
            case SessionEvent.PersonBarred(
                            ParticipantId id,
                            String name,
                            Optional<PersonId> person) ->
                    session.withDepartures(
                            session.departures().with(new Bar(id, name, person, at)));
            case SessionEvent.PersonReadmitted(List<ParticipantId> people) ->
                    readmitted(session, people);
            case SessionEvent.RoleChanged(ParticipantId id, Role role) ->
                    change(session, id, p -> p.withRole(role));
            case SessionEvent.ParticipantRenamed(ParticipantId id, String name) ->
                    renamed(session, id, name);
            case SessionEvent.HandRaised(ParticipantId id) ->
                    change(session, id, p -> p.withHandRaised(true));
            case SessionEvent.HandLowered(ParticipantId id) ->
                    change(session, id, p -> p.withHandRaised(false));
            // A request: what their microphones do is what their clients say.
            case SessionEvent.PeopleMuted muted -> session;
        };
    }

    static Session change(Session session, ParticipantId id, UnaryOperator<Participant> change) {
        return session.participant(id)
                .map(person -> session.withRoster(session.roster().with(change.apply(person))))
                .orElse(session);
    }

    private static Session joined(
            Session session, SessionEvent.ParticipantJoined joined, Instant at) {
        var before = session.departures().of(joined.participant()).map(Absent::last);
        var names = session.names().with(joined.participant(), joined.name());
        var participant =
                new Participant(
                        joined.participant(),
                        names.shown(joined.participant(), joined.name()),
                        joined.role(),
                        Space.main(),
                        new Presence.Expected(joined.seatUntil()),
                        Optional.empty(),
                        false,
                        before.map(Participant::joinedAt).orElse(at),
                        before.filter(Participant::locked).isPresent(),
                        joined.person());
        return session.withNames(names)
                .withRoster(session.roster().with(participant))
                .withWaiting(session.waiting().without(joined.participant()))
                .withDepartures(session.departures().without(joined.participant()))
                .withSitting(session.sitting().withEmptySince(Optional.empty()));
    }

    private static Session renamed(Session session, ParticipantId id, String name) {
        var names = session.names().without(id).with(id, name);
        String shown = names.shown(id, name);
        return change(session.withNames(names), id, person -> person.withName(shown))
                .withWaiting(session.waiting().changing(id, one -> one.withName(shown)));
    }

    private static Session left(
            Session session,
            ParticipantId id,
            Instant at,
            LeaveReason reason,
            Optional<String> note) {
        var person = session.participant(id);
        if (person.isEmpty()) {
            return session;
        }
        // Kept by the name that was given: whether it needs a mark is seen when the person is back.
        var last = person.get().withName(session.names().given(id, person.get().name()));
        int limit = session.settings().limits().participants();
        var rest =
                session.withRoster(session.roster().without(id))
                        .withNames(session.names().without(id))
                        .withDepartures(
                                session.departures()
                                        .with(new Absent(last, reason, note, at), limit))
                        .emptiedAt(at);
        return Emptiness.noted(rest, person.get().space(), at);
    }

    private static Session readmitted(Session session, List<ParticipantId> people) {
        var departures = session.departures();
        for (ParticipantId id : people) {
            departures = departures.withoutBar(id);
        }
        return session.withDepartures(departures);
    }
}
