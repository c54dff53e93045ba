package dev.alcove.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.SessionId;
import dev.alcove.server.database.SqliteDatabase;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.journal.MemoryJournal;
import dev.alcove.server.session.LiveSessions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of rooms with time. */
class RoomsTest {
    static final Rooms.Limits LIMITS =
            new Rooms.Limits(Duration.ofDays(7), Duration.ofDays(180), 3, 4_096);

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
        rooms = new Rooms(database, new Pins(1), nobody, LIMITS, now::get, random);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRoomThatNobodyComesToIsArchivedAndNotDeleted() {
        make(fields("WEEK"));
        make(fields("HOUR").put("emptyTimeout", 3_600));
        make(fields("EVER").put("emptyTimeout", 0));
        assertThat(found("HOUR").archivesAt()).contains(now.get().plus(Duration.ofHours(1)));
        assertThat(found("EVER").archivesAt()).isEmpty();

        pass(Duration.ofHours(1));
        assertThat(found("HOUR").archived()).isTrue();
        assertThat(found("WEEK").archived()).isFalse();
        pass(Duration.ofDays(7));
        assertThat(found("WEEK").archived()).isTrue();
        assertThat(found("EVER").archived()).isFalse();
    }

    @Test
    void whoeverOpensAnArchivedRoomAgainHasTheWholeTimeoutAnew() {
        make(fields("WEEK"));
        pass(Duration.ofDays(30));

        rooms.unarchive(found("WEEK"));

        pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(found("WEEK").archived()).isFalse();
        assertThat(found("WEEK").archivesAt()).contains(now.get().plusSeconds(1));
    }

    @Test
    void onlyAGuestsRoomThatNobodyUsedOrPreparedIsDeleted() {
        makeFor("guest-1", fields("NEVER"));
        makeFor("guest-1", fields("SAT-IN"));
        makeFor("guest-1", fields("LISTED"));
        sitIn("SAT-IN");
        database.write(connection ->
                        connection
                                .createStatement()
                                .executeUpdate(
                                        "INSERT INTO roster VALUES ('"
                                                + found("LISTED").sid()
                                                + "', '[]')"))
                .join();

        pass(Duration.ofDays(7));

        assertThat(exists("NEVER")).isFalse();
        assertThat(found("SAT-IN").archived()).isTrue();
        assertThat(found("LISTED").archived()).isTrue();
    }

    @Test
    void aUsedCodeRestsAfterItsRoomIsDeletedSaveForItsOwner() {
        make(fields("USED"));
        make(fields("IDLE"));
        sitIn("USED");
        rooms.delete(found("USED"), true);
        rooms.delete(found("IDLE"), true);

        assertThat(refusal("stranger", fields("used")).error())
                .contains("USED", "rests until 2027-05-20", "USED-2026");
        assertThat(rooms.create("stranger", fields("IDLE"))).isInstanceOf(Checked.Fine.class);
        assertThat(rooms.create("o", fields("USED"))).isInstanceOf(Checked.Fine.class);
        rooms.delete(found("USED"), true);
        assertThat(rooms.create("stranger", fields("USED")))
                .as("the second room was not used, and the first one still rests")
                .isInstanceOf(Checked.Refused.class);
        pass(Duration.ofDays(180));
        assertThat(rooms.create("stranger", fields("USED"))).isInstanceOf(Checked.Fine.class);
    }

    @Test
    void aGuestHasSoManyRoomsAndSmallMetadata() {
        for (String code : List.of("ONE1", "TWO2", "THREE")) {
            makeFor("guest-1", fields(code));
        }
        assertThat(refusal("guest-1", fields("FOUR")).code()).isEqualTo("LIMIT_REACHED");
        rooms.delete(found("TWO2"), true);
        makeFor("guest-1", fields("FOUR"));

        ObjectNode large = fields("FIVE");
        large.putObject("metadata").put("a", "x".repeat(5_000));
        assertThat(refusal("guest-2", large).code()).isEqualTo("TOO_LARGE");
        make(large);
    }

    private Problem refusal(String owner, ObjectNode fields) {
        if (rooms.create(owner, fields)
                instanceof Checked.Refused<NewRooms.Made>(Problem problem)) {
            return problem;
        }
        throw new AssertionError("It was made");
    }

    /** As the journal has it when somebody was in the room. */
    private void sitIn(String code) {
        long at = now.get().toEpochMilli() * 1_000_000;
        database.write(connection ->
                        connection
                                .createStatement()
                                .executeUpdate(
                                        "INSERT INTO session VALUES ('s-"
                                                + code
                                                + "', '"
                                                + code
                                                + "', "
                                                + at
                                                + ", NULL, 1)"))
                .join();
    }

    @Test
    void refreshingAndComingInStartTheTimeAnew() {
        Room room = make(fields("HOUR").put("emptyTimeout", 3_600));
        pass(Duration.ofMinutes(59));
        rooms.refresh(room);
        pass(Duration.ofMinutes(59));
        rooms.used(room);
        pass(Duration.ofMinutes(59));

        assertThat(found("HOUR").archived()).isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(found("HOUR").archived()).isTrue();
    }

    @Test
    void anArchivedRoomKeepsItsData() {
        rooms.archive(make(fields("HOUR").put("emptyTimeout", 3_600)));

        pass(Duration.ofDays(400));

        assertThat(exists("hour")).isTrue();
    }

    @Test
    void neitherPinNorHostKeyIsKept() throws Exception {
        Checked<NewRooms.Made> made = rooms.create("o", fields("SAFE").put("pin", "246813"));

        assertThat(made).isInstanceOf(Checked.Fine.class);
        Room room = found("SAFE");
        assertThat(room.keys().pinHash().orElse("")).startsWith("$argon2id$");
        assertThat(room.toString()).doesNotContain("246813");
        assertThat(rooms.opens(room, "246813")).isTrue();
        assertThat(rooms.opens(room, "246814")).isFalse();
        if (made instanceof Checked.Fine<NewRooms.Made>(NewRooms.Made fine)) {
            assertThat(room.toString()).doesNotContain(fine.hostKey());
            assertThat(HostKeys.opens(room, fine.hostKey())).isTrue();
            assertThat(HostKeys.opens(room, fine.hostKey() + "x")).isFalse();
        }
    }

    private static ObjectNode fields(String code) {
        return JsonNodeFactory.instance.objectNode().put("code", code);
    }

    private Room make(ObjectNode fields) {
        return makeFor("o", fields);
    }

    private Room makeFor(String owner, ObjectNode fields) {
        assertThat(rooms.create(owner, fields)).isInstanceOf(Checked.Fine.class);
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
