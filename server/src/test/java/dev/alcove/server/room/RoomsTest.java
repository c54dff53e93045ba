package dev.alcove.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.SessionId;
import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.http.Checked;
import dev.alcove.server.journal.MemoryJournal;
import dev.alcove.server.session.LiveSessions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of rooms with time. */
class RoomsTest {
    @TempDir Path folder;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T09:00:00Z"));
    private SqliteDatabase database;
    private Rooms rooms;

    @BeforeEach
    void open() throws Exception {
        database = SqliteDatabase.open(folder);
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        var nobody =
                new LiveSessions(
                        new MemoryJournal(),
                        now::get,
                        random::nextLong,
                        () -> new SessionId("s"),
                        Runnable::run);
        rooms = new Rooms(database, new Pins(1), nobody, Duration.ofDays(7), now::get, random);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRoomThatNobodyComesToIsGoneAfterAWeek() {
        make(fields("WEEK"));
        make(fields("HOUR").put("emptyTimeout", 3_600));
        make(fields("EVER").put("emptyTimeout", 0));

        pass(Duration.ofHours(1));
        assertThat(exists("HOUR")).isFalse();
        assertThat(exists("WEEK")).isTrue();
        pass(Duration.ofDays(7));
        assertThat(exists("WEEK")).isFalse();
        assertThat(exists("EVER")).isTrue();
    }

    @Test
    void refreshingAndComingInStartTheTimeAnew() {
        Room room = make(fields("HOUR").put("emptyTimeout", 3_600));
        pass(Duration.ofMinutes(59));
        rooms.refresh(room);
        pass(Duration.ofMinutes(59));
        rooms.used(room);
        pass(Duration.ofMinutes(59));

        assertThat(exists("HOUR")).isTrue();
        pass(Duration.ofMinutes(1));
        assertThat(exists("HOUR")).isFalse();
    }

    @Test
    void anArchivedRoomKeepsItsData() {
        rooms.archive(make(fields("HOUR").put("emptyTimeout", 3_600)));

        pass(Duration.ofDays(400));

        assertThat(exists("hour")).isTrue();
    }

    @Test
    void neitherPinNorHostKeyIsKept() throws Exception {
        Checked<Rooms.Made> made = rooms.create("o", fields("SAFE").put("pin", "246813"));

        assertThat(made).isInstanceOf(Checked.Fine.class);
        Room room = found("SAFE");
        assertThat(room.keys().pinHash().orElse("")).startsWith("$argon2id$");
        assertThat(room.toString()).doesNotContain("246813");
        assertThat(rooms.opens(room, "246813")).isTrue();
        assertThat(rooms.opens(room, "246814")).isFalse();
        if (made instanceof Checked.Fine<Rooms.Made>(Rooms.Made fine)) {
            assertThat(room.toString()).doesNotContain(fine.hostKey());
            assertThat(HostKeys.opens(room, fine.hostKey())).isTrue();
            assertThat(HostKeys.opens(room, fine.hostKey() + "x")).isFalse();
        }
    }

    private static ObjectNode fields(String code) {
        return JsonNodeFactory.instance.objectNode().put("code", code);
    }

    private Room make(ObjectNode fields) {
        assertThat(rooms.create("o", fields)).isInstanceOf(Checked.Fine.class);
        return found(fields.path("code").asText());
    }

    private Room found(String code) {
        if (rooms.find(code) instanceof Checked.Fine<Room>(Room room)) {
            return room;
        }
        throw new AssertionError("There is no room " + code);
    }

    private boolean exists(String code) {
        return rooms.find(code) instanceof Checked.Fine<Room>;
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        rooms.sweep();
    }
}
