package dev.alcove.core.breakout;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A sub-room of a session that has not closed yet.
 *
 * @param ordinal its place in the order of creation, from 0; gives its letter and colour
 * @param timer set while a deadline is
 * @param paused what is left of a timer that stands still; then there is no {@code timer}
 * @param emptySince set while it is open and nobody is in it
 */
public record Breakout(
        BreakoutId id,
        int ordinal,
        Origin origin,
        BreakoutPlan plan,
        Phase phase,
        Optional<Timer> timer,
        Optional<Duration> paused,
        Optional<HelpRequest> help,
        Optional<Instant> emptySince) {

    /**
     * Where a breakout comes from.
     *
     * @param creator the participant who made it; empty when the owner did through REST
     * @param eventId the caller's grouping
     */
    public record Origin(
            Optional<ParticipantId> creator, Optional<String> eventId, Instant createdAt) {}

    /** The phase as a word. */
    public BreakoutStatus status() {
        return switch (phase) {
            case Phase.Waiting() -> BreakoutStatus.WAITING;
            case Phase.Active(Instant startedAt) -> BreakoutStatus.ACTIVE;
            case Phase.Closing(Instant startedAt, Instant closesAt) -> BreakoutStatus.CLOSING;
        };
    }

    public boolean waiting() {
        return phase instanceof Phase.Waiting;
    }

    public boolean closing() {
        return phase instanceof Phase.Closing;
    }

    /** When it opened. */
    public Optional<Instant> startedAt() {
        return switch (phase) {
            case Phase.Waiting() -> Optional.empty();
            case Phase.Active(Instant startedAt) -> Optional.of(startedAt);
            case Phase.Closing(Instant startedAt, Instant closesAt) -> Optional.of(startedAt);
        };
    }

    /** When everyone is taken back, while it is closing. */
    public Optional<Instant> closesAt() {
        return phase instanceof Phase.Closing closing
                ? Optional.of(closing.closesAt())
                : Optional.empty();
    }

    /** When it ends, as things stand: what is closing ends at its closing, else its timer says. */
    public Optional<Instant> endsAt() {
        return closesAt().or(() -> timer.map(Timer::endsAt));
    }

    /** Whether that person runs this breakout. */
    public boolean facilitatedBy(ParticipantId person) {
        return plan.facilitator().filter(person::equals).isPresent();
    }

    public Breakout withPlan(BreakoutPlan newPlan) {
        return new Breakout(id, ordinal, origin, newPlan, phase, timer, paused, help, emptySince);
    }

    public Breakout withPhase(Phase newPhase) {
        return new Breakout(id, ordinal, origin, plan, newPhase, timer, paused, help, emptySince);
    }

    public Breakout withTimer(Optional<Timer> newTimer) {
        return new Breakout(id, ordinal, origin, plan, phase, newTimer, paused, help, emptySince);
    }

    /** With a timer that stands still; empty if none does. */
    public Breakout withPaused(Optional<Duration> left) {
        return new Breakout(id, ordinal, origin, plan, phase, timer, left, help, emptySince);
    }

    public Breakout withHelp(Optional<HelpRequest> newHelp) {
        return new Breakout(id, ordinal, origin, plan, phase, timer, paused, newHelp, emptySince);
    }

    public Breakout withEmptySince(Optional<Instant> since) {
        return new Breakout(id, ordinal, origin, plan, phase, timer, paused, help, since);
    }
}
