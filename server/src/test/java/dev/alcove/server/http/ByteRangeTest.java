package dev.alcove.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.server.http.ByteRange.Wanted;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Range header, as RFC 9110 §14 has it, for a file of 100 bytes. */
class ByteRangeTest {
    private static Wanted wanted(String header) {
        return ByteRange.wanted(Optional.of(header), 100);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=10-, 10, 99",
        "bytes=10-500, 10, 99",
        "bytes=-1, 99, 99",
        "bytes=-500, 0, 99",
        "Bytes = 5 - 6, 5, 6",
        "bytes=1-99999999999999999999999999, 1, 99"
    })
    void saysWhichBytesAreWanted(String header, long first, long last) {
        assertThat(wanted(header)).isEqualTo(new Wanted.Some(new ByteRange(first, last)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"})
    void isRefusedWhereThereAreNoSuchBytes(String header) {
        assertThat(wanted(header)).isEqualTo(new Wanted.None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "lines=1-2",
                "bytes=0-1,3-4",
                "bytes",
                ""
            })
    void isAsIfItWereNotThereWhereItCannotBeReadOrIsSeveral(String header) {
        assertThat(wanted(header)).isEqualTo(new Wanted.All());
    }

    @Test
    void anEmptyFileHasNoBytesToAskFor() {
        assertThat(ByteRange.wanted(Optional.of("bytes=0-"), 0)).isEqualTo(new Wanted.None());
        assertThat(ByteRange.wanted(Optional.of("bytes=-5"), 0)).isEqualTo(new Wanted.None());
        assertThat(ByteRange.wanted(Optional.empty(), 0)).isEqualTo(new Wanted.All());
    }
}
