package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.forbidden;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.managersOnly;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutPlan;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.breakout.OptionsChange;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which breakouts there are to be. */
final class PlanRules {
    private PlanRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.AboutPlan command) {
        return switch (command) {
            case SessionCommand.UpdateBreakout(BreakoutId id, BreakoutChange change) ->
                    update(unfolding, id, change);
            case SessionCommand.CreateBreakouts create when mayManage(unfolding) ->
                    create(unfolding, create);
            case SessionCommand.DeleteBreakout(BreakoutId id) when mayManage(unfolding) ->
                    delete(unfolding, id);
            case SessionCommand.Assign(List<SessionCommand.Assignment> list)
                    when mayManage(unfolding) ->
                    AssigningRules.assign(unfolding, list);
            case SessionCommand.AssignBy(AssignmentStrategy strategy) when mayManage(unfolding) ->
                    AssigningRules.assignBy(unfolding, strategy);
            case SessionCommand.Swap(ParticipantId one, ParticipantId other)
                    when mayManage(unfolding) ->
                    SwapRules.swap(unfolding, one, other);
            case SessionCommand.Lock(ParticipantId id, boolean locked) when mayManage(unfolding) ->
                    SwapRules.lock(unfolding, id, locked);
            case SessionCommand.PlanSet(SetSpec spec) when mayManage(unfolding) ->
                    SetMaking.make(unfolding, spec);
            case SessionCommand.SetRules(GroupingRules rules) when mayManage(unfolding) ->
                    setRules(unfolding, rules);
            case SessionCommand.AssignByList(List<Listed> list) when mayManage(unfolding) ->
                    AssigningRules.assignByList(unfolding, list);
            case SessionCommand.ChangeOptions(OptionsChange change) when mayManage(unfolding) ->
                    OptionRules.change(unfolding, change);
            case SessionCommand.ChangeOptions refused -> managersOnly();
            case SessionCommand.PlanSet refused -> managersOnly();
            case SessionCommand.SetRules refused -> managersOnly();
            case SessionCommand.AssignByList refused -> managersOnly();
            case SessionCommand.Swap refused -> managersOnly();
            case SessionCommand.Lock refused -> managersOnly();
            case SessionCommand.CreateBreakouts refused -> managersOnly();
            case SessionCommand.DeleteBreakout refused -> managersOnly();
            case SessionCommand.Assign refused -> managersOnly();
            case SessionCommand.AssignBy refused -> managersOnly();
        };
    }

    /** Rules are part of what holds for the sets; with the first ones that begins. */
    private static Optional<Rejection> setRules(Unfolding unfolding, GroupingRules rules) {
        if (unfolding.session().board().config().isEmpty()) {
            unfolding.emit(new SessionEvent.BreakoutsConfigured(BreakoutConfig.PLAIN));
        }
        return SetMaking.setRules(unfolding, rules);
    }

    private static boolean mayManage(Unfolding unfolding) {
        return Permissions.mayManage(unfolding.session(), unfolding.by());
    }

    static Optional<Rejection> create(Unfolding unfolding, SessionCommand.CreateBreakouts create) {
        var objection =
                objection(unfolding.session(), create.breakouts())
                        .or(() -> create.config().flatMap(PlanLimits::objection));
        if (objection.isPresent()) {
            return objection;
        }
        Set<BreakoutId> made = new HashSet<>();
        for (BreakoutSpec spec : create.breakouts()) {
            unfolding.emit(created(unfolding, spec, create.config()));
            made.add(spec.id());
        }
        if (create.config().isEmpty()) {
            return DONE;
        }
        unfolding.emit(new SessionEvent.BreakoutsConfigured(create.config().get()));
        return switch (create.config().get().assignment()) {
            case MANUAL, SELF_SELECT, ROSTER -> DONE;
            case RANDOM, PREVIOUS ->
                    AssigningRules.assignNew(unfolding, create.config().get().assignment(), made);
        };
    }

    private static Optional<Rejection> objection(Session session, List<BreakoutSpec> specs) {
        int limit = session.settings().limits().breakouts();
        if (!session.settings().breakoutsEnabled()) {
            return Rejections.withoutBreakouts();
        }
        if (specs.isEmpty()) {
            return invalid("Ask for at least one breakout.");
        }
        if (session.breakouts().size() + specs.size() > limit) {
            return Optional.of(
                    new Rejection(
                            Rejection.Code.LIMIT_REACHED,
                            "A session has up to "
                                    + limit
                                    + " breakouts, and "
                                    + session.breakouts().size()
                                    + " are there."));
        }
        var ids = new HashSet<BreakoutId>();
        for (BreakoutSpec spec : specs) {
            boolean used =
                    !ids.add(spec.id())
                            || session.breakout(spec.id()).isPresent()
                            || session.board().closed().containsKey(spec.id());
            var objection =
                    used
                            ? invalid("The id " + spec.id() + " is taken.")
                            : PlanLimits.objection(session, plan(spec, Optional.empty()))
                                    .or(() -> PlanLimits.leader(session, spec.facilitator()));
            if (objection.isPresent()) {
                return objection;
            }
        }
        return DONE;
    }

    private static SessionEvent created(
            Unfolding unfolding, BreakoutSpec spec, Optional<BreakoutConfig> config) {
        int ordinal =
                unfolding.session().breakouts().stream()
                        .mapToInt(breakout -> breakout.ordinal() + 1)
                        .max()
                        .orElse(0);
        var origin =
                new Breakout.Origin(
                        unfolding.self().map(Participant::id), spec.eventId(), unfolding.at());
        return new SessionEvent.BreakoutCreated(spec.id(), ordinal, origin, plan(spec, config));
    }

    private static BreakoutPlan plan(BreakoutSpec spec, Optional<BreakoutConfig> config) {
        var rights =
                spec.rights()
                        .or(() -> config.map(BreakoutConfig::rights))
                        .orElseGet(() -> BreakoutRights.ofOne(false));
        return new BreakoutPlan(
                spec.name(),
                spec.topic(),
                spec.maxParticipants(),
                spec.duration(),
                spec.facilitator(),
                rights,
                spec.task());
    }

    private static Optional<Rejection> update(
            Unfolding unfolding, BreakoutId id, BreakoutChange change) {
        var session = unfolding.session();
        var found = session.breakout(id);
        if (found.isEmpty()) {
            return Optional.of(Rejections.noBreakout(session, id));
        }
        var breakout = found.get();
        if (!Permissions.mayRun(session, unfolding.by(), breakout)) {
            return managersOnly();
        }
        if (!Permissions.mayManage(session, unfolding.by()) && !change.onlyRenames()) {
            return forbidden("A facilitator may change the name, and nothing else.");
        }
        var plan = change.applyTo(breakout.plan());
        if (plan.equals(breakout.plan())) {
            return DONE;
        }
        var objection =
                PlanLimits.objection(session, plan)
                        .or(() ->
                                change.leader()
                                        .flatMap(who ->
                                                PlanLimits.leader(session, plan.facilitator())));
        if (objection.isPresent()) {
            return objection;
        }
        int taken = session.roster().seatsTaken(id);
        if (plan.maxParticipants() < taken) {
            return invalid(
                    taken + " people are in it or assigned to it. Move some elsewhere first.");
        }
        unfolding.emit(new SessionEvent.BreakoutUpdated(id, plan));
        return DONE;
    }

    private static Optional<Rejection> delete(Unfolding unfolding, BreakoutId id) {
        var breakout = unfolding.session().breakout(id);
        if (breakout.isEmpty()) {
            return Optional.of(Rejections.noBreakout(unfolding.session(), id));
        }
        if (!breakout.get().waiting()) {
            return invalid("“" + breakout.get().plan().name() + "” has opened. Close it instead.");
        }
        ClosingRules.closeNow(unfolding, id, CloseReason.DELETED);
        return DONE;
    }
}
