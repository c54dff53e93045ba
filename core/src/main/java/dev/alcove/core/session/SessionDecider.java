package dev.alcove.core.session;

/** What a command makes of a session: events, or a rejection. */
public final class SessionDecider {
    private SessionDecider() {}

    /** Decides the command against the session as it is. Changes nothing itself. */
    public static Decision decide(Session session, SessionCommand command, CommandContext context) {
        return new Decision.Rejected(new Rejection(Rejection.Code.INVALID, "Not built yet."));
    }
}
