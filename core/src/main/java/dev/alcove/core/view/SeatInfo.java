package dev.alcove.core.view;

import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;

/**
 * One for whom a seat is kept.
 *
 * @param locked whether shuffles leave the person there
 */
public record SeatInfo(ParticipantId id, String name, boolean locked) {
    static SeatInfo of(Participant participant) {
        return new SeatInfo(participant.id(), participant.name(), participant.locked());
    }
}
