package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.invalid;

import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.participant.NameKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sets of breakouts by people per room, by a list, by rules (contract §6, <em>Making them</em>).
 */
final class SetMaking {
    private static final int MOST_LISTS = 200;
    private static final int LONGEST_LIST = 100;

    private SetMaking() {}

    static Optional<Rejection> make(Unfolding unfolding, SetSpec spec) {
        if (spec.count().filter(count -> !count.possible()).isPresent()) {
            return invalid("Ask for at least one person in each breakout.");
        }
        var objection = spec.rules().flatMap(rules -> setRules(unfolding, rules));
        if (objection.isPresent()) {
            return objection;
        }
        var specs = new ArrayList<>(spec.given());
        int people = AssigningRules.free(unfolding.session()).size();
        List<String> missing = missing(unfolding.session(), spec);
        int wanted = spec.count().map(count -> count.forPeople(people)).orElse(0);
        if (Math.max(wanted, missing.size()) > spec.spare().size()) {
            return tooMany(unfolding.session(), Math.max(wanted, missing.size()));
        }
        specs.addAll(spec.spare().subList(0, wanted));
        for (String name : missing) {
            specs.add(named(spec.spare().get(specs.size() - spec.given().size()), name));
        }
        return create(unfolding, spec, specs);
    }

    private static Optional<Rejection> create(
            Unfolding unfolding, SetSpec spec, List<BreakoutSpec> specs) {
        var refused =
                specs.isEmpty() && !spec.list().isEmpty()
                        ? noGroups(unfolding.session())
                        : PlanRules.create(
                                unfolding,
                                new SessionCommand.CreateBreakouts(
                                        specs, Optional.of(spec.config())));
        if (refused.isEmpty() && !spec.list().isEmpty()) {
            AssigningRules.assignByList(unfolding, spec.list());
        }
        return refused;
    }

    private static Optional<Rejection> noGroups(Session session) {
        return session.breakouts().isEmpty()
                ? invalid("The list names no group. Give each person a group, or name breakouts.")
                : DONE;
    }

    private static Optional<Rejection> tooMany(Session session, int wanted) {
        return Optional.of(
                new Rejection(
                        Rejection.Code.LIMIT_REACHED,
                        "That would be "
                                + wanted
                                + " breakouts. A session has up to "
                                + session.settings().limits().breakouts()
                                + ": put more people into each."));
    }

    /** The groups of the list that neither are there nor are going to be. */
    private static List<String> missing(Session session, SetSpec spec) {
        Set<String> known = new HashSet<>();
        spec.given().forEach(given -> known.add(NameKey.of(given.name())));
        session.breakouts().stream()
                .filter(breakout -> !breakout.closing())
                .forEach(breakout -> known.add(NameKey.of(breakout.plan().name())));
        List<String> missing = new ArrayList<>();
        for (Listed listed : spec.list()) {
            if (!listed.group().isBlank() && known.add(NameKey.of(listed.group()))) {
                missing.add(listed.group().strip());
            }
        }
        return missing;
    }

    private static BreakoutSpec named(BreakoutSpec spare, String name) {
        return new BreakoutSpec(
                spare.id(),
                name,
                spare.topic(),
                spare.maxParticipants(),
                spare.duration(),
                spare.facilitator(),
                spare.eventId(),
                spare.rights(),
                spare.task());
    }

    /** People may leave and come: ids that nobody has are kept, and do nothing meanwhile. */
    static Optional<Rejection> setRules(Unfolding unfolding, GroupingRules rules) {
        boolean tooLong =
                Stream.concat(rules.keepTogether().stream(), rules.keepApart().stream())
                        .anyMatch(list -> list.size() > LONGEST_LIST);
        if (tooLong
                || rules.keepTogether().size() > MOST_LISTS
                || rules.keepApart().size() > MOST_LISTS) {
            return invalid("Rules are up to 200 lists of up to 100 people each.");
        }
        if (!rules.equals(unfolding.session().planning().rules())) {
            unfolding.emit(new SessionEvent.GroupingRulesSet(rules));
        }
        return DONE;
    }
}
