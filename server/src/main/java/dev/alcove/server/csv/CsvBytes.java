package dev.alcove.server.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a file that does not say reliably how it is encoded: as its byte order mark says; or
 * UTF-8, if it is; or as the sender said, if it can be; or Windows-1252, as Excel writes it in the
 * west. The web app does the same for a file that is picked ({@code listBytes.ts}).
 */
public final class CsvBytes {
    static final char MARK = '\uFEFF';

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<List<Integer>, Charset> MARKS =
            Map.of(
                    List.of(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8,
                    List.of(0xFF, 0xFE), StandardCharsets.UTF_16LE,
                    List.of(0xFE, 0xFF), StandardCharsets.UTF_16BE);

    private CsvBytes() {}

    /**
     * The text, without its byte order mark.
     *
     * @param said the name of a charset, as in a media type; one that nobody knows is not minded
     * @return none where the byte order mark promises what the bytes do not keep
     */
    public static Optional<String> text(byte[] bytes, Optional<String> said) {
        for (var mark : MARKS.entrySet()) {
            if (startsWith(bytes, mark.getKey())) {
                int length = mark.getKey().size();
                var rest = ByteBuffer.wrap(bytes, length, bytes.length - length).slice();
                return decoded(rest, mark.getValue());
            }
        }
        return decoded(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8)
                .filter(text -> text.indexOf('\0') < 0)
                .or(() ->
                        said.flatMap(CsvBytes::charset)
                                .flatMap(charset -> decoded(ByteBuffer.wrap(bytes), charset)))
                .or(() -> Optional.of(windows(bytes)));
    }

    private static boolean startsWith(byte[] bytes, List<Integer> mark) {
        for (int i = 0; i < mark.size(); i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != mark.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(bytes)
                            .toString());
        } catch (CharacterCodingException not) {
            return Optional.empty();
        }
    }

    /** Five bytes mean nothing in it: they stay the control characters that a reader refuses. */
    private static String windows(byte[] bytes) {
        var text = new StringBuilder(new String(bytes, WINDOWS));
        for (int i = 0; i < bytes.length; i++) {
            if (text.charAt(i) == '\uFFFD') {
                text.setCharAt(i, (char) Byte.toUnsignedInt(bytes[i]));
            }
        }
        return text.toString();
    }
}
