package dev.alcove.server.session;

import dev.alcove.core.participant.Presence;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import java.util.ArrayList;
import java.util.List;

/**
 * That sockets are gone, where it could not be stored: a socket does not say so twice, and its
 * person would stay for ever. At most one for each connection that the session knows. Belongs to
 * the session's thread.
 */
final class OwedLosses {
    private final List<Work.Order> owed = new ArrayList<>();

    /** Keeps an order that was not stored, if it has to be done all the same. */
    boolean keep(Session state, Work.Order order) {
        boolean needed =
                switch (order.command()) {
                    case SessionCommand.LoseConnection lost ->
                            state.participant(lost.participant())
                                    .filter(person ->
                                            person.presence()
                                                            instanceof
                                                            Presence.Connected(var connection)
                                                    && connection.equals(lost.connection()))
                                    .isPresent();
                    case SessionCommand.LoseAllConnections all -> true;
                    default -> false;
                };
        return needed && owed.add(order);
    }

    boolean isEmpty() {
        return owed.isEmpty();
    }

    /** All of them; none is kept any longer. */
    List<Work.Order> take() {
        List<Work.Order> all = List.copyOf(owed);
        owed.clear();
        return all;
    }
}
