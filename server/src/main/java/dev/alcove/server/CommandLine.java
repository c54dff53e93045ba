package dev.alcove.server;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed after the program's name. */
sealed interface CommandLine {
    String USAGE =
            """
            Usage: ./alcove run [options]   or   java -jar alcove.jar [options]

              --port N       the port to listen at (8080)
              --host ADDR    the address to listen at (0.0.0.0: every one of this machine)
              --data DIR     where the database is kept (./data)
              --config FILE  settings, one key=value a line (./alcove.properties, if it is there)
              --demo         open a room with twelve practice participants
              --help         this text

            Every option and every other setting can also be set in the file or in the environment:
            alcove.session.grace=30s is ALCOVE_SESSION_GRACE=30s.
            """;

    /** Start, with these settings by key. */
    record Run(Map<String, String> options, Optional<Path> file) implements CommandLine {}

    /** Say how to use it. */
    record Help() implements CommandLine {}

    /** Something is wrong; the sentence says what. */
    record Wrong(String sentence) implements CommandLine {}

    /** What these arguments ask for. */
    static CommandLine parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var options = new HashMap<String, String>();
        Optional<Path> file = Optional.empty();
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            switch (name) {
                case "--help", "-h" -> {
                    return new Help();
                }
                case "--demo" -> options.put("alcove.demo", "true");
                case "--port", "--host", "--data", "--config" -> {
                    if (equals < 0 && rest.isEmpty()) {
                        return new Wrong("The option " + name + " needs a value; see --help.");
                    }
                    String value = equals < 0 ? rest.removeFirst() : argument.substring(equals + 1);
                    if (name.equals("--config")) {
                        file = Optional.of(Path.of(value));
                    } else {
                        options.put("alcove." + name.substring(2), value);
                    }
                }
                default -> {
                    return new Wrong("There is no option " + name + "; see --help.");
                }
            }
        }
        return new Run(Map.copyOf(options), file);
    }
}
