package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Pattern ENTRY = Pattern.compile("(?m)^(#?)(alcove\\.[a-z.-]+)=(.*)$");

    @TempDir Path folder;

    @Test
    void theReferenceFileNamesEverySettingAndNoOther() {
        Set<String> known =
                ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(Config.class))
                        .keySet()
                        .stream()
                        .map(key -> key.replaceAll("\\[\\*]$", ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(reference().keySet()).isEqualTo(known);
    }

    @Test
    void theReferenceFileSaysTheDefaults() throws Exception {
        Config written = Settings.read(reference(), Optional.empty(), Map.of());
        Config defaults = Settings.read(Map.of(), Optional.empty(), Map.of());

        // A setting that has no default is commented out; the others are compared one by one.
        Map<String, String> open = new TreeMap<>(reference());
        open.values().removeIf(String::isEmpty);
        assertThat(open).hasSizeGreaterThan(20);
        assertThat(written.port()).isEqualTo(defaults.port()).isEqualTo(8080);
        assertThat(written.host()).isEqualTo(defaults.host());
        assertThat(written.data()).isEqualTo(defaults.data());
        assertThat(written.demo()).isEqualTo(defaults.demo());
        assertThat(SessionDefaults.of(written)).isEqualTo(SessionDefaults.of(defaults));
        assertThat(written.rooms().emptyTimeout()).isEqualTo(defaults.rooms().emptyTimeout());
        assertThat(written.rooms().sweepEvery()).isEqualTo(defaults.rooms().sweepEvery());
        assertThat(written.rooms().guestsMayCreate()).isEqualTo(defaults.rooms().guestsMayCreate());
        assertThat(written.pin().maxWrong()).isEqualTo(defaults.pin().maxWrong());
        assertThat(written.pin().longestPause()).isEqualTo(defaults.pin().longestPause());
        assertThat(written.token().life()).isEqualTo(defaults.token().life());
        assertThat(written.http().maxBody()).isEqualTo(defaults.http().maxBody());
        assertThat(written.http().joinsPerMinute()).isEqualTo(defaults.http().joinsPerMinute());
        assertThat(written.http().changesPerMinute()).isEqualTo(defaults.http().changesPerMinute());
        assertThat(written.http().behindProxy()).isEqualTo(defaults.http().behindProxy());
        assertThat(written.recording().enabled()).isEqualTo(defaults.recording().enabled());
        assertThat(written.recording().maxSize()).isEqualTo(defaults.recording().maxSize());
        assertThat(written.http().frameAncestors()).isEqualTo(defaults.http().frameAncestors());
    }

    @Test
    void everySettingIsExplained() {
        String[] lines = referenceText().split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            if (ENTRY.matcher(lines[i]).matches()) {
                assertThat(lines[i - 1])
                        .as("the line before " + lines[i])
                        .satisfiesAnyOf(
                                line -> assertThat(line).startsWith("# "),
                                line -> assertThat(line).matches(ENTRY));
            }
        }
    }

    @Test
    void optionsWinOverTheEnvironmentAndThatOverTheFile() throws Exception {
        Path file = folder.resolve("alcove.properties");
        Files.writeString(
                file,
                """
                alcove.port=1
                alcove.session.grace=1s
                alcove.breakout.empty-close=PT2M
                """);

        Config config =
                Settings.read(
                        Map.of("alcove.port", "3"),
                        Optional.of(file),
                        Map.of("ALCOVE_PORT", "2", "ALCOVE_SESSION_GRACE", "2s"));

        assertThat(config.port()).isEqualTo(3);
        assertThat(config.session().grace()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.breakout().emptyClose()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.session().emptyEnd()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aSettingOfBeforeDoesNotKeepTheServerFromStarting() throws Exception {
        Path file = folder.resolve("alcove.properties");
        Files.writeString(file, "alcove.pin.lock-out=15m\nalcove.pin.max-wrong=3\n");

        Config config =
                Settings.read(Map.of(), Optional.of(file), Map.of("ALCOVE_PIN_LOCK_OUT", "15m"));

        assertThat(config.pin().maxWrong()).isEqualTo(3);
        assertThat(config.pin().longestPause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void everyKeyHasItsNameInTheEnvironment() throws Exception {
        Config config =
                Settings.read(
                        Map.of(),
                        Optional.empty(),
                        Map.of(
                                "ALCOVE_BREAKOUT_EMPTY_CLOSE", "0",
                                "ALCOVE_BREAKOUT_WARNINGS", "3m,30s",
                                "ALCOVE_ROOMS_GUESTS_MAY_CREATE", "false",
                                "ALCOVE_MEDIA_ICE_SERVERS", "stun:a:1,turn:b:2"));

        assertThat(config.breakout().emptyClose()).isZero();
        assertThat(config.breakout().warnings())
                .containsExactly(Duration.ofMinutes(3), Duration.ofSeconds(30));
        assertThat(config.rooms().guestsMayCreate()).isFalse();
        assertThat(config.media().iceServers()).contains(List.of("stun:a:1", "turn:b:2"));
    }

    @Test
    void whatOthersPutIntoTheEnvironmentIsLeftAlone() throws Exception {
        Config config =
                Settings.read(
                        Map.of(), Optional.empty(), Map.of("ALCOVE_CHROMIUM", "/x", "PORT", "9"));

        assertThat(config.port()).isEqualTo(8080);
    }

    @Test
    void aWrongValueIsASentenceThatNamesTheSetting() {
        assertRefused(Map.of("alcove.port", "abc"), "alcove.port", "abc");
        assertRefused(Map.of("alcove.port", "70000"), "alcove.port", "65535");
        assertRefused(Map.of("alcove.session.grace", "soon"), "alcove.session.grace", "30s");
    }

    @Test
    void aSettingThatDoesNotExistIsASentenceThatNamesIt() throws Exception {
        Path file = folder.resolve("alcove.properties");
        Files.writeString(file, "alcove.sesion.grace=1s\n");

        assertThatThrownBy(() -> Settings.read(Map.of(), Optional.of(file), Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("alcove.sesion.grace");
    }

    @Test
    void aFileThatIsNotThereIsASentence() {
        assertThatThrownBy(() ->
                        Settings.read(
                                Map.of(), Optional.of(folder.resolve("none.properties")), Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("none.properties");
    }

    private static void assertRefused(Map<String, String> options, String... words) {
        assertThatThrownBy(() -> Settings.read(options, Optional.empty(), Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll(words);
    }

    private static Map<String, String> reference() {
        Map<String, String> entries = new TreeMap<>();
        Matcher matcher = ENTRY.matcher(referenceText());
        while (matcher.find()) {
            entries.put(matcher.group(2), matcher.group(3));
        }
        return entries;
    }

    private static String referenceText() {
        try (var file = Config.class.getClassLoader().getResourceAsStream("reference.properties")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
