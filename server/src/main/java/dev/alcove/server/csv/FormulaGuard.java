package dev.alcove.server.csv;

/**
 * Names and chat are written by strangers, and a spreadsheet takes a cell that begins like a
 * formula for one. Such a cell is written with an apostrophe before it, and read without. One that
 * begins with apostrophes before such a sign gets one more, so that every cell comes back as it
 * was.
 *
 * <p>The signs are those of OWASP's page on CSV injection, their full-width forms too.
 */
final class FormulaGuard {
    private static final char GUARD = '\'';
    private static final String SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    static String put(String cell) {
        return isFormula(cell, 0) ? GUARD + cell : cell;
    }

    static String take(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isFormula(cell, 1)
                ? cell.substring(1)
                : cell;
    }

    /** Whether there is a sign at this place, or after apostrophes from there on. */
    private static boolean isFormula(String cell, int from) {
        int first = from;
        while (first < cell.length() && cell.charAt(first) == GUARD) {
            first++;
        }
        return first < cell.length() && SIGNS.indexOf(cell.charAt(first)) >= 0;
    }
}
