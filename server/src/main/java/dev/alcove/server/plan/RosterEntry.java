package dev.alcove.server.plan;

import dev.alcove.core.participant.NameKey;
import dev.alcove.core.session.Listed;
import dev.alcove.core.text.DisplayName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person of a roster.
 *
 * @param line in the file or list that it came from, from 1
 * @param group the default group; empty text for none
 * @param attributes the other columns, by name
 */
public record RosterEntry(
        int line,
        Optional<String> name,
        Optional<String> email,
        String group,
        Map<String, String> attributes) {
    public RosterEntry {
        attributes = Map.copyOf(attributes);
    }

    /** The same with names as they are seen; one of which nothing is seen is none. */
    RosterEntry cleaned() {
        Map<String, String> clean = new LinkedHashMap<>();
        attributes.forEach(
                (column, value) -> clean.put(DisplayName.clean(column), DisplayName.clean(value)));
        return new RosterEntry(
                line,
                name.map(DisplayName::clean).filter(text -> !text.isEmpty()),
                email.map(DisplayName::clean).filter(text -> !text.isEmpty()),
                DisplayName.clean(group),
                clean);
    }

    /** How the person is called in reports. */
    public String shown() {
        return name.or(() -> email).orElse("");
    }

    /**
     * The names under which the person may be in a session, as keys: the name; the address; and
     * what is before the address's @, as in {@code mei.tan@school.example}.
     */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        name.ifPresent(text -> keys.add(NameKey.of(text)));
        email.ifPresent(address -> {
            keys.add(NameKey.of(address));
            keys.add(NameKey.of(address.replaceFirst("@.*", "").replaceAll("[._-]+", " ")));
        });
        return List.copyOf(keys);
    }

    Listed listed() {
        return new Listed(line, shown(), keys(), group);
    }
}
