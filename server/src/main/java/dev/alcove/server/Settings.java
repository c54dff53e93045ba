package dev.alcove.server;

import dev.alcove.server.http.AddressRange;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the {@link Config}: defaults, then the file, then the environment, then the options. */
final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    /** What is read where no other file is named, if it is there. */
    static final String DEFAULT_FILE = "alcove.properties";

    private static final int MOST_PORT = 65_535;
    private static final Pattern WRONG_VALUE =
            Pattern.compile(
                    "config property (\\S+) with the config value \"(.*?)\" threw an Exception"
                            + " whilst being converted (.*)");
    private static final Pattern UNKNOWN_KEY = Pattern.compile("(alcove\\.\\S+) in .*does not map");

    /** Settings of before, that a file may still hold: they are not read, and not refused. */
    private static final Map<String, String> RETIRED =
            Map.of("alcove.pin.lock-out", "alcove.pin.longest-pause");

    private static final int FROM_FILE = 200;
    private static final int FROM_ENVIRONMENT = 300;
    private static final int FROM_OPTIONS = 400;

    private Settings() {}

    /**
     * The settings as they are in force.
     *
     * @param options by key, such as {@code alcove.port}
     * @param file the settings file that was named, if one was
     * @throws StartFailure where the file cannot be read, or a value is not what it has to be
     */
    static Config read(
            Map<String, String> options, Optional<Path> file, Map<String, String> environment)
            throws StartFailure {
        var own = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith("ALCOVE_")) {
                own.put(name, value);
            }
        });
        RETIRED.forEach((old, now) -> {
            if (own.remove(environmentName(old)) != null) {
                sayRetired(old, now);
            }
        });
        try {
            Config config =
                    new SmallRyeConfigBuilder()
                            .withSources(
                                    new PropertiesConfigSource(
                                            fromFile(file), "the settings file", FROM_FILE),
                                    new EnvConfigSource(own, FROM_ENVIRONMENT),
                                    new PropertiesConfigSource(
                                            options, "the options", FROM_OPTIONS))
                            .withConverter(Duration.class, 500, new DurationConverter())
                            .withConverter(Path.class, 500, text -> Path.of(text))
                            .withMapping(Config.class)
                            .build()
                            .getConfigMapping(Config.class);
            return checked(config);
        } catch (ConfigValidationException e) {
            throw new StartFailure(sentence(e.getProblem(0).getMessage()));
        } catch (IllegalArgumentException e) {
            throw new StartFailure(sentence(String.valueOf(e.getMessage())));
        }
    }

    private static Config checked(Config config) throws StartFailure {
        if (config.port() < 0 || config.port() > MOST_PORT) {
            throw new StartFailure(
                    "The setting alcove.port cannot be %d: a port is 0 to 65535."
                            .formatted(config.port()));
        }
        if (config.pin().maxWrong() < 1) {
            throw new StartFailure(
                    "The setting alcove.pin.max-wrong cannot be %d: give 1 or more."
                            .formatted(config.pin().maxWrong()));
        }
        if (config.recording().maxSize() < 1) {
            throw new StartFailure(
                    "The setting alcove.recording.max-size cannot be %d: give a number of bytes."
                            .formatted(config.recording().maxSize()));
        }
        for (String proxy : config.http().trustedProxies().orElse(List.of())) {
            if (AddressRange.parse(proxy).isEmpty()) {
                throw new StartFailure(
                        "The setting alcove.http.trusted-proxies cannot be \"%s\": give addresses, such as 10.1.2.3 or 10.0.0.0/8."
                                .formatted(proxy));
            }
        }
        if (config.http().maxConnectionsPerAddress() < 1) {
            throw new StartFailure(
                    "The setting alcove.http.max-connections-per-address cannot be %d: give a number from 1."
                            .formatted(config.http().maxConnectionsPerAddress()));
        }
        return config;
    }

    /** The library's complaint as a sentence for the person who wrote the setting. */
    private static String sentence(String complaint) {
        String plain = complaint.replaceAll("SRCFG\\d+: ", "");
        Matcher wrong = WRONG_VALUE.matcher(plain);
        if (wrong.find()) {
            return "The setting %s cannot be \"%s\": %s."
                    .formatted(wrong.group(1), wrong.group(2), withoutDot(wrong.group(3)));
        }
        Matcher unknown = UNKNOWN_KEY.matcher(plain);
        if (unknown.find()) {
            return "There is no setting %s; reference.properties lists all there are."
                    .formatted(unknown.group(1));
        }
        return "A setting is wrong: " + withoutDot(plain) + ".";
    }

    private static String withoutDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static Map<String, String> fromFile(Optional<Path> named) throws StartFailure {
        Path file = named.orElse(Path.of(DEFAULT_FILE));
        if (named.isEmpty() && !Files.exists(file)) {
            return Map.of();
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    "The settings file " + file + " cannot be read: " + e.getMessage() + ".");
        }
        var values = new HashMap<String, String>();
        properties.forEach((key, value) -> values.put((String) key, (String) value));
        RETIRED.forEach((old, now) -> {
            if (values.remove(old) != null) {
                sayRetired(old, now);
            }
        });
        return values;
    }

    private static String environmentName(String key) {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static void sayRetired(String old, String now) {
        LOG.warn("The setting {} is not read any more; see {} in reference.properties", old, now);
    }
}
