package dev.alcove.core.participant;

import java.time.Instant;
import java.util.Optional;

/**
 * A person in a session.
 *
 * @param name as shown: what was given, with a mark if others have that name
 * @param space the one space that the person is in (rule 1)
 * @param assigned the breakout whose seat is kept for the person, if any; it may be the one that
 *     the person is in, or one to go to, or to go back to
 * @param handRaised whether a hand is up
 * @param locked whether shuffles and other groupings by rule leave the person in place
 * @param person who it is under whatever token; empty where the client did not say, as in sessions
 *     of earlier versions
 */
public record Participant(
        ParticipantId id,
        String name,
        Role role,
        Space space,
        Presence presence,
        Optional<BreakoutId> assigned,
        boolean handRaised,
        Instant joinedAt,
        boolean locked,
        Optional<PersonId> person) {

    /** Whether the person has breakout:manage by role. */
    public boolean manages() {
        return role.manages();
    }

    /** Whether others see this person: it has connected at least once. */
    public boolean shown() {
        return !(presence instanceof Presence.Expected);
    }

    /** Whether a socket is there now. */
    public boolean connected() {
        return presence instanceof Presence.Connected;
    }

    /** Whether the person has a seat in that breakout: is in it, or is assigned to it. */
    public boolean claims(BreakoutId breakout) {
        return assigned.filter(breakout::equals).isPresent()
                || space.asBreakout().filter(breakout::equals).isPresent();
    }

    public Participant withName(String newName) {
        return new Participant(
                id, newName, role, space, presence, assigned, handRaised, joinedAt, locked, person);
    }

    public Participant withRole(Role newRole) {
        return new Participant(
                id, name, newRole, space, presence, assigned, handRaised, joinedAt, locked, person);
    }

    public Participant withSpace(Space newSpace) {
        return new Participant(
                id, name, role, newSpace, presence, assigned, handRaised, joinedAt, locked, person);
    }

    public Participant withPresence(Presence newPresence) {
        return new Participant(
                id, name, role, space, newPresence, assigned, handRaised, joinedAt, locked, person);
    }

    public Participant withAssigned(Optional<BreakoutId> breakout) {
        return new Participant(
                id, name, role, space, presence, breakout, handRaised, joinedAt, locked, person);
    }

    public Participant withHandRaised(boolean raised) {
        return new Participant(
                id, name, role, space, presence, assigned, raised, joinedAt, locked, person);
    }

    public Participant withLocked(boolean inPlace) {
        return new Participant(
                id, name, role, space, presence, assigned, handRaised, joinedAt, inPlace, person);
    }
}
