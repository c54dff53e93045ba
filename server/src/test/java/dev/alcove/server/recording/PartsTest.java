package dev.alcove.server.recording;

import static dev.alcove.server.recording.Studio.refused;
import static dev.alcove.server.recording.Studio.taken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts come in their order, each once, and what was acknowledged is there. */
class PartsTest {
    @TempDir private Path folder;
    private Studio studio;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio(folder).people();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void theFirstPartConfirmsTheRecording() {
        RecordingId id = studio.start();
        assertThat(studio.on().map(Recording::confirmed)).contains(false);
        taken(studio.send(id, 0, "one"));
        assertThat(studio.on().map(Recording::confirmed)).contains(true);
    }

    @Test
    void aPartThatIsRepeatedChangesNothing() {
        RecordingId id = studio.start();
        taken(studio.send(id, 0, "one"));
        taken(studio.send(id, 1, "two"));
        var again = taken(studio.send(id, 0, "other bytes"));
        assertThat(again.progress().nextPart()).isEqualTo(2);
        assertThat(studio.file(id)).isEqualTo("onetwo");
    }

    @Test
    void aGapSaysWhichPartIsMissing() {
        RecordingId id = studio.start();
        taken(studio.send(id, 0, "one"));
        var early = refused(studio.send(id, 2, "three"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("PART_OUT_OF_ORDER");
        assertThat(early.suggestions()).containsExactly("1");
        assertThat(studio.file(id)).isEqualTo("one");
    }

    @Test
    void partsAreTakenForAMinuteAfterTheStop() {
        RecordingId id = studio.start();
        taken(studio.send(id, 0, "one"));
        studio.stop();
        studio.after(Duration.ofSeconds(60));
        taken(studio.send(id, 1, "two"));
        studio.after(Duration.ofMillis(1));
        var late = refused(studio.send(id, 2, "three"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("RECORDING_FINISHED");
        // What was lost on the way is answered as it was.
        taken(studio.send(id, 1, "two"));
        assertThat(studio.file(id)).isEqualTo("onetwo");
    }

    @Test
    void theLastPartSealsTheFileAndMayBeEmptyAndSentAgain() {
        RecordingId id = studio.start();
        taken(studio.send(id, 0, "one"));
        studio.stop();
        assertThat(taken(studio.last(id, 1, "")).progress().sealed()).isTrue();
        assertThat(taken(studio.last(id, 1, "")).progress().nextPart()).isEqualTo(2);
        assertThat(refused(studio.send(id, 2, "more")).code()).isEqualTo("RECORDING_FINISHED");
    }

    @Test
    void aRecorderThatSealsTooEarlyIsFollowedByAnother() {
        RecordingId id = studio.start();
        taken(studio.send(id, 0, "one"));
        taken(studio.last(id, 1, "two"));
        var next = studio.on().orElseThrow();
        assertThat(next.id()).isEqualTo(id.next());
        assertThat(next.recorder().value()).isEqualTo("p-ana");
        assertThat(studio.stored(id).progress().endedAt()).isPresent();
        assertThat(studio.stored(next.id()).progress().size()).isZero();
    }

    @Test
    void whatIsTooLargeStopsWithWhatThereIs() {
        RecordingId id = studio.start();
        taken(studio.send(id, 0, "x".repeat((int) Studio.MOST)));
        var refused = refused(studio.send(id, 1, "y"));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("TOO_LARGE");
        assertThat(studio.on()).isEmpty();
        var progress = studio.stored(id).progress();
        assertThat(progress.sealed()).isTrue();
        assertThat(progress.size()).isEqualTo(Studio.MOST);
    }

    /** The kernel's own full disk: every write to it fails as one to a full disk does. */
    @Test
    void aFullDiskStopsTheRecordingAndIsSaid() throws Exception {
        Path full = Path.of("/dev/full");
        RecordingId id = studio.start();
        Files.createDirectories(studio.files.path(id).getParent());
        Files.createSymbolicLink(studio.files.path(id), full);
        var refused = refused(studio.send(id, 0, "one"));
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.code()).isEqualTo("DISK_FULL");
        assertThat(studio.on()).isEmpty();
        assertThat(studio.stored(id).progress().nextPart()).isZero();
    }

    /** What a kill between the bytes and the acknowledgement leaves behind. */
    @Test
    void bytesOfAPartThatWasNotAcknowledgedAreCutOff() throws Exception {
        RecordingId id = studio.start();
        taken(studio.send(id, 0, "one"));
        Files.writeString(studio.files.path(id), "half of another", StandardOpenOption.APPEND);
        assertThat(taken(studio.send(id, 1, "two")).progress().size()).isEqualTo(6);
        assertThat(studio.file(id)).isEqualTo("onetwo");
    }

    @Test
    void anotherServerOverTheSameFolderGoesOn() throws Exception {
        RecordingId id = studio.start();
        taken(studio.send(id, 0, "one"));
        studio.close();
        studio = new Studio(folder);
        assertThat(studio.on().map(Recording::id)).contains(id);
        assertThat(taken(studio.send(id, 0, "one")).progress().nextPart()).isEqualTo(1);
        taken(studio.send(id, 1, "two"));
        assertThat(studio.file(id)).isEqualTo("onetwo");
    }

    @Test
    void manyWhoSendTheSamePartsAtOnceMakeOneFile() throws Exception {
        RecordingId id = studio.start();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> senders = new ArrayList<>();
            for (int sender = 0; sender < 8; sender++) {
                int behind = sender;
                senders.add(
                        threads.submit(() -> {
                            for (int part = 0; part < 20; part++) {
                                for (int again = Math.max(0, part - behind);
                                        again <= part;
                                        again++) {
                                    taken(studio.send(id, again, "%02d".formatted(again)));
                                }
                            }
                        }));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
        assertThat(studio.file(id)).isEqualTo("0001020304050607080910111213141516171819");
        assertThat(studio.stored(id).progress().nextPart()).isEqualTo(20);
    }

    @Test
    void filesOfOneMinuteAreToldApart() {
        RecordingId first = studio.start();
        studio.stop();
        RecordingId second = studio.start();
        assertThat(studio.stored(first).origin().fileName())
                .isEqualTo("MATH101_2026-11-26_0941_main.webm");
        assertThat(studio.stored(second).origin().fileName())
                .isEqualTo("MATH101_2026-11-26_0941_main-2.webm");
    }
}
