package dev.alcove.core.session;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.breakout.GroupCount;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.breakout.OptionsChange;
import dev.alcove.core.breakout.RoundsPlan;
import dev.alcove.core.participant.ParticipantId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a {@link Step} about plans, lists and rounds means on a {@link Walk}. */
final class PlanPlay {
    private final Walk walk;
    private final Step step;

    PlanPlay(Walk walk, Step step) {
        this.walk = walk;
        this.step = step;
    }

    void play() {
        switch (step.kind()) {
            case SET_RULES -> manage(new SessionCommand.SetRules(rules()));
            case CHANGE_OPTIONS -> manage(new SessionCommand.ChangeOptions(options()));
            case PLAN_SET -> manage(new SessionCommand.PlanSet(set()));
            case ASSIGN_LIST -> manage(new SessionCommand.AssignByList(list()));
            case PLAN_ROUNDS -> manage(new SessionCommand.PlanRounds(wish()));
            case START_ROUNDS -> manage(new SessionCommand.StartRounds());
            case STOP_ROUNDS -> manage(new SessionCommand.StopRounds());
            case NEXT_ROUND -> {
                // Nothing else may be open when a host begins a round.
                if (step.much() % 2 == 0) {
                    manage(new SessionCommand.CloseAll(Duration.ZERO));
                }
                manage(new SessionCommand.NextRound());
            }
            default -> throw new IllegalStateException("No play for " + step);
        }
    }

    private void manage(SessionCommand command) {
        walk.turn(walk.manager(step), command);
    }

    private List<ParticipantId> some(int from) {
        return IntStream.rangeClosed(0, step.what())
                .mapToObj(number -> Walk.person((from + number) % Walk.CAST))
                .toList();
    }

    private GroupingRules rules() {
        return new GroupingRules(
                step.what() % 2 == 0 ? List.of(some(step.who()).reversed()) : List.of(),
                List.of(some(step.much())),
                step.much() % 3 == 0
                        ? Optional.of(
                                new GroupingRules.Balance(
                                        "level",
                                        List.of(
                                                new GroupingRules.Kind("name 3", "high"),
                                                new GroupingRules.Kind("name 4", "high"))))
                        : Optional.empty(),
                step.who() % 2 == 0);
    }

    /** Now and then nothing at all, and a countdown that is too long. */
    private OptionsChange options() {
        return new OptionsChange(
                step.what() < 2 ? Optional.of(step.what() == 0) : Optional.empty(),
                step.what() % 3 == 0 ? Optional.of(step.much() % 2 == 0) : Optional.empty(),
                step.what() % 3 == 1 ? Optional.of(step.much() % 2 == 0) : Optional.empty(),
                step.who() % 3 == 0 ? Optional.of(step.much() % 2 == 0) : Optional.empty(),
                step.who() % 4 == 0
                        ? Optional.of(Duration.ofMinutes(step.much() * 8L))
                        : Optional.empty(),
                step.who() % 3 == 1 ? Optional.of(step.much() % 3 == 0) : Optional.empty());
    }

    private BreakoutRights rights() {
        return new BreakoutRights(false, true, step.what() == 0, step.what() % 2 == 0);
    }

    private SetSpec set() {
        boolean byList = step.much() % 2 == 0;
        return new SetSpec(
                List.of(),
                IntStream.range(0, 4).mapToObj(this::spec).toList(),
                byList ? Optional.empty() : Optional.of(new GroupCount.Of(1 + step.what())),
                byList ? list() : List.of(),
                new BreakoutConfig(
                        byList ? AssignmentStrategy.ROSTER : AssignmentStrategy.RANDOM,
                        rights(),
                        Duration.ofSeconds(step.who() % 2),
                        Optional.of(step.who() % 4 == 0)),
                step.who() % 3 == 0 ? Optional.of(rules()) : Optional.empty());
    }

    private BreakoutSpec spec(int number) {
        return new BreakoutSpec(
                walk.newBreakout(),
                "Room " + number,
                "",
                1 + step.much() % 4,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Discuss."));
    }

    private List<Listed> list() {
        return IntStream.rangeClosed(0, step.much())
                .mapToObj(number ->
                        new Listed(
                                number + 1,
                                "Name " + number,
                                List.of("name " + (step.who() + number) % Walk.CAST),
                                number % 5 == 4 ? "" : "Group " + (number % (step.what() + 1))))
                .toList();
    }

    private RoundsWish wish() {
        return new RoundsWish(
                step.who() % 4,
                step.what() % 2 == 0
                        ? new GroupCount.Exactly(1 + step.what())
                        : new GroupCount.Of(step.what()),
                new RoundsPlan.Pace(
                        Duration.ofSeconds(step.much() * 20L),
                        Duration.ofSeconds(step.what() * 10L),
                        Duration.ofSeconds(step.who() % 3 * 5L)),
                step.much() % 2 == 0 ? Optional.of(rules()) : Optional.empty(),
                List.of("Rock"),
                step.much() % 3 == 0 ? Optional.of(rights()) : Optional.empty(),
                walk.newFamily());
    }
}
