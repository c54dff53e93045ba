package dev.alcove.server.plan;

import dev.alcove.core.participant.NameKey;
import dev.alcove.core.text.DisplayName;
import dev.alcove.core.text.FreeText;
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
        if (!DisplayName.fits(room.name())) {
            return Optional.of(
                    which + "a name has 1 to 100 characters, at least one of them visible.");
        }
        if (FreeText.length(room.topic()) > 500
                || room.task().filter(task -> FreeText.length(task) > 4_000).isPresent()) {
            return Optional.of(
                    which + "a topic has up to 500 characters, a task card up to 4,000.");
        }
        if (room.maxParticipants().filter(seats -> seats < 1 || seats > 1_000).isPresent()) {
            return Optional.of(which + "it has 1 to 1,000 seats.");
        }
        if (room.duration().map(Duration::toMillis).filter(SetLimits::noTimer).isPresent()) {
            return Optional.of(which + "a timer runs for 0.05 to 1,440 minutes.");
        }
        return room.people().stream().allMatch(DisplayName::fits)
                ? Optional.empty()
                : Optional.of(which + "a person's name has 1 to 100 visible characters.");
    }

    private static boolean noTimer(long millis) {
        return millis < 3_000 || millis > 86_400_000;
    }
}
