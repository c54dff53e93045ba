package dev.alcove.server;

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
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Reads the {@link Config}: defaults, then the file, then the environment, then the options. */
final class Settings {
    /** What is read where no other file is named, if it is there. */
    static final String DEFAULT_FILE = "alcove.properties";

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
        try {
            return new SmallRyeConfigBuilder()
                    .withSources(
                            new PropertiesConfigSource(
                                    fromFile(file), "the settings file", FROM_FILE),
                            new EnvConfigSource(own, FROM_ENVIRONMENT),
                            new PropertiesConfigSource(options, "the options", FROM_OPTIONS))
                    .withConverter(Duration.class, 500, new DurationConverter())
                    .withConverter(Path.class, 500, text -> Path.of(text))
                    .withMapping(Config.class)
                    .build()
                    .getConfigMapping(Config.class);
        } catch (ConfigValidationException e) {
            throw new StartFailure("A setting is wrong: " + sentenceOf(e.getProblem(0)) + ".");
        } catch (IllegalArgumentException e) {
            throw new StartFailure("A setting is wrong: " + e.getMessage() + ".");
        }
    }

    private static String sentenceOf(ConfigValidationException.Problem problem) {
        return problem.getMessage().replaceFirst("^SRCFG\\d+: ", "").replaceFirst("\\.$", "");
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
        return values;
    }
}
