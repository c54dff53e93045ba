package dev.alcove.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.NameKey;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u200b",
                "\u3164",
                "\u00ad",
                "\u2800",
                "\u200d\u200c",
                "\ufeff",
                "\u202e",
                "\u034f",
                "\u0301\u0301",
                "\ufe0f",
                "\u115f\u1160",
                "\uffa0",
                "\t\n\u0007",
                "\ud800",
                "\ufffc",
                "\u180e\u2060\u00a0",
                "\udb40\udc41"
            })
    void aNameInWhichNothingIsSeenIsNone(String text) {
        assertThat(DisplayName.of(text)).isEmpty();
        assertThat(FreeText.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Ánh",
                "สมชาย ใจดี ที่รู้",
                "שָׁלוֹם בְּרֵאשִׁ֖ית",
                "مُحَمَّدٌ الله",
                "می‌خواهم",
                "क्षत्रिय क्‍ष",
                "ബാലന്‍",
                "ශ්‍රී ලංකා",
                "မြွှို့",
                "བཀྲ་ཤིས་བདེ་ལེགས",
                "👩‍👩‍👧‍👦 Familie",
                "👩🏽‍🚀",
                "❤️‍🔥",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Alba",
                "1️⃣ Gruppe",
                "葛󠄀城",
                "山田 太郎",
                "각하",
                "Ω-Team",
                "O'Brien-Smith, Jr.",
                "٣٢١"
            })
    void namesOfRealScriptsStayAsTheyAre(String name) {
        assertThat(DisplayName.of(name)).contains(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    @Test
    void whatTurnsTextAroundIsTakenOut() {
        assertThat(DisplayName.of("\u202etnatsissa s'tsoH\u202c")).contains("tnatsissa s'tsoH");
        assertThat(DisplayName.of("\u2066Ana\u2069 \u200fB\u061c")).contains("Ana B");
    }

    @Test
    void invisibleExtrasAreTakenOutWithoutAWord() {
        assertThat(DisplayName.of(" A\u200bn\u00ada\u200d \u00a0\t\n Lund\ufe0f "))
                .contains("Ana Lund");
        assertThat(DisplayName.of("A\u0000B\u0085C")).contains("AB C");
        assertThat(DisplayName.of("Zoe\u0308")).contains("Zo\u00eb");
        assertThat(DisplayName.of("e\u200b\u0301")).contains("\u00e9");
    }

    @Test
    void aHeapOfMarksIsCapped() {
        String name = DisplayName.of("H" + "\u0335".repeat(90) + "i").orElseThrow();
        assertThat(name).isEqualTo("H" + "\u0335".repeat(4) + "i");
        assertThat(FreeText.clean("H" + "\u0335".repeat(90))).hasSize(5);
    }

    @Test
    void lengthIsCountedInCharactersNotInHalvesOfThem() {
        assertThat(DisplayName.of("\uD83C\uDF31".repeat(100))).isPresent();
        assertThat(DisplayName.of("\uD83C\uDF31".repeat(101))).isEmpty();
        assertThat(DisplayName.shortened("\uD83C\uDF31".repeat(100), 2)).hasSize(196);
    }

    @Test
    void namesThatLookTheSameHaveTheSameKey() {
        assertThat(NameKey.seen("ANA  Stra\u00dfe\u200b")).isEqualTo(NameKey.seen("ana strasse"));
        assertThat(NameKey.seen("\uff21na")).isEqualTo(NameKey.seen("Ana"));
        assertThat(NameKey.seen("❤\ufe0f")).isEqualTo(NameKey.seen("❤"));
        assertThat(NameKey.seen("Ana")).isNotEqualTo(NameKey.seen("Anna"));
    }

    @Test
    void linesAndTabsOfATextStayAndControlsDoNot() {
        assertThat(FreeText.clean("a\r\nb\tc\u0007\u0000\u2028d\ud800")).isEqualTo("a\nb\tc\nd");
    }

    /** Letters, marks, joiners, selectors, invisible ones, and anything at all. */
    @Provide
    Arbitrary<String> texts() {
        var picked =
                Arbitraries.of(
                        0x41, 0x65, 0x301, 0x308, 0x335, 0x200B, 0x200C, 0x200D, 0x202E, 0x2069,
                        0x3164, 0xAD, 0x2800, 0x20, 0xA0, 0x0A, 0xFE0F, 0xFE00, 0x0915, 0x094D,
                        0x0937, 0x0644, 0x064E, 0x1F468, 0x1F3FD, 0x2764, 0x20E3, 0x31, 0x1F3F4,
                        0xE0067, 0xE007F, 0xE0100, 0x845B, 0x1100, 0x1161, 0x1160, 0xD800, 0xDC00,
                        0x0F71, 0x0F73, 0x1D15E, 0x2126);
        var any = Arbitraries.integers().between(0, 0x10FFFF);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, picked), net.jqwik.api.Tuple.of(1, any))
                .list()
                .ofMaxSize(40)
                .map(points -> {
                    var text = new StringBuilder();
                    points.forEach(text::appendCodePoint);
                    return text.toString();
                });
    }

    @Property(tries = 2_000)
    void cleaningTwiceIsCleaningOnce(@ForAll("texts") String text) {
        String once = DisplayName.clean(text);
        assertThat(DisplayName.clean(once)).isEqualTo(once);
        assertThat(FreeText.clean(FreeText.clean(text))).isEqualTo(FreeText.clean(text));
    }

    @Property(tries = 2_000)
    void whatIsLeftIsSeenComposedAndOnOneLine(@ForAll("texts") String text) {
        String name = DisplayName.clean(text);
        assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
        assertThat(name.strip()).isEqualTo(name).doesNotContain("  ");
        assertThat(name.codePoints().mapToObj(Glyph::of))
                .doesNotContain(Glyph.HIDDEN)
                .satisfies(glyphs ->
                        assertThat(name.isEmpty() || glyphs.contains(Glyph.BASE)).isTrue());
        int marks = 0;
        for (int c : name.codePoints().toArray()) {
            marks = Glyph.of(c) == Glyph.MARK ? marks + 1 : Glyph.of(c) == Glyph.BASE ? 0 : marks;
            assertThat(marks).isLessThanOrEqualTo(8);
        }
    }
}
