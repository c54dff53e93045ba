package dev.alcove.server.plan;

import dev.alcove.core.participant.NameKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a set may hold. */
public final class SetLimits {
    private static final int MOST_ROOMS = 200;
    private static final int MOST_PEOPLE = 5_000;

    /** How many sets a room keeps. */
    public static final int MOST_SETS = 100;

    private SetLimits() {}

    /** What is wrong with these breakouts of a set, as a sentence. */
    public static Optional<String> problem(List<NamedSet.NamedRoom> rooms) {
        if (rooms.isEmpty() || rooms.size() > MOST_ROOMS) {
            return Optional.of("A set has 1 to " + MOST_ROOMS + " rooms.");
        }
        if (rooms.stream().mapToInt(room -> room.people().size()).sum() > MOST_PEOPLE) {
            return Optional.of("A set names up to " + MOST_PEOPLE + " people.");
        }
        Set<String> names = new HashSet<>();
        return rooms.stream().flatMap(room -> problem(room, names).stream()).findFirst();
    }

    private static Optional<String> problem(NamedSet.NamedRoom room, Set<String> names) {
        String which = "Room \"" + room.name() + "\": ";
        if (!names.add(NameKey.of(room.name()))) {
            return Optional.of(which + "there are two of that name.");
        }
        if (room.name().isBlank() || room.name().length() > 100) {
            return Optional.of(which + "a name has 1 to 100 characters.");
        }
        if (room.topic().length() > 500
                || room.task().filter(task -> task.length() > 4_000).isPresent()) {
            return Optional.of(
                    which + "a topic has up to 500 characters, a task card up to 4,000.");
        }
        if (room.maxParticipants().filter(seats -> seats < 1 || seats > 1_000).isPresent()) {
            return Optional.of(which + "it has 1 to 1,000 seats.");
        }
        if (room.duration().map(Duration::toMillis).filter(SetLimits::noTimer).isPresent()) {
            return Optional.of(which + "a timer runs for 0.05 to 1,440 minutes.");
        }
        return room.people().stream().anyMatch(name -> name.isBlank() || name.length() > 100)
                ? Optional.of(which + "a person's name has 1 to 100 characters.")
                : Optional.empty();
    }

    private static boolean noTimer(long millis) {
        return millis < 3_000 || millis > 86_400_000;
    }
}
