package dev.alcove.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code participant.mute}, {@code .mute.all}, {@code .remove}, {@code .rename}, {@code .role}. */
class ModerationEventsTest {
    @TempDir private Path folder;
    private TestServer server;
    private TestClient host;
    private TestClient ana;
    private String anaId;
    private String hostId;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        host = server.enter("Ms Lee", true);
        ana = server.enter("Ana", false);
        hostId = host.hear("session.state").path("you").path("id").asText();
        anaId = ana.hear("session.state").path("you").path("id").asText();
    }

    @AfterEach
    void stop() {
        host.close();
        ana.close();
        server.close();
    }

    private static String about(String id) {
        return "{\"participantId\": \"%s\"}".formatted(id);
    }

    private static JsonNode done(JsonNode ack) {
        assertThat(ack.path("success").asBoolean()).as("%s", ack).isTrue();
        return ack;
    }

    @Test
    void theOneMutedIsToldByWhomAndNobodyElseIs() {
        done(host.ask("participant.mute", about(anaId)));
        assertThat(ana.hear("participant.muted").path("by").path("id").asText()).isEqualTo(hostId);
        assertThat(done(host.ask("participant.mute.all", "{}")).path("muted").asInt()).isEqualTo(1);
        assertThat(host.names()).doesNotContain("participant.muted");
        assertThat(ana.ask("participant.mute", about(hostId)).path("code").asText())
                .isEqualTo("FORBIDDEN");
        assertThat(ana.ask("participant.mute.all", "{}").path("code").asText())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whoIsMutedIsSeenMutedByTheHostBeforeTheirClientSaysSo() {
        done(ana.ask("participant.update", "{\"audio\": true, \"video\": true}"));
        hostSeesAnaOnCamera(true);
        done(host.ask("participant.mute.all", "{}"));
        hostSeesAnaOnCamera(false);
    }

    private void hostSeesAnaOnCamera(boolean audio) {
        host.hear(
                "participant.media",
                told -> {
                    JsonNode one = told.path("participants").path(0);
                    return one.path("id").asText().equals(anaId)
                            && one.path("video").asBoolean()
                            && one.path("audio").asBoolean() == audio;
                });
    }

    @Test
    void theOneRemovedIsToldWhyAndDisconnected() {
        done(
                host.ask(
                        "participant.remove",
                        "{\"participantId\": \"%s\", \"reason\": \"Too loud\"}".formatted(anaId)));
        assertThat(ana.hear("session.removed").path("reason").asText()).isEqualTo("Too loud");
        ana.awaitGone();
        assertThat(host.ask("participant.remove", about(anaId)).path("code").asText())
                .isEqualTo("PARTICIPANT_NOT_FOUND");
    }

    @Test
    void peopleRenameThemselvesHostsOthersAndAllSeeIt() {
        var own = done(ana.ask("participant.rename", "{\"name\": \" Ana\u202e  Lund\"}"));
        assertThat(own.path("participant").path("name").asText()).isEqualTo("Ana Lund");
        host.hear(
                "participant.updated",
                told -> told.path("participant").path("name").asText().equals("Ana Lund"));
        done(
                host.ask(
                        "participant.rename",
                        "{\"participantId\": \"%s\", \"name\": \"ms lee\"}".formatted(anaId)));
        ana.hear(
                "participant.updated",
                told -> told.path("participant").path("name").asText().equals("ms lee (2)"));
        assertThat(
                        ana.ask(
                                        "participant.rename",
                                        "{\"participantId\": \"%s\", \"name\": \"X\"}"
                                                .formatted(hostId))
                                .path("code")
                                .asText())
                .isEqualTo("FORBIDDEN");
        assertThat(ana.ask("participant.rename", "{\"name\": \"\u3164\"}").path("code").asText())
                .isEqualTo("INVALID");
    }

    @Test
    void aRoleIsGivenByHostsAndSeenByAll() {
        var cohost =
                done(
                        host.ask(
                                "participant.role",
                                "{\"participantId\": \"%s\", \"role\": \"COHOST\"}"
                                        .formatted(anaId)));
        assertThat(cohost.path("participant").path("role").asText()).isEqualTo("COHOST");
        ana.hear(
                "participant.updated",
                told -> told.path("participant").path("role").asText().equals("COHOST"));
        assertThat(ana.ask("participant.mute", about(hostId)).path("error").asText())
                .isEqualTo("A cohost cannot mute a host.");
        assertThat(ana.ask("participant.remove", about(hostId)).path("error").asText())
                .isEqualTo("A cohost cannot remove a host.");
        assertThat(host.ask("participant.role", about(anaId)).path("code").asText())
                .isEqualTo("INVALID");
    }
}
