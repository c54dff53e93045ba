package dev.alcove.core.breakout;

import dev.alcove.core.participant.ParticipantId;
import java.time.Duration;
import java.util.Optional;

/**
 * What a breakout is meant to be; a host may change it at any time.
 *
 * @param name 1 to 100 characters
 * @param topic up to 500 characters; empty text for none
 * @param maxParticipants seats; hosts and cohosts take none (rule 2)
 * @param duration how long its timer runs, from the opening; empty for none
 * @param facilitator who may run it, and nothing else
 * @param task what the people in it are to do, its <em>task card</em>: 1 to 4,000 characters
 */
public record BreakoutPlan(
        String name,
        String topic,
        int maxParticipants,
        Optional<Duration> duration,
        Optional<ParticipantId> facilitator,
        BreakoutRights rights,
        Optional<String> task) {

    /** The same without its task card. */
    public BreakoutPlan withoutTask() {
        return task.isEmpty()
                ? this
                : new BreakoutPlan(
                        name,
                        topic,
                        maxParticipants,
                        duration,
                        facilitator,
                        rights,
                        Optional.empty());
    }

    /** Its size, length and rights: what tells nothing of whom it is for, and what for. */
    public BreakoutPlan outline(String plainName) {
        return new BreakoutPlan(
                plainName,
                "",
                maxParticipants,
                duration,
                Optional.empty(),
                rights,
                Optional.empty());
    }

    /** The same plan with other rights. */
    public BreakoutPlan withRights(BreakoutRights newRights) {
        return new BreakoutPlan(
                name, topic, maxParticipants, duration, facilitator, newRights, task);
    }
}
