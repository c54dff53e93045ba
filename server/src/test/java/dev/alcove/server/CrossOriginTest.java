package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of other sites that may use the API may use all of it. */
class CrossOriginTest {
    private static final String ELSEWHERE = "https://app.example.org";

    @Test
    void everyMethodOfTheContractIsAllowedToThoseWhoMay(@TempDir Path folder) throws Exception {
        try (var alcove = Alcove.start(folder, Map.of("alcove.http.allowed-origins", ELSEWHERE))) {
            Alcove.Answer answer =
                    alcove.call(
                            "OPTIONS",
                            "/api/rooms/MATH101/roster",
                            null,
                            null,
                            Map.of("Origin", ELSEWHERE, "Access-Control-Request-Method", "PUT"));
            assertThat(List.of(answer.header("Access-Control-Allow-Methods").split(", ")))
                    .contains("GET", "POST", "PUT", "PATCH", "DELETE");
        }
    }
}
