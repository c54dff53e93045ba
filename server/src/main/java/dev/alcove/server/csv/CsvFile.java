package dev.alcove.server.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;

/**
 * A table that is given out, as RFC 4180 has it: lines end with CRLF, cells are quoted where they
 * must be. It begins with a byte order mark, without which Excel takes UTF-8 for something else,
 * and no cell of it is a formula ({@link FormulaGuard}). {@link CsvLines} reads it again.
 */
public final class CsvFile {
    /** The media type of what is written here. */
    public static final String TYPE = "text/csv; charset=utf-8";

    private final StringWriter text = new StringWriter().append(CsvBytes.MARK);
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(text);

    public CsvFile(List<String> header) {
        line(header);
    }

    public void line(List<String> cells) {
        writer.writeRecord(cells.stream().map(FormulaGuard::put).toList());
    }

    /** All that was written, with the byte order mark. */
    @Override
    public String toString() {
        return text.toString();
    }
}
