package dev.alcove.server.gateway;

import dev.alcove.server.plan.NamedSet;
import dev.alcove.server.plan.PlanBook;
import dev.alcove.server.plan.RosterEntry;
import java.util.List;
import java.util.Optional;

/** A room that keeps nothing. */
final class NoPlans implements PlanBook {
    @Override
    public List<RosterEntry> roster(String code) {
        return List.of();
    }

    @Override
    public boolean keepRoster(String code, List<RosterEntry> entries) {
        return false;
    }

    @Override
    public List<NamedSet> sets(String code) {
        return List.of();
    }

    @Override
    public Optional<NamedSet> set(String code, String name) {
        return Optional.empty();
    }

    @Override
    public boolean keepSet(String code, NamedSet set) {
        return false;
    }

    @Override
    public boolean forgetSet(String code, String name) {
        return false;
    }
}
