package dev.alcove.core.view;

import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutPlan;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.breakout.OptionsChange;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is told of plans: managers of all, others of what concerns them. */
final class PlanNotices {
    private PlanNotices() {}

    static void tell(Notices notices, SessionEvent.OfPlan event) {
        switch (event) {
            case SessionEvent.BreakoutsConfigured(BreakoutConfig config) -> configured(notices);
            case SessionEvent.OptionsChanged(OptionsChange change) -> optionsChanged(notices);
            case SessionEvent.BreakoutCreated created -> created(notices, created.breakout());
            case SessionEvent.BreakoutUpdated(BreakoutId id, BreakoutPlan plan) ->
                    updated(notices, id);
            case SessionEvent.PeopleAssigned(List<ParticipantId> people, BreakoutId id) ->
                    assigned(notices, people, id);
            case SessionEvent.PeopleUnassigned(List<ParticipantId> people) ->
                    unassigned(notices, people);
            case SessionEvent.GroupingRulesSet(GroupingRules rules) -> notices.tellOfList(false);
            case SessionEvent.ParticipantLocked(ParticipantId id, boolean locked) ->
                    locked(notices, id);
            case SessionEvent.OpeningScheduled(Instant opensAt, Optional<Duration> timer) ->
                    opening(notices, Optional.of(opensAt));
            case SessionEvent.OpeningCancelled() -> opening(notices, Optional.empty());
        }
    }

    private static void opening(Notices notices, Optional<Instant> opensAt) {
        notices.tellSeatedOfDrafts();
        notices.tellEveryone(new Message.OpeningAnnounced(opensAt, notices.recorded().at()));
    }

    /** How rounds go on concerns everyone; what is only planned, the managers. */
    static void tell(Notices notices, SessionEvent.OfRounds event) {
        notices.tellOfList(!(event instanceof SessionEvent.RoundsPlanned));
    }

    private static void configured(Notices notices) {
        notices.tellOfList(notices.after().breakouts().stream().anyMatch(Sight::choosable));
    }

    /**
     * Once for all breakouts: each of the others gets the board as it may see it, those who see the
     * same one together. Whom no breakout concerns, before and after, hears nothing.
     */
    private static void optionsChanged(Notices notices) {
        notices.tellManagers(new Message.BoardChanged(Sight.wholeBoard(notices.after())));
        var before = notices.before();
        var after = notices.after();
        if (before.board().live().equals(after.board().live())) {
            return; // Only how an opening goes: the opening says it.
        }
        boolean choosable =
                before.breakouts().stream().anyMatch(Sight::choosable)
                        || after.breakouts().stream().anyMatch(Sight::choosable);
        notices.tellBoards(
                others(notices).stream()
                        .filter(id -> choosable || seesBreakout(notices, id))
                        .toList());
    }

    private static boolean seesBreakout(Notices notices, ParticipantId id) {
        return notices.after()
                .participant(id)
                .filter(person ->
                        person.assigned().isPresent() || person.space().asBreakout().isPresent())
                .isPresent();
    }

    /** Everyone who does not manage. Only for acts that concern all of them. */
    private static List<ParticipantId> others(Notices notices) {
        return notices.after().roster().all().values().stream()
                .filter(person -> !person.manages())
                .map(Participant::id)
                .sorted()
                .toList();
    }

    private static void created(Notices notices, BreakoutId id) {
        var breakout = notices.after().breakout(id);
        if (breakout.isEmpty()) {
            return;
        }
        notices.tellManagers(
                new Message.BreakoutMade(Sight.named(notices.after(), breakout.get())));
        notices.tellOfList(Sight.choosable(breakout.get()));
    }

    /**
     * One that may no longer be chosen vanishes from the lists of those whom it does not concern.
     */
    private static void updated(Notices notices, BreakoutId id) {
        notices.tellOfBreakout(id);
        boolean was = notices.before().breakout(id).filter(Sight::choosable).isPresent();
        boolean is = notices.after().breakout(id).filter(Sight::choosable).isPresent();
        if (was && !is) {
            notices.tellOfList(true);
        }
    }

    private static void assigned(Notices notices, List<ParticipantId> people, BreakoutId id) {
        notices.after()
                .breakout(id)
                .ifPresent(breakout ->
                        notices.tellSpace(
                                Space.in(id),
                                new Message.BreakoutUpdated(
                                        Sight.named(notices.after(), breakout))));
        leftSeats(notices, people, id);
        notices.tellBoards(notManaging(notices, people));
    }

    /** Those who see the person, and those who see the plan. */
    private static void locked(Notices notices, ParticipantId id) {
        PeopleNotices.updated(notices, id);
        notices.after()
                .participant(id)
                .flatMap(Participant::assigned)
                .ifPresent(notices::tellManagersOfBreakout);
    }

    /** Managers see that no seat is kept for them elsewhere any more. */
    private static void leftSeats(Notices notices, List<ParticipantId> people, BreakoutId now) {
        people.stream()
                .flatMap(id -> notices.before().participant(id).stream())
                .flatMap(person -> person.assigned().stream())
                .filter(id -> !id.equals(now))
                .distinct()
                .forEach(notices::tellManagersOfBreakout);
    }

    private static void unassigned(Notices notices, List<ParticipantId> people) {
        people.stream()
                .flatMap(id -> notices.before().participant(id).stream())
                .flatMap(person -> person.assigned().stream())
                .distinct()
                .forEach(notices::tellManagersOfBreakout);
        notices.tellBoards(notManaging(notices, people));
    }

    /** Managers were told of the breakout already, and see all the others anyway. */
    private static List<ParticipantId> notManaging(Notices notices, List<ParticipantId> people) {
        return people.stream()
                .filter(id ->
                        notices.after()
                                .participant(id)
                                .filter(person -> !person.manages())
                                .isPresent())
                .toList();
    }
}
