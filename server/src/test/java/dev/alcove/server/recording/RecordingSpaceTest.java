package dev.alcove.server.recording;

import static dev.alcove.server.recording.Studio.refused;
import static dev.alcove.server.recording.Studio.taken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.recording.RecordingId;
import dev.alcove.server.recording.RecordingSpace.Account;
import dev.alcove.server.wire.RecordingRefusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings fill neither the disk nor more than a room and an owner may. */
class RecordingSpaceTest {
    private static final Account MINE = new Account(Optional.of("me"), "MATH101");

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

    private Optional<String> refusal() {
        return studio.admission().refusal("MATH101").map(RecordingRefusal::code);
    }

    @Test
    void aRecordingLeavesTheReserveToAllElse() {
        RecordingId id = studio.start();
        studio.free = Studio.LIMITS.reserve() + 3;
        taken(studio.send(id, 0, "one"));
        var refused = refused(studio.send(id, 1, "four"));
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.code()).isEqualTo("DISK_FULL");
        assertThat(studio.on()).as("stopped, of which hosts are told").isEmpty();
        assertThat(studio.stored(id).progress().sealed()).isTrue();
        assertThat(studio.file(id)).isEqualTo("one");

        studio.free = Studio.LIMITS.reserve();
        assertThat(refusal()).contains("DISK_FULL");
        studio.free = Long.MAX_VALUE;
        assertThat(refusal()).isEmpty();
    }

    @Test
    void theRecordingsOfARoomTakeNoMoreThanTheyMay() {
        RecordingId first = studio.start();
        taken(studio.send(first, 0, "x".repeat(100)));
        studio.stop();
        RecordingId second = studio.start();
        taken(studio.send(second, 0, "x".repeat(50)));
        var refused = refused(studio.send(second, 1, "y"));
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.code()).isEqualTo("RECORDING_QUOTA");
        assertThat(refused.error()).contains("Delete some");
        assertThat(studio.on()).isEmpty();
        assertThat(refusal()).contains("RECORDING_QUOTA");

        studio.store.delete(first);
        assertThat(refusal()).as("after one was deleted").isEmpty();
    }

    @Test
    void theRoomsOfAnOwnerTakeNoMoreTogether() {
        studio.kept("me", "MATH101", 90);
        studio.kept("me", "ART", 109);
        studio.kept("somebody else", "CHESS", 1_000);
        assertThat(studio.space.shortage(MINE, 1)).isEmpty();
        assertThat(studio.space.shortage(MINE, 2)).contains(Shortage.OWNER);
    }

    /** A code may have been another owner's before. */
    @Test
    void whatAnEarlierOwnerOfTheCodeRecordedDoesNotCount() {
        studio.kept("somebody else", "MATH101", 1_000);
        assertThat(studio.space.shortage(MINE, 100)).isEmpty();
    }

    @Test
    void manyPartsAtOnceGoNoFurtherThanOne() {
        for (int i = 0; i < 3; i++) {
            studio.space.begin(MINE, 50);
        }
        assertThat(studio.space.shortage(MINE, 0)).isEmpty();
        studio.space.begin(MINE, 1);
        assertThat(studio.space.shortage(MINE, 0)).contains(Shortage.ROOM);
        studio.space.end(MINE, 1);
        assertThat(studio.space.shortage(MINE, 0)).isEmpty();

        studio.free = Studio.LIMITS.reserve() + 149;
        assertThat(studio.space.shortage(MINE, 0)).contains(Shortage.DISK);
    }

    @Test
    void startingAndStoppingInALoopComesToAnEnd() {
        for (int i = 0; i < 3; i++) {
            assertThat(refusal()).isEmpty();
            studio.start();
            studio.stop();
        }
        assertThat(refusal()).contains("RATE_LIMITED");
        studio.after(Duration.ofHours(1));
        assertThat(refusal()).isEmpty();
    }

    /** That another browser goes on is nobody's start. */
    @Test
    void goingOnWithAnotherBrowserIsNoStart() {
        RecordingId id = studio.start();
        taken(studio.last(id, 0, "one"));
        assertThat(studio.on()).as("ana's browser goes on").isPresent();
        studio.stop();
        studio.start();
        studio.stop();
        assertThat(refusal()).isEmpty();
    }
}
