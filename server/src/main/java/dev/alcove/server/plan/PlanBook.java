package dev.alcove.server.plan;

import java.util.List;
import java.util.Optional;

/** What is kept with a room, by its code. Reading and writing block. */
public interface PlanBook {

    /** The roster; empty if there is none, or no such room. */
    List<RosterEntry> roster(String code);

    /** Replaces the roster; false if there is no such room. */
    boolean keepRoster(String code, List<RosterEntry> entries);

    /** All named sets, by name. */
    List<NamedSet> sets(String code);

    /** The set of that name, in any case. */
    Optional<NamedSet> set(String code, String name);

    /** Keeps a set in place of the one of its name; false if there is no such room. */
    boolean keepSet(String code, NamedSet set);

    /** Forgets a set; false if there is none of that name. */
    boolean forgetSet(String code, String name);
}
