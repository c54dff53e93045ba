package dev.alcove.server.plan;

import dev.alcove.core.participant.NameKey;
import dev.alcove.core.session.Listed;
import dev.alcove.core.text.DisplayName;
import dev.alcove.core.text.FreeText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan of breakouts that is kept under a name. */
public record NamedSet(String name, Instant savedAt, List<NamedRoom> rooms) {
    public NamedSet {
        rooms = List.copyOf(rooms);
    }

    /**
     * One breakout of it; names are unique within a set.
     *
     * @param topic empty text for none
     * @param task its task card
     * @param people who belongs there, by name
     */
    public record NamedRoom(
            String name,
            String topic,
            Optional<String> task,
            Optional<Integer> maxParticipants,
            Optional<Duration> duration,
            List<String> people) {
        public NamedRoom {
            people = List.copyOf(people);
        }

        /** The same with its names and texts as they are seen. */
        NamedRoom cleaned() {
            return new NamedRoom(
                    DisplayName.clean(name),
                    FreeText.clean(topic),
                    task.map(FreeText::clean),
                    maxParticipants,
                    duration,
                    people.stream().map(DisplayName::clean).toList());
        }
    }

    /** How many people it names. */
    public int people() {
        return rooms.stream().mapToInt(room -> room.people().size()).sum();
    }

    /** Its people as a list, in the order of its breakouts. */
    List<Listed> list() {
        List<Listed> list = new ArrayList<>();
        for (NamedRoom room : rooms) {
            for (String person : room.people()) {
                list.add(
                        new Listed(
                                list.size() + 1, person, List.of(NameKey.of(person)), room.name()));
            }
        }
        return list;
    }
}
