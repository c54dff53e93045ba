package dev.alcove.core.recording;

import dev.alcove.core.participant.ParticipantId;
import java.util.Optional;

/**
 * Who asked for a recording, by name: they may have left by now.
 *
 * @param id empty for the room's owner, who is not in the session
 */
public record StartedBy(Optional<ParticipantId> id, String name) {}
