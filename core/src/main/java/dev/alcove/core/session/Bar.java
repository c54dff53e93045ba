package dev.alcove.core.session;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody is not let in again for as long as the session lasts.
 *
 * @param participant the one who was taken out; its token opens nothing
 * @param name as it was then
 * @param person who it is under whatever token; empty where that was not said, or is a manager too
 */
public record Bar(
        ParticipantId participant, String name, Optional<PersonId> person, Instant since) {}
