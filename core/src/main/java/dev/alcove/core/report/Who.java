package dev.alcove.core.report;

import dev.alcove.core.participant.ParticipantId;
import java.util.Optional;

/**
 * Someone by name.
 *
 * @param id empty for the room's owner, who acted from outside the session
 */
public record Who(Optional<ParticipantId> id, String name) {}
