package dev.alcove.bench;

import dev.alcove.bench.process.Contestants;
import dev.alcove.bench.scenario.Size;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What to measure: from the command line, and from the properties that {@code bench/run} sets. */
record Options(
        Size size,
        Set<String> scenarios,
        List<String> contestants,
        Contestants.Places places,
        List<String> serverCore,
        List<String> allCores,
        Path results) {

    static final String USAGE =
            """
            Usage: ./alcove bench [--quick] [--only SCENARIOS] [--against CONTESTANTS]

              --quick     small numbers, to see that the bench works; keeps no results
              --only      of starts,crowd,house,move,limits,crash (default: all)
              --against   of alcove,node-postgres,node-file,node-memory,bare-loop (default: all)
            """;

    private static final List<String> SCENARIOS =
            List.of("starts", "crowd", "house", "move", "limits", "crash");
    private static final List<String> CONTESTANTS =
            List.of(
                    Contestants.ALCOVE,
                    Contestants.PEER_POSTGRES,
                    Contestants.PEER_FILE,
                    Contestants.PEER_MEMORY,
                    Contestants.BARE_LOOP);

    static Options parse(String[] args) {
        Size size = Size.full();
        List<String> scenarios = SCENARIOS;
        List<String> contestants = CONTESTANTS;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--quick" -> size = Size.quick();
                case "--only" -> scenarios = chosen(args, ++i, SCENARIOS);
                case "--against" -> contestants = chosen(args, ++i, CONTESTANTS);
                default -> throw new IllegalArgumentException("There is no option " + args[i]);
            }
        }
        return new Options(
                size,
                new TreeSet<>(scenarios),
                contestants,
                new Contestants.Places(
                        Path.of(property("checkout")),
                        Path.of(System.getProperty("java.home")),
                        Path.of(property("work")),
                        property("javaFlags").lines().filter(line -> !line.isBlank()).toList()),
                words(property("serverCore")),
                words(property("allCores")),
                Path.of(property("results")));
    }

    boolean isQuick() {
        return size.equals(Size.quick());
    }

    private static List<String> chosen(String[] args, int at, List<String> all) {
        List<String> chosen = at < args.length ? List.of(args[at].split(",", -1)) : List.of();
        if (chosen.isEmpty() || !all.containsAll(chosen)) {
            throw new IllegalArgumentException(
                    args[at - 1] + " takes some of " + String.join(",", all));
        }
        return chosen;
    }

    private static String property(String name) {
        return System.getProperty("bench." + name, "");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isBlank()).toList();
    }
}
