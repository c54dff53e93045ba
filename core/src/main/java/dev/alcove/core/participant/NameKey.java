package dev.alcove.core.participant;

import dev.alcove.core.text.DisplayName;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as it is compared: lists are typed by hand, in other tools, with other keyboards. Case,
 * white space and the way in which accents are put together make no difference.
 */
public final class NameKey {
    private NameKey() {}

    /** The key of that name: equal for names that are meant to be the same. */
    public static String of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return composed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * The key of what is seen of that name: equal for names that a reader cannot tell apart by
     * their letters. Stricter than {@link #of}, which is the key of what is stored.
     */
    public static String seen(String name) {
        String letters = DisplayName.clean(name).replaceAll("[\\u200c\\u200d\\ufe0e\\ufe0f]", "");
        return of(letters.toUpperCase(Locale.ROOT));
    }
}
