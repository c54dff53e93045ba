package dev.alcove.core.breakout;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.text.DisplayName;
import dev.alcove.core.text.FreeText;
import java.time.Duration;
import java.util.Optional;

/**
 * What someone asks for who wants a breakout.
 *
 * @param id made by the server
 * @param name 1 to 100 characters
 * @param topic up to 500 characters; empty text for none
 * @param maxParticipants 1 to 1,000 seats
 * @param duration how long its timer runs, from the opening; empty for none
 * @param facilitator who may run it
 * @param eventId the caller's grouping (contract §1, <em>event</em>)
 * @param rights empty for those of the set, or of a breakout made alone
 * @param task its task card, 1 to 4,000 characters
 */
public record BreakoutSpec(
        BreakoutId id,
        String name,
        String topic,
        int maxParticipants,
        Optional<Duration> duration,
        Optional<ParticipantId> facilitator,
        Optional<String> eventId,
        Optional<BreakoutRights> rights,
        Optional<String> task) {
    public BreakoutSpec {
        name = DisplayName.clean(name);
        topic = FreeText.clean(topic);
        task = task.map(FreeText::clean);
    }
}
