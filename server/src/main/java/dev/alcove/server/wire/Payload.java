package dev.alcove.server.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.text.DisplayName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one client event, and remembers the first thing that is wrong with them.
 *
 * <p>A field that is missing or wrong reads as a harmless value, so that an event's decoder can be
 * written as one expression; ask {@link #problem()} before the result is used.
 */
public final class Payload {
    private static final double MIN_MINUTES = 0.05;
    private static final double MAX_MINUTES = 1_440;

    private final ObjectNode fields;
    private final Set<String> read = new HashSet<>();
    private final Map<String, String> callings = new HashMap<>();
    private @Nullable String problem;

    public Payload(ObjectNode fields) {
        this.fields = fields;
    }

    /**
     * Reads that field under another name, for a vocabulary that calls it so.
     *
     * @param sent the name that the client uses
     */
    public Payload calling(String name, String sent) {
        callings.put(name, sent);
        return this;
    }

    /** The sentence that says what is wrong; empty when every field that was read is right. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** As {@link #problem()}, and counts a field that nobody read as a problem too. */
    public Optional<String> problemOrUnknownField() {
        if (problem == null) {
            fields.fieldNames()
                    .forEachRemaining(name -> {
                        if (!read.contains(name)) {
                            wrong("There is no field \"" + name + "\" in this event.");
                        }
                    });
        }
        return problem();
    }

    public boolean has(String name) {
        JsonNode value = field(name);
        return value != null;
    }

    /** A text of {@code min} to {@code max} characters, once white space around it is gone. */
    public String text(String name, int min, int max) {
        Optional<String> value = optionalText(name, min, max);
        if (value.isEmpty()) {
            wrong("\"%s\" is missing: give a text of %d–%d characters.".formatted(name, min, max));
        }
        return value.orElse("");
    }

    public Optional<String> optionalText(String name, int min, int max) {
        JsonNode value = field(name);
        if (value == null) {
            return Optional.empty();
        }
        String text = value.isTextual() ? value.textValue().strip() : null;
        int length = text == null ? -1 : text.codePointCount(0, text.length());
        if (text == null || length < min || length > max) {
            wrong("\"" + name + "\" must be a text of " + min + "–" + max + " characters.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A name as it is seen, of 1 to 100 characters; see {@link DisplayName}. */
    public String name(String name) {
        Optional<String> value = optionalName(name);
        if (value.isEmpty()) {
            wrong("\"%s\" is missing: give a name of 1–100 characters.".formatted(name));
        }
        return value.orElse("");
    }

    /** As {@link #name}, where it may be left out. */
    public Optional<String> optionalName(String name) {
        Optional<String> value = optionalText(name, 1, DisplayName.LONGEST);
        Optional<String> seen = value.flatMap(DisplayName::of);
        if (value.isPresent() && seen.isEmpty()) {
            wrong("\"" + name + "\" must have 1–100 characters, at least one of them visible.");
        }
        return seen;
    }

    public Optional<Boolean> optionalFlag(String name) {
        JsonNode value = field(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            wrong("\"" + name + "\" must be true or false.");
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    public Optional<Integer> optionalInteger(String name, int min, int max) {
        JsonNode value = field(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.canConvertToExactIntegral()
                || !value.canConvertToInt()
                || value.intValue() < min
                || value.intValue() > max) {
            wrong("\"" + name + "\" must be a whole number from " + min + " to " + max + ".");
            return Optional.empty();
        }
        return Optional.of(value.intValue());
    }

    /** Minutes as contract §6 has them: fractions from 0.05, a day at most. */
    public Optional<Duration> optionalMinutes(String name) {
        return minutes(name, MIN_MINUTES, "from 0.05 to 1440");
    }

    public Duration minutes(String name) {
        Optional<Duration> value = optionalMinutes(name);
        if (value.isEmpty()) {
            wrong("\"" + name + "\" is missing: give minutes from 0.05 to 1440.");
        }
        return value.orElse(Duration.ZERO);
    }

    /** Minutes to add to a deadline; negative ones shorten it. */
    public Duration signedMinutes(String name) {
        Optional<Duration> value = minutes(name, -MAX_MINUTES, "from -1440 to 1440");
        if (value.isEmpty()) {
            wrong("\"" + name + "\" is missing: give minutes to add, negative to shorten.");
        }
        return value.orElse(Duration.ZERO);
    }

    private Optional<Duration> minutes(String name, double min, String range) {
        JsonNode value = field(name);
        if (value == null) {
            return Optional.empty();
        }
        double minutes = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!(minutes >= min && minutes <= MAX_MINUTES)) {
            wrong("\"" + name + "\" must be a number of minutes " + range + ".");
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(minutes * 60_000)));
    }

    public Optional<Duration> optionalSeconds(String name, int max) {
        return optionalInteger(name, 0, max).map(Duration::ofSeconds);
    }

    /** One of a few words; anything else is a problem that lists them. */
    public <T> Optional<T> optionalWord(
            String name, Function<String, Optional<T>> parse, String choices) {
        JsonNode value = field(name);
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> parsed = value.isTextual() ? parse.apply(value.textValue()) : Optional.empty();
        if (parsed.isEmpty()) {
            wrong("\"" + name + "\" must be " + choices + ".");
        }
        return parsed;
    }

    /** A list of texts of 1 to 200 characters each, such as ids. */
    public Optional<List<String>> optionalTexts(String name, int maxItems) {
        JsonNode value = field(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isArray() || value.size() > maxItems) {
            wrong("\"" + name + "\" must be a list of at most " + maxItems + " texts.");
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>(value.size());
        for (JsonNode item : value) {
            if (!item.isTextual()
                    || item.textValue().isEmpty()
                    || item.textValue().length() > 200) {
                wrong("\"" + name + "\" must be a list of texts, none of them empty.");
                return Optional.empty();
            }
            texts.add(item.textValue());
        }
        return Optional.of(texts);
    }

    /** A list of objects, each read by {@code read}; a problem in one is a problem of the whole. */
    public <T> Optional<List<T>> optionalObjects(
            String name, int maxItems, Function<Payload, T> read) {
        JsonNode value = field(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isArray() || value.size() > maxItems) {
            wrong("\"" + name + "\" must be a list of at most " + maxItems + " objects.");
            return Optional.empty();
        }
        List<T> items = new ArrayList<>(value.size());
        for (JsonNode item : value) {
            if (!(item instanceof ObjectNode object)) {
                wrong("\"" + name + "\" must be a list of objects.");
                return Optional.empty();
            }
            Payload inner = new Payload(object);
            items.add(read.apply(inner));
            inner.problemOrUnknownField().ifPresent(what -> wrong("In \"" + name + "\": " + what));
        }
        return Optional.of(items);
    }

    /** An object, read by {@code read}; a problem in it is a problem of the whole. */
    public <T> Optional<T> optionalObject(String name, Function<Payload, T> read) {
        JsonNode value = field(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof ObjectNode object)) {
            wrong("\"" + name + "\" must be an object.");
            return Optional.empty();
        }
        Payload inner = new Payload(object);
        T result = read.apply(inner);
        inner.problemOrUnknownField().ifPresent(what -> wrong("In \"" + name + "\": " + what));
        return Optional.of(result);
    }

    /** A list of lists of texts, such as groups of ids. */
    public List<List<String>> listsOfTexts(String name, int maxLists, int maxItems) {
        JsonNode value = field(name);
        if (value == null) {
            return List.of();
        }
        List<List<String>> lists = new ArrayList<>();
        boolean right = value.isArray() && value.size() <= maxLists;
        for (JsonNode list : value) {
            right &= list.isArray() && list.size() <= maxItems;
            List<String> texts = new ArrayList<>();
            for (JsonNode item : list) {
                right &= item.isTextual() && item.textValue().length() <= 200;
                texts.add(item.asText());
            }
            lists.add(texts);
        }
        if (!right) {
            wrong(
                    "\"%s\" must be a list of at most %d lists of at most %d texts."
                            .formatted(name, maxLists, maxItems));
            return List.of();
        }
        return lists;
    }

    /** Whether a field is there, without reading it: the event may not know it. */
    public boolean mentions(String name) {
        return fields.hasNonNull(name);
    }

    /** Whether a field is there as {@code null}, without reading it: for some, “no longer”. */
    public boolean empties(String name) {
        return fields.path(callings.getOrDefault(name, name)).isNull();
    }

    /** Whether a field is that text, without reading it. */
    public boolean says(String name, String text) {
        return fields.path(name).asText().equals(text);
    }

    /** Any JSON, left as it is. */
    public Optional<JsonNode> optionalJson(String name) {
        return Optional.ofNullable(field(name));
    }

    public void wrong(String sentence) {
        if (problem == null) {
            problem = sentence;
            callings.forEach((name, sent) -> problem = problem.replace(quoted(name), quoted(sent)));
        }
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private @Nullable JsonNode field(String name) {
        String sent = callings.getOrDefault(name, name);
        read.add(sent);
        JsonNode value = fields.get(sent);
        return value == null || value.isNull() ? null : value;
    }
}
