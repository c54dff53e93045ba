package dev.alcove.server.recording;

import dev.alcove.core.recording.BreakoutLabel;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a recording is called where people keep it (contract §4): {@code
 * CODE_YYYY-MM-DD_HHMM_main.webm}, or {@code …_breakout-NN_name.webm}, in UTC.
 *
 * @param base without the ending
 */
record FileName(String base) {
    private static final String ENDING = ".webm";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd_HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** File systems take 255 bytes for a whole name; this leaves room for the rest of it. */
    private static final int MOST_BYTES = 160;

    static FileName of(String roomCode, Instant startedAt, Optional<BreakoutLabel> breakout) {
        String place =
                breakout.map(label ->
                                "breakout-%02d_%s".formatted(label.number(), safe(label.name())))
                        .orElse("main");
        return new FileName(roomCode + "_" + MINUTE.format(startedAt) + "_" + place);
    }

    /**
     * @param nth of those that would have the same name, from 1
     */
    String nth(int nth) {
        return base + (nth == 1 ? "" : "-" + nth) + ENDING;
    }

    /**
     * Any script is kept. What some file system cannot have, or a shell stumbles over, becomes a
     * dash; so does what turns the direction of text around, which can hide an ending.
     */
    static String safe(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]", "-")
                        .replaceAll("[\\p{Cf}&&[^\\u200c\\u200d]]", "")
                        .replaceAll("[\\p{Z}\\s/\\\\:*?\"<>|%]+", "-")
                        .replaceAll("-{2,}", "-")
                        .replaceAll("^[-.]+", "");
        // Windows drops dots at an end; here they would stand before the ending.
        String whole = shortened(plain).replaceAll("[-.]+$", "");
        return whole.isEmpty() ? "breakout" : whole;
    }

    private static String shortened(String name) {
        String rest = name;
        while (rest.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest;
    }
}
