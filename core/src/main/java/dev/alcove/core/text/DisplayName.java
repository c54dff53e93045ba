package dev.alcove.core.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * A name is what is seen of it: of people, rooms, breakouts, sets and recordings alike. What cannot
 * be seen is taken out without a word; a name of which nothing is left is none.
 *
 * <p>Composed (NFC); on one line, with single spaces between words; without control characters, and
 * without format characters that turn or hide text; joiners and variation selectors only where they
 * change a form; not more marks on a character than scripts need.
 */
public final class DisplayName {
    /** In Unicode code points (contract §6). */
    public static final int LONGEST = 100;

    private static final int FLAG = 0x1F3F4;

    /** The flags of England, Scotland and Wales: the only ones that are spelt with tags. */
    private static final List<String> TAGGED = List.of(tags("gbeng"), tags("gbsct"), tags("gbwls"));

    private final int[] text;
    private final StringBuilder shown = new StringBuilder();
    private final Marks marks = new Marks();
    private int base;
    private Glyph last = Glyph.SPACE;

    private DisplayName(String text) {
        this.text =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .codePoints()
                        .filter(c -> Glyph.of(c) != Glyph.HIDDEN || tag(c))
                        .toArray();
    }

    /** That name as it is seen, 1 to 100 characters; empty if it is none, or is too long. */
    public static Optional<String> of(String text) {
        return Optional.of(clean(text)).filter(DisplayName::fits);
    }

    /** What is seen of that text, whatever its length; empty text if nothing is. */
    public static String clean(String text) {
        String before = text;
        String now = new DisplayName(text).shown();
        while (!now.equals(before)) {
            before = now;
            now = new DisplayName(now).shown();
        }
        return now;
    }

    /** Whether a cleaned name has 1 to 100 characters. */
    public static boolean fits(String cleaned) {
        return !cleaned.isEmpty() && length(cleaned) <= LONGEST;
    }

    /** A name that leaves room for that many more characters. */
    public static String shortened(String name, int room) {
        int most = LONGEST - room;
        return length(name) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most)).strip();
    }

    /** How many characters a text has, as limits count them: Unicode code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private String shown() {
        for (int at = 0; at < text.length; at++) {
            take(at);
        }
        return Normalizer.normalize(shown.toString().strip(), Normalizer.Form.NFC);
    }

    private void take(int at) {
        int c = text[at];
        var glyph = Glyph.of(c);
        boolean kept =
                switch (glyph) {
                    case HIDDEN -> false;
                    case SPACE -> last != Glyph.SPACE;
                    case BASE -> true;
                    case MARK -> last != Glyph.SPACE && marks.take(c);
                    case SELECTOR -> last == Glyph.BASE && Glyph.selects(c, base);
                    case JOINER ->
                            last != Glyph.SPACE
                                    && last != Glyph.JOINER
                                    && Glyph.joins(c, base, last == Glyph.MARK, next(at));
                };
        if (!kept) {
            return;
        }
        shown.appendCodePoint(glyph == Glyph.SPACE ? ' ' : c);
        last = glyph;
        if (glyph == Glyph.BASE) {
            base = c;
            marks.begin();
            takeTags(at);
        }
    }

    private void takeTags(int at) {
        if (base == FLAG) {
            String rest = new String(text, at + 1, Math.min(6, text.length - at - 1));
            TAGGED.stream().filter(rest::equals).forEach(shown::append);
        }
    }

    private int next(int at) {
        for (int after = at + 1; after < text.length; after++) {
            if (Glyph.of(text[after]) != Glyph.JOINER && Glyph.of(text[after]) != Glyph.HIDDEN) {
                return text[after];
            }
        }
        return 0;
    }

    private static boolean tag(int c) {
        return c >= 0xE0020 && c <= 0xE007F;
    }

    private static String tags(String letters) {
        var tags = new StringBuilder();
        letters.chars().forEach(letter -> tags.appendCodePoint(0xE0000 + letter));
        return tags.appendCodePoint(0xE007F).toString();
    }
}
