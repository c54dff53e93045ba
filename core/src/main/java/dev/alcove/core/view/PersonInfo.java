package dev.alcove.core.view;

import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.util.Optional;

/**
 * Someone by name.
 *
 * @param id empty for the room's owner, who is not in the session
 */
public record PersonInfo(Optional<ParticipantId> id, String name) {
    static PersonInfo of(Participant participant) {
        return new PersonInfo(Optional.of(participant.id()), participant.name());
    }
}
