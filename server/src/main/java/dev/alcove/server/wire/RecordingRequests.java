package dev.alcove.server.wire;

import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.session.SessionCommand;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * From requests about recordings to their commands, for REST and Socket.IO alike.
 *
 * @param refusal why none may be started now in the room of a code; may block
 * @param newIds names for recordings, which must be hard to guess
 */
public record RecordingRequests(
        Function<String, Optional<RecordingRefusal>> refusal, Supplier<RecordingId> newIds) {
    /** What is answered where the server does not record ({@code alcove.recording.enabled}). */
    public static final RecordingRefusal OFF =
            new RecordingRefusal(
                    403,
                    "RECORDING_OFF",
                    "This server does not record. Whoever runs it can allow it:"
                            + " alcove.recording.enabled.");

    /** Names nothing, so that the core answers as it does for any other name it never gave. */
    private static final RecordingId NO_RECORDING = new RecordingId("rec-" + "0".repeat(26));

    /** Records a space. */
    public SessionCommand.StartRecording start(Space space) {
        return new SessionCommand.StartRecording(space, newIds.get());
    }

    /**
     * The space that the payload's {@code roomId} names, {@code "main"} among them. It must be
     * there: a client whose id is undefined means no space, and never the one where most people
     * are.
     */
    public static Space space(Payload payload) {
        String text = payload.text("roomId", 1, 200);
        return Space.parse(text).orElseGet(() -> unknown(text));
    }

    private static Space unknown(String text) {
        return Space.in(BreakoutRequests.breakoutOf(text));
    }

    /** {@code {recordingId, reason?}}. */
    public static SessionCommand.FailRecording failed(Payload payload) {
        Optional<RecordingId> id = RecordingId.parse(payload.text("recordingId", 1, 100));
        return new SessionCommand.FailRecording(
                id.orElse(NO_RECORDING), payload.optionalText("reason", 1, 200));
    }
}
