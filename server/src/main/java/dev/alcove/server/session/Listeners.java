package dev.alcove.server.session;

import dev.alcove.core.session.Roster;
import dev.alcove.core.session.Session;
import dev.alcove.core.view.Audience;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connections of an audience. Remembers the last answer: while people talk, the same ones are
 * told line after line, and who they are costs as much as telling them. Belongs to the session's
 * thread.
 */
final class Listeners {
    private final Connections connections;
    private @Nullable Found last;

    Listeners(Connections connections) {
        this.connections = connections;
    }

    /** An answer, and what it follows from: a roster is another object after every change. */
    private record Found(
            Audience audience,
            Roster roster,
            long changes,
            Map<Vocabulary, List<ClientConnection>> connections) {

        @SuppressWarnings("ReferenceEquality")
        boolean answers(Audience asked, Roster now, long changesNow) {
            return changes == changesNow && roster == now && audience.equals(asked);
        }
    }

    /** Who is told, a vocabulary at a time. */
    Map<Vocabulary, List<ClientConnection>> of(Audience audience, Session session) {
        Found found = last;
        if (found == null || !found.answers(audience, session.roster(), connections.changes())) {
            found =
                    new Found(
                            audience,
                            session.roster(),
                            connections.changes(),
                            connections.byVocabulary(audience.resolve(session)));
            last = found;
        }
        return found.connections();
    }
}
