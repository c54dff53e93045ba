package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.invalid;

import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.RoundsPlan;
import dev.alcove.core.grouping.Grouper;
import dev.alcove.core.grouping.GroupingTask;
import dev.alcove.core.grouping.Schedule;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Dividing everyone who is there into groups for several rounds. */
final class RoundPlanning {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private RoundPlanning() {}

    static Optional<Rejection> plan(Unfolding unfolding, RoundsWish wish) {
        var objection =
                objection(wish)
                        .or(() ->
                                wish.rules()
                                        .flatMap(rules -> SetMaking.setRules(unfolding, rules)));
        if (objection.isPresent()) {
            return objection;
        }
        var session = unfolding.session();
        List<ParticipantId> people =
                AssigningRules.eligible(session).stream().map(Participant::id).toList();
        if (people.isEmpty()) {
            return invalid("Nobody is here who could be grouped. Wait until people have come.");
        }
        int groups = Math.min(wish.count().forPeople(people.size()), people.size());
        var limits = session.settings().limits();
        if (groups > limits.breakouts() || people.size() > (long) groups * limits.seats()) {
            return Optional.of(
                    new Rejection(
                            Rejection.Code.LIMIT_REACHED,
                            "A session has up to "
                                    + limits.breakouts()
                                    + " breakouts of up to "
                                    + limits.seats()
                                    + " people. Ask for other groups."));
        }
        unfolding.emit(new SessionEvent.RoundsPlanned(divided(unfolding, wish, people, groups)));
        return DONE;
    }

    private static Optional<Rejection> objection(RoundsWish wish) {
        if (wish.rounds() < 1 || wish.rounds() > RoundsPlan.MOST_ROUNDS) {
            return invalid("Ask for 1 to " + RoundsPlan.MOST_ROUNDS + " rounds.");
        }
        if (!wish.count().possible()) {
            return invalid("Ask for at least one group, of at least one person.");
        }
        var pause = wish.pace().pause();
        if (pause.isNegative() || pause.compareTo(LONGEST_PAUSE) > 0) {
            return invalid("A pause is 0 to 3,600 seconds.");
        }
        return PlanLimits.timer(wish.pace().round())
                .or(() -> PlanLimits.countdown(wish.pace().countdown()))
                .or(() -> PlanLimits.names(wish.names()));
    }

    private static RoundsPlan divided(
            Unfolding unfolding, RoundsWish wish, List<ParticipantId> people, int groups) {
        int[] fixed = new int[people.size()];
        Arrays.fill(fixed, -1);
        int[] seats = new int[groups];
        Arrays.fill(seats, unfolding.session().settings().limits().seats());
        var affinity = Affinities.of(unfolding.session(), people);
        var task =
                new GroupingTask(
                        GroupingTask.sizes(people.size(), new int[groups], seats),
                        wish.rounds(),
                        fixed,
                        affinity);
        var schedule = Grouper.divide(task, unfolding.seed());
        return new RoundsPlan(
                named(schedule, people),
                names(wish.names(), groups),
                wish.pace(),
                wish.rights().orElseGet(() -> rights(unfolding.session())),
                wish.ids(),
                schedule.repeatedPairs(affinity));
    }

    private static List<List<List<ParticipantId>>> named(
            Schedule schedule, List<ParticipantId> people) {
        List<List<List<ParticipantId>>> rounds = new ArrayList<>();
        for (int round = 0; round < schedule.rounds(); round++) {
            rounds.add(
                    schedule.groups(round).stream()
                            .map(group -> group.stream().map(people::get).toList())
                            .toList());
        }
        return rounds;
    }

    private static List<String> names(List<String> given, int groups) {
        List<String> names = new ArrayList<>(given.subList(0, Math.min(given.size(), groups)));
        while (names.size() < groups) {
            names.add("Room " + (names.size() + 1));
        }
        return names;
    }

    /** Those of the latest set, save that late arrivals are placed. */
    private static BreakoutRights rights(Session session) {
        var latest =
                session.board()
                        .config()
                        .map(BreakoutConfig::rights)
                        .orElse(BreakoutRights.OF_A_SET);
        return new BreakoutRights(
                latest.allowParticipantsToChoose(),
                latest.allowReturnToMain(),
                latest.allowEarlyJoin(),
                true);
    }
}
