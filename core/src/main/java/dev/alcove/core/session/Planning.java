package dev.alcove.core.session;

import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What groups are made from.
 *
 * @param rules what groups made by lot keep to
 * @param been the breakouts that each person has been in, oldest first, the latest {@value
 *     #PLACES_KEPT}: two people have met if they share one
 * @param rounds the latest ones, if any were planned
 */
public record Planning(
        GroupingRules rules, PMap<ParticipantId, List<BreakoutId>> been, Optional<Rounds> rounds) {
    private static final int PLACES_KEPT = 20;

    static final Planning NONE =
            new Planning(GroupingRules.NONE, HashTreePMap.empty(), Optional.empty());

    Planning withRules(GroupingRules newRules) {
        return new Planning(newRules, been, rounds);
    }

    Planning withRounds(Rounds newRounds) {
        return new Planning(rules, been, Optional.of(newRounds));
    }

    Planning remembering(ParticipantId person, BreakoutId breakout) {
        var places = new ArrayList<>(been.getOrDefault(person, List.of()));
        places.remove(breakout);
        places.add(breakout);
        int first = Math.max(0, places.size() - PLACES_KEPT);
        return new Planning(
                rules,
                been.plus(person, List.copyOf(places.subList(first, places.size()))),
                rounds);
    }
}
