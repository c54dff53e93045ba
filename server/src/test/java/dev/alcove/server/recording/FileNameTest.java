package dev.alcove.server.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.recording.BreakoutLabel;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names that people keep files under (contract §4). */
class FileNameTest {
    private static final Instant AT = Instant.parse("2026-11-26T23:59:59Z");

    private static String of(String name, int number) {
        return FileName.of("MATH101", AT, Optional.of(new BreakoutLabel(name, number))).nth(1);
    }

    private static String safe(String name) {
        return FileName.safe(name);
    }

    @Test
    void areAsTheContractHasThem() {
        assertThat(FileName.of("MATH101", AT, Optional.empty()).nth(1))
                .isEqualTo("MATH101_2026-11-26_2359_main.webm");
        assertThat(of("Fractions", 1))
                .isEqualTo("MATH101_2026-11-26_2359_breakout-01_Fractions.webm");
        assertThat(of("Fractions", 12)).contains("_breakout-12_");
        assertThat(of("Fractions", 200)).contains("_breakout-200_");
    }

    @Test
    void keepEveryScript() {
        assertThat(safe("Группа 7")).isEqualTo("Группа-7");
        assertThat(safe("第一组")).isEqualTo("第一组");
        assertThat(safe("مجموعة")).isEqualTo("مجموعة");
        assertThat(safe("Zoë’s 🧑‍🏫")).isEqualTo("Zoë’s-🧑‍🏫");
    }

    @Test
    void haveNothingThatAFileSystemOrAShellCannotHave() {
        assertThat(safe("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(safe("a/b\\c:d*e?f\"g<h>i|j")).isEqualTo("a-b-c-d-e-f-g-h-i-j");
        assertThat(safe("two\nlines\tand\u0000nothing")).isEqualTo("two-lines-and-nothing");
        assertThat(safe("exe.\u202egnp.exe")).isEqualTo("exe.gnp.exe");
        assertThat(safe("...")).isEqualTo("breakout");
        assertThat(safe("///")).isEqualTo("breakout");
        assertThat(safe("dots at the end...")).isEqualTo("dots-at-the-end");
    }

    @Test
    void fitIntoTwoHundredAndFiftyFiveBytes() {
        String longest = of("🧑‍🏫".repeat(100), 200);
        assertThat(longest.getBytes(UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(new String(longest.getBytes(UTF_8), UTF_8)).isEqualTo(longest);
    }
}
