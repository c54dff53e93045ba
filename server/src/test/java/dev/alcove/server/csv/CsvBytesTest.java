package dev.alcove.server.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter is never lost without a word, however a list is encoded. */
class CsvBytesTest {
    private static Optional<String> text(byte[] bytes) {
        return CsvBytes.text(bytes, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkSaysTheEncoding(String charset) {
        byte[] bytes = "\uFEFFname\nZoë 李\n".getBytes(Charset.forName(charset));
        assertThat(CsvBytes.text(bytes, Optional.of("windows-1251"))).contains("name\nZoë 李\n");
    }

    @Test
    void withoutOneItIsUtf8IfItCanBe() {
        byte[] bytes = "Zoë".getBytes(StandardCharsets.UTF_8);
        assertThat(CsvBytes.text(bytes, Optional.of("iso-8859-1"))).contains("Zoë");
    }

    @Test
    void elseItIsWhatTheSenderSays() {
        byte[] russian = "Юлия".getBytes(Charset.forName("windows-1251"));
        assertThat(CsvBytes.text(russian, Optional.of("Windows-1251"))).contains("Юлия");
        byte[] sixteen = "Zoë".getBytes(StandardCharsets.UTF_16LE);
        assertThat(CsvBytes.text(sixteen, Optional.of("utf-16le"))).contains("Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "us-ascii", "no-such-charset", "?"})
    void elseItIsWhatExcelWrites(String said) {
        byte[] bytes = {'Z', 'o', (byte) 0xEB, (byte) 0x80};
        assertThat(text(bytes)).contains("Zoë€");
        assertThat(CsvBytes.text(bytes, Optional.of(said))).contains("Zoë€");
    }

    @Test
    void bytesThatMeanNothingAreNoReplacementCharacters() {
        assertThat(text(new byte[] {'a', (byte) 0x81})).contains("a\u0081");
    }

    @Test
    void aMarkThatTheBytesDoNotKeepIsNoText() {
        assertThat(text(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'})).isEmpty();
        assertThat(text(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xEB})).isEmpty();
    }

    @Test
    void nothingIsAText() {
        assertThat(text(new byte[0])).contains("");
        assertThat(text(new byte[] {(byte) 0xFF, (byte) 0xFE})).contains("");
    }
}
