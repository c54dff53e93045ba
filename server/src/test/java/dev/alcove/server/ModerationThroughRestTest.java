package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import dev.alcove.server.Alcove.Person;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModerationThroughRestTest {
    @TempDir static Path folder;
    private Alcove alcove;
    private Made room;
    private Person host;
    private Person cohost;
    private Person ana;

    @BeforeAll
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of());
    }

    @AfterAll
    void stop() {
        alcove.close();
    }

    @BeforeEach
    void fill() {
        room = alcove.room("{}");
        host = alcove.host(room);
        cohost = alcove.host(room);
        ana = alcove.join(room.code(), "{\"name\":\"Ana\"}");
    }

    private Answer post(Person by, String path, @Nullable String body) {
        return alcove.post("/api/rooms/" + room.code() + path, body, by.token());
    }

    private static String about(Person person, String act) {
        return "/participants/" + person.id() + act;
    }

    @Test
    void managersMuteAndOthersDoNot() {
        post(host, about(ana, "/mute"), null).done();
        assertThat(post(host, "/mute-all", "{\"space\":\"main\"}").done().path("muted").isInt())
                .isTrue();
        post(host, "/mute-all", null).done();
        assertThat(post(ana, about(host, "/mute"), null).code()).isEqualTo("FORBIDDEN");
        assertThat(post(ana, "/mute-all", null).status()).isEqualTo(403);
        assertThat(post(cohost, about(host, "/mute"), null).code()).isEqualTo("FORBIDDEN");
        assertThat(post(host, "/participants/p-nobody/mute", null).status()).isEqualTo(404);
        assertThat(post(host, "/mute-all", "{\"space\":\"b-gone\"}").code())
                .isEqualTo("BREAKOUT_NOT_FOUND");
    }

    @Test
    void whoIsTakenOutIsGone() {
        assertThat(post(cohost, about(host, "/kick"), null).code()).isEqualTo("FORBIDDEN");
        assertThat(post(ana, about(cohost, "/kick"), null).code()).isEqualTo("FORBIDDEN");
        post(cohost, about(ana, "/kick"), "{\"reason\":\"Too loud\"}").done();
        assertThat(post(ana, "/leave", null).code()).isEqualTo("REMOVED");
        assertThat(post(host, about(ana, "/kick"), null).code()).isEqualTo("PARTICIPANT_NOT_FOUND");
    }

    @Test
    void hostsGiveRolesStepByStepOrAsNamed() {
        var promoted = post(host, about(ana, "/promote"), null).done().path("participant");
        assertThat(promoted.path("role").asText()).isEqualTo("COHOST");
        assertThat(
                        post(host, about(ana, "/promote"), null)
                                .done()
                                .path("participant")
                                .path("role")
                                .asText())
                .isEqualTo("HOST");
        var named = post(host, about(ana, "/role"), "{\"role\":\"PARTICIPANT\"}").done();
        assertThat(named.path("participant").path("role").asText()).isEqualTo("PARTICIPANT");
        assertThat(post(cohost, about(ana, "/role"), "{\"role\":\"HOST\"}").code())
                .isEqualTo("FORBIDDEN");
        assertThat(post(cohost, about(ana, "/promote"), null).code()).isEqualTo("FORBIDDEN");
        assertThat(post(host, about(ana, "/role"), "{\"role\":\"KING\"}").status()).isEqualTo(422);
        assertThat(post(host, about(host, "/role"), "{\"role\":\"COHOST\"}").code())
                .isEqualTo("INVALID");
    }
}
