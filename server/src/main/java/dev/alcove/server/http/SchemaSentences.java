package dev.alcove.server.http;

import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The validator's findings in words that a person can act on. */
final class SchemaSentences {
    private static final Pattern PARAMETER = Pattern.compile("parameter (\\S+) is invalid");
    private static final Pattern QUOTED = Pattern.compile("property \"([^\"]*)\"");
    private static final Pattern EXPECTED = Pattern.compile("Expected (\\S+)");
    private static final Pattern LAST_NUMBER = Pattern.compile("(-?[0-9.]+)\\)?$");
    private static final Pattern CHOICES = Pattern.compile("\\[(.*)]");

    /** What a pattern means, by the field that has it. */
    private static final Map<String, String> FORMS =
            Map.of(
                    "pin", "must be 4–6 digits.",
                    "teacherLanguage", "must be a language code of two letters, such as en.");

    private static final Map<String, String> TYPES =
            Map.of(
                    "string", "a text",
                    "number", "a number",
                    "integer", "a whole number",
                    "boolean", "true or false",
                    "array", "a list",
                    "object", "an object",
                    "null", "null");

    private SchemaSentences() {}

    static Problem of(SchemaValidationException failure) {
        List<OutputUnit> errors = failure.getOutputUnit().getErrors();
        String parameter = parameterOf(failure).orElse("");
        return unknownField(errors)
                .or(() ->
                        errors.stream()
                                .map(error -> sentence(error, parameter))
                                .flatMap(Optional::stream)
                                .findFirst())
                .map(Problem::invalid)
                .orElseGet(() -> Problem.invalid("The request does not fit; see /api/docs."));
    }

    static String missingParameter(ValidatorException failure) {
        String message = String.valueOf(failure.getMessage());
        return "The parameter \""
                + message.substring(message.lastIndexOf(' ') + 1)
                + "\" is missing.";
    }

    private static Optional<String> parameterOf(SchemaValidationException failure) {
        Matcher matcher = PARAMETER.matcher(String.valueOf(failure.getMessage()));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * A field that nobody knows. The validator also says this of a field that is known and wrong;
     * of that one it says before that it does not match.
     */
    private static Optional<String> unknownField(List<OutputUnit> errors) {
        Set<String> known =
                errors.stream()
                        .filter(error -> "properties".equals(keyword(error)))
                        .map(OutputUnit::getInstanceLocation)
                        .collect(Collectors.toSet());
        return errors.stream()
                .filter(error -> "additionalProperties".equals(keyword(error)))
                .filter(error -> !known.contains(error.getInstanceLocation()))
                .findFirst()
                .map(error -> "There is no field \"" + field(error, "") + "\" here; leave it out.");
    }

    private static Optional<String> sentence(OutputUnit error, String parameter) {
        String field = field(error, parameter);
        String subject = field.isEmpty() ? "The body" : "\"" + field + "\"";
        String said = Objects.requireNonNullElse(error.getError(), "");
        String number = first(LAST_NUMBER, said).orElse("");
        return switch (keyword(error)) {
            case "required" ->
                    first(QUOTED, said)
                            .map(name ->
                                    "\""
                                            + (field.isEmpty() ? "" : field + ".")
                                            + name
                                            + "\" is missing.");
            case "type" -> Optional.of(subject + " must be " + expected(said) + ".");
            case "enum" ->
                    Optional.of(
                            subject
                                    + " must be one of "
                                    + first(CHOICES, said)
                                            .orElse("the choices in /api/docs")
                                            .replace("\"", "")
                                            .replace(",", ", ")
                                    + ".");
            case "pattern" ->
                    Optional.of(
                            subject + " " + FORMS.getOrDefault(field, "does not have its form."));
            case "minLength" -> Optional.of(subject + " needs at least " + number + " characters.");
            case "maxLength" -> Optional.of(subject + " may have " + number + " characters.");
            case "minimum" -> Optional.of(subject + " must be at least " + number + ".");
            case "maximum" -> Optional.of(subject + " must be at most " + number + ".");
            case "minItems" -> Optional.of(subject + " has too few entries.");
            case "maxItems" -> Optional.of(subject + " has too many entries.");
            case "minProperties" -> Optional.of(subject + " has no field that says what to do.");
            case "maxProperties" ->
                    Optional.of(subject + " has fields that exclude each other; give one.");
            default -> Optional.empty();
        };
    }

    private static String expected(String said) {
        return first(EXPECTED, said)
                .map(types ->
                        Pattern.compile("[^a-z]+")
                                .splitAsStream(types)
                                .filter(type -> !type.isEmpty())
                                .map(type -> TYPES.getOrDefault(type, type))
                                .collect(Collectors.joining(" or ")))
                .orElse("of another type");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String keyword(OutputUnit error) {
        String location = Objects.requireNonNullElse(error.getKeywordLocation(), "");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** {@code #/rooms/0/name} as {@code rooms[0].name}; the parameter where there is no path. */
    private static String field(OutputUnit error, String parameter) {
        String location = Objects.requireNonNullElse(error.getInstanceLocation(), "#");
        String path =
                location.replaceFirst("^#/?", "")
                        .replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                        .replace("/", ".");
        return path.isEmpty() ? parameter : path;
    }
}
