package dev.alcove.server.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of what the parser finds, and knows where it is when the parser stops. */
final class LineCollector extends AbstractBaseCsvCallbackHandler<CsvLines.Line> {
    private static final int MOST_CELLS = 16_000;

    private final int before;
    private final List<String> cells = new ArrayList<>();
    private int line = 1;

    /** The line on which the last cell begins. */
    private int cellLine = 1;

    private int nextCellLine = 1;

    /**
     * For what follows lines that were read already.
     *
     * @param before how many lines were read already
     */
    LineCollector(int before) {
        this.before = before;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = (int) startingLineNumber + before;
        cellLine = line;
        nextCellLine = line;
        cells.clear();
    }

    @Override
    protected void handleField(
            int fieldIndex, char[] buffer, int offset, int length, boolean quoted) {
        if (cells.size() == MOST_CELLS) {
            throw new CsvParseException("too many columns");
        }
        String cell = new String(buffer, offset, length);
        cellLine = nextCellLine;
        nextCellLine = cellLine + lineBreaks(cell);
        cells.add(FormulaGuard.take(cell));
    }

    @Override
    protected void handleEmpty() {
        cells.clear();
    }

    private static int lineBreaks(String cell) {
        int breaks = 0;
        for (int i = 0; i < cell.length(); i++) {
            boolean pair = cell.charAt(i) == '\r' && cell.startsWith("\n", i + 1);
            breaks += cell.charAt(i) == '\n' || (cell.charAt(i) == '\r' && !pair) ? 1 : 0;
        }
        return breaks;
    }

    @Override
    protected CsvLines.Line buildRecord() {
        return new CsvLines.Line(line, cells);
    }

    /** The last cell began with a quotation mark and goes on to the end of the text. */
    UnreadableCsv neverClosed() {
        return openQuote(cellLine, Math.max(1, cells.size()));
    }

    /** The parser stopped in the cell after the last one. */
    UnreadableCsv stopped() {
        return cells.size() == MOST_CELLS
                ? UnreadableCsv.at(line, cells.size(), "there are too many columns.")
                : openQuote(nextCellLine, cells.size() + 1);
    }

    private static UnreadableCsv openQuote(int line, int column) {
        return UnreadableCsv.at(
                line,
                column,
                "a quotation mark is not closed. Close it at the end of the cell, or take it"
                        + " away.");
    }
}
