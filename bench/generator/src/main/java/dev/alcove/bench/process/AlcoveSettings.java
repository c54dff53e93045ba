package dev.alcove.bench.process;

import java.util.Map;

/**
 * What the bench asks Alcove for beyond its defaults: thousands of people come from one address
 * within seconds, which the limits against abuse are there to refuse.
 */
final class AlcoveSettings {

    private AlcoveSettings() {}

    static Map<String, String> environment() {
        return Map.of(
                "ALCOVE_HTTP_JOINS_PER_MINUTE", "1000000",
                "ALCOVE_HTTP_CHANGES_PER_MINUTE", "1000000",
                "ALCOVE_HTTP_ROOMS_PER_MINUTE", "1000000");
    }
}
