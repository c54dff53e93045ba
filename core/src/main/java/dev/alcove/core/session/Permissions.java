package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;

/** Who may do what (contract §1). */
public final class Permissions {
    private Permissions() {}

    /** Whether the actor has {@code breakout:manage}. */
    public static boolean mayManage(Session session, Actor actor) {
        return switch (actor) {
            case Actor.Person(ParticipantId id) ->
                    session.participant(id).filter(Participant::manages).isPresent();
            case Actor.Owner(String name) -> true;
            case Actor.Clock() -> true;
        };
    }

    /**
     * Whether the actor may start, extend and end the timer of that breakout, rename it, broadcast
     * in it and close it: managers, and its facilitator.
     */
    public static boolean mayRun(Session session, Actor actor, Breakout breakout) {
        return mayManage(session, actor)
                || (actor instanceof Actor.Person(ParticipantId id)
                        && session.participant(id).isPresent()
                        && breakout.facilitatedBy(id));
    }

    /** Whether the actor may give roles: hosts, not cohosts. */
    static boolean mayGiveRoles(Session session, Actor actor) {
        return switch (actor) {
            case Actor.Person(ParticipantId id) ->
                    session.participant(id).filter(p -> p.role() == Role.HOST).isPresent();
            case Actor.Owner(String name) -> true;
            case Actor.Clock() -> true;
        };
    }
}
