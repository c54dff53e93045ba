package dev.alcove.core.text;

/**
 * What people write at length: chat, broadcasts, topics, task cards, notes. Lines and tabs stay,
 * and so do the writer's own marks of direction, which a page keeps to the text itself when it
 * draws it ({@code dir="auto"}).
 */
public final class FreeText {
    private FreeText() {}

    /** That text without control characters, and without heaps of marks. */
    public static String clean(String text) {
        var cleaned = new StringBuilder(text.length());
        var marks = new Marks();
        text.replace("\r\n", "\n")
                .codePoints()
                .map(FreeText::line)
                .forEach(c -> {
                    if (Glyph.of(c) != Glyph.MARK) {
                        marks.begin();
                        append(cleaned, c);
                    } else if (marks.take(c)) {
                        append(cleaned, c);
                    }
                });
        return cleaned.toString();
    }

    /** Whether there is nothing to be read in it. */
    public static boolean isBlank(String text) {
        return DisplayName.clean(text).isEmpty();
    }

    /** How many characters a text has, as limits count them: Unicode code points. */
    public static int length(String text) {
        return DisplayName.length(text);
    }

    private static int line(int c) {
        return c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 ? '\n' : c;
    }

    private static void append(StringBuilder cleaned, int c) {
        int type = Character.getType(c);
        boolean dropped =
                (type == Character.CONTROL && c != '\n' && c != '\t')
                        || type == Character.SURROGATE;
        if (!dropped) {
            cleaned.appendCodePoint(c);
        }
    }
}
