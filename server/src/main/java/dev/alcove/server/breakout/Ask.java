package dev.alcove.server.breakout;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.server.room.Room;
import dev.alcove.server.wire.Payload;
import java.util.Optional;

/**
 * What a call about breakouts asks.
 *
 * @param breakout the one in the path; one that cannot exist where there is none
 */
record Ask(Room room, Actor by, BreakoutId breakout, Payload payload) {

    /** Through whose eyes the answer is seen; empty for the owner, who sees all. */
    Optional<ParticipantId> eyes() {
        return by instanceof Actor.Person(ParticipantId id) ? Optional.of(id) : Optional.empty();
    }
}
