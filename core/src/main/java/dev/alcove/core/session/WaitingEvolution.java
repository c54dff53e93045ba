package dev.alcove.core.session;

import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.participant.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What coming to the waiting room and leaving it makes of a session. */
final class WaitingEvolution {
    private WaitingEvolution() {}

    static Session apply(Session session, SessionEvent.OfWaiting event, Instant at) {
        return switch (event) {
            case SessionEvent.WaitingStarted(
                            ParticipantId id,
                            String name,
                            Instant until,
                            Optional<PersonId> person) ->
                    started(
                            session,
                            new Waiting(id, name, at, new Presence.Expected(until), person));
            case SessionEvent.WaitingConnected(ParticipantId id, ConnectionId connection) ->
                    present(session, id, new Presence.Connected(connection));
            case SessionEvent.WaitingDropped(ParticipantId id, Instant until) ->
                    present(session, id, new Presence.Dropped(until));
            case SessionEvent.WaitingExtended(ParticipantId id, Instant until) ->
                    session.withWaiting(
                            session.waiting()
                                    .changing(
                                            id,
                                            one -> one.withPresence(one.presence().until(until))));
            case SessionEvent.WaitingEnded(
                            List<ParticipantId> people,
                            WaitingEnd reason,
                            Optional<String> note) ->
                    ended(session, people, at);
        };
    }

    private static Session started(Session session, Waiting waiting) {
        var names = session.names().with(waiting.id(), waiting.name());
        var shown = waiting.withName(names.shown(waiting.id(), waiting.name()));
        return session.withNames(names)
                .withWaiting(session.waiting().with(shown))
                .withSitting(session.sitting().withEmptySince(Optional.empty()));
    }

    private static Session present(Session session, ParticipantId id, Presence presence) {
        return session.withWaiting(
                session.waiting().changing(id, one -> one.withPresence(presence)));
    }

    private static Session ended(Session session, List<ParticipantId> people, Instant at) {
        var waiting = session.waiting();
        var names = session.names();
        for (ParticipantId person : people) {
            // One who was let in is in the session already, and keeps the name there.
            names = session.participant(person).isPresent() ? names : names.without(person);
            waiting = waiting.without(person);
        }
        return session.withWaiting(waiting).withNames(names).emptiedAt(at);
    }
}
