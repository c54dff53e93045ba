package dev.alcove.core.session;

import dev.alcove.core.text.DisplayName;
import java.util.List;

/**
 * A line of a list of people and groups.
 *
 * @param line its number in the list, from 1
 * @param name as the list has it
 * @param keys the keys of the names under which the person may be in the session
 * @param group the name of a breakout; empty text for none
 */
public record Listed(int line, String name, List<String> keys, String group) {
    public Listed {
        name = DisplayName.clean(name);
        group = DisplayName.clean(group);
        keys = List.copyOf(keys);
    }
}
