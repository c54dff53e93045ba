package dev.alcove.server.csv;

/** Why a text is not the list that it should be: a sentence that names the line and the column. */
public final class UnreadableCsv extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableCsv(String sentence) {
        super(sentence);
    }

    /**
     * A refusal that says where.
     *
     * @param line of the text, from 1, as an editor counts them
     * @param column the cell's number in its line, from 1
     */
    public static UnreadableCsv at(int line, int column, String sentence) {
        return new UnreadableCsv("Line " + line + ", column " + column + ": " + sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
