package dev.alcove.core.text;

/**
 * How many marks one character carries. Ninety accents on a letter cover what stands above it; no
 * script needs more than these: Vietnamese takes two accents, Arabic and Hebrew up to four, Burmese
 * and Tibetan up to eight signs of their own.
 */
final class Marks {
    private static final int MOST_ACCENTS = 4;
    private static final int MOST = 8;

    private int accents;
    private int all;

    /** A new character begins. */
    void begin() {
        accents = 0;
        all = 0;
    }

    /** Whether there is room for that mark, which is counted then. */
    boolean take(int mark) {
        boolean accent = Glyph.inherits(mark);
        if (all == MOST || (accent && accents == MOST_ACCENTS)) {
            return false;
        }
        all++;
        accents += accent ? 1 : 0;
        return true;
    }
}
