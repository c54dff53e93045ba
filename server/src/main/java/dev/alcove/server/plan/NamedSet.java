package dev.alcove.server.plan;

import dev.alcove.core.participant.NameKey;
import dev.alcove.core.session.Listed;
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
