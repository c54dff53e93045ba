package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.tooLong;

import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutPlan;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.text.DisplayName;
import dev.alcove.core.text.FreeText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a plan, a timer and a grace may be (contract §6, protocol <em>Client events</em>). */
final class PlanLimits {
    private static final int TOPIC_LENGTH = 500;
    private static final int TASK_LENGTH = 4_000;

    /** 0.05 minutes. */
    private static final Duration SHORTEST = Duration.ofSeconds(3);

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(5);
    private static final Duration LONGEST_COUNTDOWN = Duration.ofHours(1);

    private PlanLimits() {}

    static Optional<Rejection> objection(Session session, BreakoutPlan plan) {
        int seats = session.settings().limits().seats();
        if (!DisplayName.fits(plan.name())) {
            return badName();
        }
        if (FreeText.length(plan.topic()) > TOPIC_LENGTH) {
            return tooLong("A topic", TOPIC_LENGTH);
        }
        if (plan.task().filter(task -> FreeText.length(task) > TASK_LENGTH).isPresent()) {
            return tooLong("A task card", TASK_LENGTH);
        }
        if (plan.maxParticipants() < 1 || plan.maxParticipants() > seats) {
            return invalid("A breakout has 1 to " + seats + " seats.");
        }
        return plan.duration().flatMap(PlanLimits::timer);
    }

    /** Who is to lead must be there; who leads already may have left meanwhile. */
    static Optional<Rejection> leader(Session session, Optional<ParticipantId> facilitator) {
        return facilitator
                .filter(id -> session.participant(id).isEmpty())
                .map(Rejections::noParticipant);
    }

    static Optional<Rejection> names(List<String> names) {
        return names.stream().allMatch(DisplayName::fits) ? DONE : badName();
    }

    private static Optional<Rejection> badName() {
        return invalid("A breakout's name has 1 to 100 characters, at least one of them visible.");
    }

    static Optional<Rejection> objection(BreakoutConfig config) {
        return countdown(config.startCountdown());
    }

    static Optional<Rejection> timer(Duration length) {
        return length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0
                ? invalid("A timer runs for 0.05 to 1,440 minutes.")
                : DONE;
    }

    static Optional<Rejection> delta(Duration delta) {
        return delta.abs().compareTo(LONGEST) > 0
                ? invalid("A timer moves by up to 1,440 minutes.")
                : DONE;
    }

    /** Whether a timer that has {@code left} to run would run for too long. */
    static boolean tooLongToRun(Duration left) {
        return left.compareTo(LONGEST) > 0;
    }

    static Optional<Rejection> grace(Duration grace) {
        return grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0
                ? invalid("A grace is 0 to 300 seconds.")
                : DONE;
    }

    static Optional<Rejection> countdown(Duration countdown) {
        return countdown.isNegative() || countdown.compareTo(LONGEST_COUNTDOWN) > 0
                ? invalid("A countdown is 0 to 3,600 seconds.")
                : DONE;
    }
}
