package dev.alcove.core.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * What a code point is to someone who looks at a text (Unicode Standard, chapters 2.11, 9, 12, 23;
 * UTS #51 for emoji).
 */
enum Glyph {
    /** Nothing is seen of it, or it turns around what is near it. */
    HIDDEN,
    SPACE,
    /** Zero width joiner and non-joiner: seen by what they do to their neighbours. */
    JOINER,
    /** Chooses between the forms of the character before it. */
    SELECTOR,
    /** Drawn at, over or under the character before it. */
    MARK,
    /** Seen by itself. */
    BASE;

    static final int JOIN = 0x200D;
    private static final int NON_JOIN = 0x200C;
    private static final int KEYCAPS_END = 0xFF;

    /** Those whose letters change their forms at a joiner. */
    private static final Set<UnicodeScript> JOINING =
            Set.of(
                    UnicodeScript.ARABIC,
                    UnicodeScript.SYRIAC,
                    UnicodeScript.NKO,
                    UnicodeScript.MANDAIC,
                    UnicodeScript.MONGOLIAN,
                    UnicodeScript.DEVANAGARI,
                    UnicodeScript.BENGALI,
                    UnicodeScript.GURMUKHI,
                    UnicodeScript.GUJARATI,
                    UnicodeScript.ORIYA,
                    UnicodeScript.TAMIL,
                    UnicodeScript.TELUGU,
                    UnicodeScript.KANNADA,
                    UnicodeScript.MALAYALAM,
                    UnicodeScript.SINHALA,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR,
                    UnicodeScript.TIBETAN,
                    UnicodeScript.BALINESE,
                    UnicodeScript.JAVANESE);

    /** Of these a joiner after a vowel or a virama is seen at the end of a word too. */
    private static final Set<UnicodeScript> CURSIVE =
            Set.of(
                    UnicodeScript.ARABIC,
                    UnicodeScript.SYRIAC,
                    UnicodeScript.NKO,
                    UnicodeScript.MANDAIC,
                    UnicodeScript.MONGOLIAN);

    static Glyph of(int c) {
        if (c == JOIN || c == NON_JOIN) {
            return JOINER;
        }
        if (selects(c)) {
            return SELECTOR;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0x2800) {
            return SPACE;
        }
        return ignorable(c) ? HIDDEN : byCategory(c);
    }

    private static Glyph byCategory(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> HIDDEN;
            case Character.FORMAT -> numberSign(c) ? BASE : HIDDEN;
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    MARK;
            default -> BASE;
        };
    }

    private static boolean selects(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || (c >= 0x180B && c <= 0x180D)
                || c == 0x180F;
    }

    /**
     * What Unicode calls default ignorable and is no format character, and what is always blank.
     */
    private static boolean ignorable(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0, 0xFFFC -> true;
            case 0x16FE4, 0x1D159 -> true;
            default ->
                    (c >= 0xFFF0 && c <= 0xFFFB)
                            || (c >= 0xE0000 && c <= 0xE0FFF)
                            || (c >= 0xFDD0 && c <= 0xFDEF)
                            || (c & 0xFFFE) == 0xFFFE;
        };
    }

    /** Format characters that are drawn: signs under or around the digits that follow. */
    private static boolean numberSign(int c) {
        return (c >= 0x0600 && c <= 0x0605)
                || c == 0x06DD
                || c == 0x070F
                || c == 0x0890
                || c == 0x0891
                || c == 0x08E2
                || c == 0x110BD
                || c == 0x110CD;
    }

    /** Whether that selector changes what is seen of that character. */
    static boolean selects(int selector, int base) {
        if (selector == 0xFE0E || selector == 0xFE0F) {
            return Character.isEmoji(base);
        }
        return selector <= 0x180F
                ? UnicodeScript.of(base) == UnicodeScript.MONGOLIAN
                : Character.isIdeographic(base);
    }

    /**
     * Whether that joiner changes what is seen.
     *
     * @param base the last character before it that is seen by itself
     * @param afterMark whether a mark of that one stands in between
     * @param next what follows it; 0 for nothing
     */
    static boolean joins(int joiner, int base, boolean afterMark, int next) {
        if (joiner == JOIN && base > KEYCAPS_END && Character.isEmoji(base)) {
            return next > KEYCAPS_END && Character.isEmoji(next);
        }
        var script = UnicodeScript.of(base);
        if (!JOINING.contains(script)) {
            return false;
        }
        boolean within =
                next != 0
                        && (UnicodeScript.of(next) == script
                                || (of(next) == MARK && inherits(next)));
        return within || (afterMark && !CURSIVE.contains(script));
    }

    /** Whether a mark goes with letters of every script, as accents do. */
    static boolean inherits(int mark) {
        return UnicodeScript.of(mark) == UnicodeScript.INHERITED;
    }
}
