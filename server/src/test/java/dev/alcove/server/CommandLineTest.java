package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void optionsBecomeSettings() {
        assertThat(
                        CommandLine.parse(
                                List.of("--port", "9", "--data=/x", "--demo", "--host", "::1")))
                .isEqualTo(
                        new CommandLine.Run(
                                Map.of(
                                        "alcove.port", "9",
                                        "alcove.data", "/x",
                                        "alcove.demo", "true",
                                        "alcove.host", "::1"),
                                Optional.empty()));
        assertThat(CommandLine.parse(List.of("--config", "a.properties")))
                .isEqualTo(new CommandLine.Run(Map.of(), Optional.of(Path.of("a.properties"))));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(CommandLine.parse(List.of("--prot", "1")))
                .isEqualTo(new CommandLine.Wrong("There is no option --prot; see --help."));
        assertThat(CommandLine.parse(List.of("--port")))
                .isEqualTo(new CommandLine.Wrong("The option --port needs a value; see --help."));
    }

    @Test
    void helpIsHelp() {
        assertThat(CommandLine.parse(List.of("--port", "1", "--help")))
                .isEqualTo(new CommandLine.Help());
    }
}
