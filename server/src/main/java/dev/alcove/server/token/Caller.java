package dev.alcove.server.token;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;

/** Whom credentials were given to. */
public sealed interface Caller {

    /** A participant of a session. */
    record Person(SessionId session, ParticipantId participant) implements Caller {}

    /** The owner of rooms. */
    record Owner(String id) implements Caller {}

    /** There were no credentials. */
    record Nobody() implements Caller {}

    /** There were some, and they are wrong, or no longer good. */
    record Wrong() implements Caller {}
}
