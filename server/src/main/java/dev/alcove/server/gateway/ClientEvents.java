package dev.alcove.server.gateway;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The client events of one vocabulary, by name: put together from tables that each have a file. */
final class ClientEvents {
    private final Map<String, ClientEvent> byName = new TreeMap<>();

    /**
     * @throws IllegalArgumentException if two tables have the same name
     */
    ClientEvents(List<Map<String, ClientEvent>> tables) {
        tables.forEach(table -> table.forEach(this::add));
    }

    private void add(String name, ClientEvent event) {
        if (byName.putIfAbsent(name, event) != null) {
            throw new IllegalArgumentException("Two tables have the event " + name);
        }
    }

    /** The event of that name; empty for a name that is not in the contract. */
    Optional<ClientEvent> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All names, sorted. */
    Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }
}
