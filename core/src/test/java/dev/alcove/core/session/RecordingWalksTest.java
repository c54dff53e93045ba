package dev.alcove.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What always holds of recordings, over random walks. */
class RecordingWalksTest {
    @Provide
    Arbitrary<List<Step>> walks() {
        return Step.walks();
    }

    @Property(tries = 400)
    void aRecorderIsInItsSpaceWhichIsThere(@ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn -> {
                    var session = turn.after();
                    for (Recording recording : session.recordings().all()) {
                        assertThat(session.open()).isTrue();
                        assertThat(session.participant(recording.recorder()))
                                .as("recorder after %s", turn.command())
                                .get()
                                .satisfies(person ->
                                        assertThat(person.space()).isEqualTo(recording.space()));
                        recording
                                .space()
                                .asBreakout()
                                .ifPresent(id -> assertThat(session.breakout(id)).isPresent());
                    }
                });
    }

    @Property(tries = 400)
    void eachStartHasOneEndAndAnIdOfItsOwn(@ForAll("walks") List<Step> steps) {
        Set<RecordingId> on = new HashSet<>();
        List<RecordingId> ids = new ArrayList<>();
        var walk = Walk.play(steps);
        for (Recorded recorded : walk.journal()) {
            switch (recorded.event()) {
                case SessionEvent.RecordingStarted started -> {
                    on.add(started.recording());
                    ids.add(started.recording());
                    assertThat(started.failed()).doesNotContain(started.recorder());
                }
                case SessionEvent.RecordingStopped stopped ->
                        assertThat(on.remove(stopped.recording())).isTrue();
                default -> {}
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(walk.session().recordings().all())
                .extracting(Recording::id)
                .containsExactlyInAnyOrderElementsOf(on);
    }
}
