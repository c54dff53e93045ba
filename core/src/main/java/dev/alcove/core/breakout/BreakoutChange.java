package dev.alcove.core.breakout;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.text.DisplayName;
import dev.alcove.core.text.FreeText;
import java.time.Duration;
import java.util.Optional;

/**
 * What to change in a breakout's plan; what is empty stays.
 *
 * @param duration the new length of the timer, for the next time that it is started by an opening;
 *     {@link Duration#ZERO} for none. A timer that runs is not touched
 * @param leader who runs it from now on; the one who did so before no longer does
 * @param task the new task card; empty text for none
 */
public record BreakoutChange(
        Optional<String> name,
        Optional<String> topic,
        Optional<Integer> maxParticipants,
        Optional<Duration> duration,
        Optional<Leader> leader,
        Optional<BreakoutRights> rights,
        Optional<String> task) {
    public BreakoutChange {
        name = name.map(DisplayName::clean);
        topic = topic.map(FreeText::clean);
        task = task.map(FreeText::clean);
    }

    /** Who is to run a breakout. */
    public sealed interface Leader {

        /** This participant, whose word on it is heard from now on. */
        record Person(ParticipantId id) implements Leader {}

        /** Only those who manage all breakouts. */
        record Nobody() implements Leader {}

        /** As a plan has it. */
        private Optional<ParticipantId> facilitator() {
            return switch (this) {
                case Person(ParticipantId id) -> Optional.of(id);
                case Nobody() -> Optional.empty();
            };
        }
    }

    /** Only another name: all that a facilitator may change. */
    public static BreakoutChange rename(String name) {
        return new BreakoutChange(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether nothing but the name is to change. */
    public boolean onlyRenames() {
        return topic.isEmpty()
                && maxParticipants.isEmpty()
                && duration.isEmpty()
                && leader.isEmpty()
                && rights.isEmpty()
                && task.isEmpty();
    }

    /** The plan with these changes. */
    public BreakoutPlan applyTo(BreakoutPlan plan) {
        return new BreakoutPlan(
                name.orElse(plan.name()),
                topic.orElse(plan.topic()),
                maxParticipants.orElse(plan.maxParticipants()),
                duration.isPresent()
                        ? duration.filter(length -> !length.isZero())
                        : plan.duration(),
                leader.isPresent() ? leader.flatMap(Leader::facilitator) : plan.facilitator(),
                rights.orElse(plan.rights()),
                task.isPresent() ? task.filter(text -> !FreeText.isBlank(text)) : plan.task());
    }
}
