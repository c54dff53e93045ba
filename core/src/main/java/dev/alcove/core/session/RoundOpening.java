package dev.alcove.core.session;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutPlan;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The breakouts of the next round, for those who are there by now: who has left is left out, a
 * group that nobody is left of is not made, and who came meanwhile joins the smallest one, if late
 * arrivals are to be placed.
 */
final class RoundOpening {
    private final Unfolding unfolding;
    private final Rounds rounds;
    private final int round;

    private RoundOpening(Unfolding unfolding, Rounds rounds) {
        this.unfolding = unfolding;
        this.rounds = rounds;
        this.round = rounds.current() + 1;
    }

    static void begin(Unfolding unfolding, Rounds rounds, Instant opensAt) {
        new RoundOpening(unfolding, rounds).begin(opensAt);
    }

    private void begin(Instant opensAt) {
        Map<Integer, List<ParticipantId>> groups = groups();
        int limit = unfolding.session().settings().limits().breakouts();
        if (unfolding.session().breakouts().size() + groups.size() > limit) {
            unfolding.emit(new SessionEvent.RoundsStopped());
            return;
        }
        List<BreakoutId> ids =
                groups.keySet().stream().map(group -> rounds.plan().id(round, group)).toList();
        unfolding.emit(new SessionEvent.RoundStarted(round, ids));
        groups.keySet().forEach(this::make);
        configure();
        groups.forEach((group, people) ->
                unfolding.emit(
                        new SessionEvent.PeopleAssigned(people, rounds.plan().id(round, group))));
        if (ids.isEmpty()) {
            RoundRules.afterClosing(unfolding);
        } else if (opensAt.isAfter(unfolding.at())) {
            unfolding.emit(new SessionEvent.OpeningScheduled(opensAt, Optional.empty()));
        } else {
            OpeningRules.openNow(unfolding, ids, Optional.empty());
        }
    }

    private Map<Integer, List<ParticipantId>> groups() {
        var planned = rounds.plan().groups().get(round - 1);
        Map<Integer, List<ParticipantId>> groups = new TreeMap<>();
        Set<ParticipantId> known = new HashSet<>();
        for (int group = 0; group < planned.size(); group++) {
            known.addAll(planned.get(group));
            var there = planned.get(group).stream().filter(this::takesPart).toList();
            if (!there.isEmpty()) {
                groups.put(group, new ArrayList<>(there));
            }
        }
        if (rounds.plan().rights().autoAssign()) {
            AssigningRules.free(unfolding.session()).stream()
                    .map(Participant::id)
                    .filter(id -> !known.contains(id))
                    .forEach(id -> smallest(groups).ifPresent(group -> group.add(id)));
        }
        return groups;
    }

    private Optional<List<ParticipantId>> smallest(Map<Integer, List<ParticipantId>> groups) {
        int seats = unfolding.session().settings().limits().seats();
        return groups.values().stream()
                .filter(group -> group.size() < seats)
                .min(Comparator.comparingInt(List::size));
    }

    /** Who manages takes no part; who is locked stays. */
    private boolean takesPart(ParticipantId id) {
        return unfolding
                .session()
                .participant(id)
                .filter(person -> !person.manages() && !person.locked())
                .isPresent();
    }

    private void make(int group) {
        var plan = rounds.plan();
        int ordinal =
                unfolding.session().breakouts().stream()
                        .mapToInt(breakout -> breakout.ordinal() + 1)
                        .max()
                        .orElse(0);
        unfolding.emit(
                new SessionEvent.BreakoutCreated(
                        plan.id(round, group),
                        ordinal,
                        new Breakout.Origin(
                                unfolding.self().map(Participant::id),
                                Optional.empty(),
                                unfolding.at()),
                        new BreakoutPlan(
                                plan.names().get(group),
                                "",
                                unfolding.session().settings().limits().seats(),
                                Optional.of(plan.pace().round()),
                                Optional.empty(),
                                plan.rights(),
                                Optional.empty())));
    }

    /** What holds for the set, as for any other. */
    private void configure() {
        var config =
                new BreakoutConfig(
                        AssignmentStrategy.RANDOM,
                        rounds.plan().rights(),
                        rounds.plan().pace().countdown(),
                        Optional.empty());
        if (!unfolding.session().board().config().equals(Optional.of(config))) {
            unfolding.emit(new SessionEvent.BreakoutsConfigured(config));
        }
    }
}
