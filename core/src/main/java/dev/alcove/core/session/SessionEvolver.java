package dev.alcove.core.session;

/** What an event makes of a session. Total: any stored event can be applied in its place. */
public final class SessionEvolver {
    private SessionEvolver() {}

    /** The session with this event, which must be the next one. */
    public static Session evolve(Session session, Recorded recorded) {
        return session.withVersion(recorded.seq());
    }
}
