package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.grouping.Grouper;
import dev.alcove.core.grouping.GroupingTask;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Seats drawn by lot that keep to the rules of the session, as well as they can be kept. */
final class GroupedLots {
    private GroupedLots() {}

    /** Without rules, or for more people than rules are looked at for, chance alone decides. */
    static Lots draw(Session session, List<Participant> people, List<Breakout> targets, long seed) {
        var vacancies = Vacancy.of(session, targets);
        var lots = Lots.draw(people, vacancies, seed);
        var staying = staying(session, targets);
        boolean chance =
                session.planning().rules().none()
                        || lots.seats().size() + staying.size() > Grouper.MOST_PEOPLE;
        return chance ? lots : divided(session, lots, vacancies, staying, seed);
    }

    /** Who is locked in one of these breakouts. */
    private static List<Participant> staying(Session session, List<Breakout> targets) {
        var ids = targets.stream().map(Breakout::id).toList();
        return session.roster().all().values().stream()
                .filter(person -> person.locked() && !person.manages())
                .filter(person ->
                        SwapRules.place(person).asBreakout().filter(ids::contains).isPresent())
                .sorted(Comparator.comparing(Roster.Place::of))
                .toList();
    }

    private static Lots divided(
            Session session,
            Lots lots,
            List<Vacancy> vacancies,
            List<Participant> staying,
            long seed) {
        List<BreakoutId> groups = vacancies.stream().map(v -> v.breakout().id()).toList();
        List<ParticipantId> people =
                Stream.concat(lots.seats().keySet().stream(), staying.stream().map(Participant::id))
                        .toList();
        int[] fixed = new int[people.size()];
        Arrays.fill(fixed, -1);
        for (int i = 0; i < staying.size(); i++) {
            fixed[lots.seats().size() + i] =
                    groups.indexOf(
                            SwapRules.place(staying.get(i)).asBreakout().orElse(groups.getFirst()));
        }
        int[] taken = vacancies.stream().mapToInt(Vacancy::taken).toArray();
        int[] seats =
                vacancies.stream().mapToInt(v -> v.breakout().plan().maxParticipants()).toArray();
        var task =
                new GroupingTask(
                        GroupingTask.sizes(people.size(), taken, seats),
                        1,
                        fixed,
                        Affinities.of(session, people));
        var schedule = Grouper.divide(task, seed);
        Map<ParticipantId, BreakoutId> found = new LinkedHashMap<>();
        for (int i = 0; i < lots.seats().size(); i++) {
            found.put(people.get(i), groups.get(schedule.group(0, i)));
        }
        return new Lots(found, lots.left());
    }
}
