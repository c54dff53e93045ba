package dev.alcove.server.session;

import static dev.alcove.server.session.Stage.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.server.session.VoiceRelay.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A voice to all breakouts does not go on for ever. */
class VoiceRelayTest {
    private static final String OPUS = "audio/webm;codecs=opus";

    private final Stage stage = new Stage();

    private Outcome asks(Supplier<Outcome> what) {
        var outcome = new CompletableFuture<Outcome>();
        stage.session().run(() -> outcome.complete(what.get()));
        return outcome.join();
    }

    private Outcome starts(String name) {
        var session = stage.session();
        return asks(() -> session.voice().start(session.state(), p(name), Optional.empty(), OPUS));
    }

    private Outcome says(String name, String voice, int seq) {
        var session = stage.session();
        return asks(() -> session.voice().chunk(session.state(), p(name), voice, seq, "AAAA"));
    }

    private static long ended(Client client) {
        return client.fleeting().stream().filter(Fleeting.VoiceEnded.class::isInstance).count();
    }

    @Test
    void isEndedAfterTwoMinutesAndNoEarlier() {
        stage.host("Lee");
        stage.host("Kim");
        Client ana = stage.person("Ana");
        stage.opens("Lee", Duration.ofMinutes(10), "Ana");
        var started = (Outcome.Started) starts("Lee");

        stage.pass(Duration.ofSeconds(119));
        assertThat(says("Lee", started.voiceId(), 0)).isInstanceOf(Outcome.Passed.class);
        assertThat(starts("Kim")).isInstanceOf(Outcome.Refused.class);
        assertThat(ended(ana)).isZero();

        stage.pass(Duration.ofSeconds(1));
        assertThat(ended(ana)).isEqualTo(1);
        assertThat(says("Lee", started.voiceId(), 1)).isInstanceOf(Outcome.Refused.class);
        assertThat(starts("Kim")).isInstanceOf(Outcome.Started.class);
    }

    @Test
    void leavesATraceWhenItIsEnded() {
        stage.host("Lee");
        Client ana = stage.person("Ana");
        stage.opens("Lee", Duration.ofMinutes(10), "Ana");
        starts("Lee");

        stage.pass(Duration.ofMinutes(2));
        stage.settle(); // what is journaled is told a turn later
        assertThat(ana.kinds()).contains("ChatHeard");
    }
}
