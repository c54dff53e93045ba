package dev.alcove.server.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a roster may hold; what is beyond is told with the numbers of its lines. */
public final class RosterLimits {
    /** The people of a session. */
    public static final int MOST_ROWS = 5_000;

    private static final int NAME = 100;
    private static final int EMAIL = 254;
    private static final int MOST_ATTRIBUTES = 20;
    private static final int MOST_TOLD = 10;

    private RosterLimits() {}

    /** The entries, or none and a sentence. */
    public static List<RosterEntry> checked(List<RosterEntry> entries, Consumer<String> wrong) {
        List<String> problems = new ArrayList<>();
        for (RosterEntry entry : entries) {
            problem(entry).ifPresent(what -> problems.add("line " + entry.line() + ": " + what));
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

    private static Optional<String> problem(RosterEntry entry) {
        if (entry.name().isEmpty() && entry.email().isEmpty()) {
            return Optional.of("a name or an email is missing");
        }
        if (entry.name().filter(name -> name.length() > NAME).isPresent()) {
            return Optional.of("a name has up to " + NAME + " characters");
        }
        boolean address =
                entry.email().stream()
                        .allMatch(email ->
                                email.length() <= EMAIL && email.matches("[^\\s@]+@[^\\s@]+"));
        if (!address) {
            return Optional.of("that is no email address");
        }
        if (entry.group().length() > NAME) {
            return Optional.of("a group's name has up to " + NAME + " characters");
        }
        return attributes(entry.attributes());
    }

    private static Optional<String> attributes(Map<String, String> attributes) {
        boolean small =
                attributes.size() <= MOST_ATTRIBUTES
                        && attributes.entrySet().stream()
                                .allMatch(one ->
                                        one.getKey().length() <= NAME
                                                && one.getValue().length() <= NAME);
        return small
                ? Optional.empty()
                : Optional.of("up to 20 other columns, of up to 100 characters each");
    }
}
