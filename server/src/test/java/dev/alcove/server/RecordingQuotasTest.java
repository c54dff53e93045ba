package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server answers that has no space for recordings. */
class RecordingQuotasTest {
    @TempDir private Path folder;

    @Test
    void aRoomWhoseQuotaIsUsedUpRecordsNoMore() throws Exception {
        try (var alcove = Alcove.start(folder, Map.of("alcove.recording.max-size-per-room", "8"));
                var session = new RecordedSession(alcove, "{}")) {
            String id = session.recorded("8 bytes.");
            refused(session, 507, "RECORDING_QUOTA");
            alcove.call("DELETE", "/api/recordings/" + id, null, session.host.token(), Map.of())
                    .done();
            session.start();
        }
    }

    @Test
    void aDiskAtItsReserveTakesNoRecordingsAndAllElse() throws Exception {
        String all = Long.toString(Long.MAX_VALUE);
        try (var alcove = Alcove.start(folder, Map.of("alcove.recording.disk-reserve", all));
                var session = new RecordedSession(alcove, "{}")) {
            refused(session, 507, "DISK_FULL");
            assertThat(
                            session.hostSocket
                                    .ask("chat.send", "{\"text\":\"hello\"}")
                                    .path("success")
                                    .asBoolean())
                    .isTrue();
            assertThat(alcove.call("GET", "/health/ready", null, null, Map.of()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void tooManyStartsAreRefused() throws Exception {
        try (var alcove = Alcove.start(folder, Map.of("alcove.recording.starts-per-hour", "2"));
                var session = new RecordedSession(alcove, "{}")) {
            for (int i = 0; i < 2; i++) {
                session.start();
                session.stop().done();
            }
            refused(session, 429, "RATE_LIMITED");
        }
    }

    private static void refused(RecordedSession session, int status, String code) {
        var rest =
                session.alcove.post(
                        "/api/rooms/" + session.room.code() + "/recording/start",
                        null,
                        session.host.token());
        assertThat(rest.status()).isEqualTo(status);
        assertThat(rest.code()).isEqualTo(code);
        assertThat(rest.error()).isNotBlank();
        assertThat(session.hostSocket.ask("recording.start", "{}").path("code").asText())
                .isEqualTo(code);
    }
}
