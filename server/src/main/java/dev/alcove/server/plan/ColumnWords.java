package dev.alcove.server.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the columns of people's lists are called: in several languages, and in what Moodle, Canvas,
 * Zoom and Teams give out. They are in {@code list-columns.json}, the better ones first; the web
 * app has the same.
 */
final class ColumnWords {
    private static final String FILE = "list-columns.json";
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Map<String, List<String>> WORDS = words();

    private ColumnWords() {}

    private static Map<String, List<String>> words() {
        try (InputStream file = ColumnWords.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in this build");
            }
            Map<String, List<String>> words =
                    new ObjectMapper().readValue(file, new TypeReference<>() {});
            words.replaceAll((role, all) -> all.stream().map(ColumnWords::key).toList());
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What two ways to write a title have in common: no case, accents, or punctuation. */
    static String key(String title) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return BETWEEN.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll(" ").strip();
    }

    /** How well a title fits a role: 0 is best; -1 where it does not. */
    static int rank(String role, String title) {
        return WORDS.getOrDefault(role, List.of()).indexOf(key(title));
    }
}
