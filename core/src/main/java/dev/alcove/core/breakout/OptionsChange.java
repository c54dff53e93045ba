package dev.alcove.core.breakout;

import java.time.Duration;
import java.util.Optional;

/**
 * What is to hold from now on for the breakouts that there are and for those to come; what is empty
 * stays as it is.
 *
 * @param startCountdown how long people are told before the breakouts open; an opening that counts
 *     down already goes on as announced
 */
public record OptionsChange(
        Optional<Boolean> allowParticipantsToChoose,
        Optional<Boolean> allowReturnToMain,
        Optional<Boolean> allowEarlyJoin,
        Optional<Boolean> autoAssign,
        Optional<Duration> startCountdown,
        Optional<Boolean> askToJoin) {

    /** Whether there is nothing to change at all. */
    public boolean saysNothing() {
        return allowParticipantsToChoose.isEmpty()
                && allowReturnToMain.isEmpty()
                && allowEarlyJoin.isEmpty()
                && autoAssign.isEmpty()
                && startCountdown.isEmpty()
                && askToJoin.isEmpty();
    }

    /** The rights with these changes. */
    public BreakoutRights applyTo(BreakoutRights rights) {
        return new BreakoutRights(
                allowParticipantsToChoose.orElse(rights.allowParticipantsToChoose()),
                allowReturnToMain.orElse(rights.allowReturnToMain()),
                allowEarlyJoin.orElse(rights.allowEarlyJoin()),
                autoAssign.orElse(rights.autoAssign()));
    }

    /** What holds for a set, with these changes. */
    public BreakoutConfig applyTo(BreakoutConfig config) {
        return new BreakoutConfig(
                config.assignment(),
                applyTo(config.rights()),
                startCountdown.orElse(config.startCountdown()),
                askToJoin.or(config::askToJoin));
    }

    /** A breakout with these changes. */
    public Breakout applyTo(Breakout breakout) {
        return breakout.withPlan(breakout.plan().withRights(applyTo(breakout.plan().rights())));
    }
}
