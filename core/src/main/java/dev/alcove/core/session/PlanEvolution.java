package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutPlan;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.breakout.OptionsChange;
import dev.alcove.core.breakout.Phase;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What planning makes of a session. */
final class PlanEvolution {
    private PlanEvolution() {}

    static Session apply(Session session, SessionEvent.OfPlan event, Instant at) {
        return switch (event) {
            case SessionEvent.BreakoutsConfigured(BreakoutConfig config) ->
                    session.withBoard(session.board().withConfig(config));
            case SessionEvent.OptionsChanged(OptionsChange change) ->
                    OptionRules.applied(session, change);
            case SessionEvent.BreakoutCreated created -> created(session, created);
            case SessionEvent.BreakoutUpdated(BreakoutId id, BreakoutPlan plan) ->
                    session.changing(id, breakout -> breakout.withPlan(plan));
            case SessionEvent.PeopleAssigned(List<ParticipantId> people, BreakoutId id) ->
                    assigned(session, people, Optional.of(id));
            case SessionEvent.PeopleUnassigned(List<ParticipantId> people) ->
                    assigned(session, people, Optional.empty());
            case SessionEvent.GroupingRulesSet(GroupingRules rules) ->
                    session.withPlanning(session.planning().withRules(rules));
            case SessionEvent.ParticipantLocked(ParticipantId id, boolean locked) ->
                    PeopleEvolution.change(session, id, p -> p.withLocked(locked));
            case SessionEvent.OpeningScheduled(Instant opensAt, Optional<Duration> timer) ->
                    session.withBoard(
                            session.board().withOpening(Optional.of(new Opening(opensAt, timer))));
            case SessionEvent.OpeningCancelled() ->
                    session.withBoard(session.board().withOpening(Optional.empty()));
        };
    }

    /** A breakout that is made while there are none begins a new set. */
    private static Session created(Session session, SessionEvent.BreakoutCreated created) {
        var breakout =
                new Breakout(
                        created.breakout(),
                        created.ordinal(),
                        created.origin(),
                        created.plan(),
                        new Phase.Waiting(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var memory =
                session.breakouts().isEmpty() ? session.memory().withNewSet() : session.memory();
        return session.withBoard(session.board().with(breakout)).withMemory(memory);
    }

    static Session assigned(
            Session session, List<ParticipantId> people, Optional<BreakoutId> breakout) {
        return session.withRoster(
                session.roster().changing(people, person -> person.withAssigned(breakout)));
    }
}
