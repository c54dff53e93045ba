package dev.alcove.core.view;

import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import java.time.Instant;

/**
 * A participant as others see it. What its client says of its camera and microphone is not kept
 * here; the gateway adds it.
 */
public record ParticipantInfo(
        ParticipantId id,
        String name,
        Role role,
        Space space,
        boolean connected,
        boolean hand,
        Instant joinedAt,
        boolean locked) {
    public static ParticipantInfo of(Participant participant) {
        return new ParticipantInfo(
                participant.id(),
                participant.name(),
                participant.role(),
                participant.space(),
                participant.connected(),
                participant.handRaised(),
                participant.joinedAt(),
                participant.locked());
    }
}
