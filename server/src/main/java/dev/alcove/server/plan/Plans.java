package dev.alcove.server.plan;

import dev.alcove.core.participant.NameKey;
import dev.alcove.core.text.DisplayName;
import dev.alcove.server.database.SqliteDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rosters and sets in the database. */
public final class Plans implements PlanBook {
    private final PlanStore store;
    private final Function<String, Optional<String>> sids;

    /**
     * @param sids from a room's code to what it is stored under
     */
    public Plans(SqliteDatabase database, Function<String, Optional<String>> sids) {
        this.store = new PlanStore(database);
        this.sids = sids;
    }

    @Override
    public List<RosterEntry> roster(String code) {
        return sids.apply(code).flatMap(store::roster).map(PlanJson::roster).orElse(List.of());
    }

    @Override
    public boolean keepRoster(String code, List<RosterEntry> entries) {
        var sid = sids.apply(code);
        sid.ifPresent(room -> store.keepRoster(room, PlanJson.roster(entries).toString()).join());
        return sid.isPresent();
    }

    @Override
    public List<NamedSet> sets(String code) {
        return sids.apply(code).map(store::sets).orElse(List.of()).stream()
                .map(PlanJson::set)
                .toList();
    }

    @Override
    public Optional<NamedSet> set(String code, String name) {
        return sids.apply(code).flatMap(sid -> kept(sid, name)).map(PlanJson::set);
    }

    /**
     * Names are cleaned before they are kept; those that were kept before this are as they were.
     */
    private Optional<String> kept(String sid, String name) {
        return store.set(sid, NameKey.of(name))
                .or(() -> store.set(sid, NameKey.of(DisplayName.clean(name))));
    }

    @Override
    public boolean keepSet(String code, NamedSet set) {
        var sid = sids.apply(code);
        sid.ifPresent(room ->
                store.keepSet(room, NameKey.of(set.name()), PlanJson.set(set).toString()).join());
        return sid.isPresent();
    }

    @Override
    public boolean forgetSet(String code, String name) {
        return sids.apply(code)
                .map(sid ->
                        store.forgetSet(sid, NameKey.of(name)).join()
                                || store.forgetSet(sid, NameKey.of(DisplayName.clean(name))).join())
                .orElse(false);
    }
}
