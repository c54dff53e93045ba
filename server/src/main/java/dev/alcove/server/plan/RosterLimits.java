package dev.alcove.server.plan;

import dev.alcove.core.text.DisplayName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a roster may hold; what is beyond is told with the numbers of its lines. */
public final class RosterLimits {
    /** The people of a session. */
    public static final int MOST_ROWS = 5_000;

    private static final int NAME = 100;
    private static final int EMAIL = 254;
    private static final int MOST_ATTRIBUTES = 20;
    private static final int MOST_TOLD = 10;

    private RosterLimits() {}

    /** What of an entry is wrong. */
    public enum Field {
        NAME,
        EMAIL,
        GROUP,
        OTHER
    }

    private record Wrong(Field field, String what) {}

    /**
     * The entries, with their names as they are seen; or none and a sentence.
     *
     * @param place where in its line a field stands, to be said after the line's number
     */
    public static List<RosterEntry> checked(
            List<RosterEntry> given, Function<Field, String> place, Consumer<String> wrong) {
        List<RosterEntry> entries = given.stream().map(RosterEntry::cleaned).toList();
        List<String> problems = new ArrayList<>();
        for (RosterEntry entry : entries) {
            problem(entry)
                    .ifPresent(one ->
                            problems.add(
                                    "line "
                                            + entry.line()
                                            + place.apply(one.field())
                                            + ": "
                                            + one.what()));
        }
        if (problems.isEmpty()) {
            return entries;
        }
        String more =
                problems.size() > MOST_TOLD
                        ? "; and " + (problems.size() - MOST_TOLD) + " more"
                        : "";
        String told = String.join("; ", problems.subList(0, Math.min(MOST_TOLD, problems.size())));
        wrong.accept("These rows cannot be kept: " + told + more + ".");
        return List.of();
    }

    private static Optional<Wrong> problem(RosterEntry entry) {
        if (entry.name().isEmpty() && entry.email().isEmpty()) {
            return Optional.of(new Wrong(Field.NAME, "a name or an email is missing"));
        }
        if (entry.name().filter(name -> DisplayName.length(name) > NAME).isPresent()) {
            return Optional.of(new Wrong(Field.NAME, "a name has up to " + NAME + " characters"));
        }
        boolean address =
                entry.email().stream()
                        .allMatch(email ->
                                email.length() <= EMAIL && email.matches("[^\\s@]+@[^\\s@]+"));
        if (!address) {
            return Optional.of(new Wrong(Field.EMAIL, "that is no email address"));
        }
        if (DisplayName.length(entry.group()) > NAME) {
            return Optional.of(
                    new Wrong(Field.GROUP, "a group's name has up to " + NAME + " characters"));
        }
        return attributes(entry.attributes());
    }

    private static Optional<Wrong> attributes(Map<String, String> attributes) {
        boolean small =
                attributes.size() <= MOST_ATTRIBUTES
                        && attributes.entrySet().stream()
                                .allMatch(one ->
                                        one.getKey().length() <= NAME
                                                && one.getValue().length() <= NAME);
        return small
                ? Optional.empty()
                : Optional.of(
                        new Wrong(
                                Field.OTHER,
                                "up to 20 other columns, of up to 100 characters each"));
    }
}
