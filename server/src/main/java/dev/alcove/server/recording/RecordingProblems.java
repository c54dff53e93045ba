package dev.alcove.server.recording;

import dev.alcove.server.http.Problem;
import java.util.List;

/** What can be wrong about recordings, in one place. */
final class RecordingProblems {
    private static final int MEGA = 1_000_000;

    private RecordingProblems() {}

    static Problem notFound() {
        return Problem.of(
                404,
                "RECORDING_NOT_FOUND",
                "There is no such recording. Look at the list of them.");
    }

    static Problem nothingThere() {
        return Problem.of(
                404, "RECORDING_NOT_FOUND", "Nothing of this recording has reached the server.");
    }

    static Problem whose() {
        return Problem.unauthorized(
                "Send the owner's token, that of a participant, or the recording's link.");
    }

    static Problem notYours() {
        return Problem.forbidden("This recording was not shared with you. Ask one of its hosts.");
    }

    static Problem hostsOnly() {
        return Problem.forbidden(
                "Only that session's hosts and the room's owner may change this recording.");
    }

    static Problem wrongLink() {
        return Problem.forbidden("This link is no longer good. Ask for a new one.");
    }

    static Problem notRecorder() {
        return Problem.forbidden("Only the one whose browser records may send parts.");
    }

    static Problem stillOn() {
        return Problem.of(
                409, "RECORDING_ON", "This recording is on. Stop it first, then delete it.");
    }

    static Problem finished() {
        return Problem.of(
                409, "RECORDING_FINISHED", "This recording is over, and takes no more parts.");
    }

    /** A program reads the number under {@code suggestion}. */
    static Problem expected(int part) {
        return Problem.of(
                        409,
                        "PART_OUT_OF_ORDER",
                        "Part " + part + " is missing. Send the parts in their order, from it on.")
                .suggesting(List.of(Integer.toString(part)));
    }

    static Problem tooLarge(long maxSize) {
        return Problem.of(
                413,
                "TOO_LARGE",
                "A recording may have up to %,d MB here, and this one does. It has stopped; start another."
                        .formatted(Math.max(1, maxSize / MEGA)));
    }

    static Problem diskFull() {
        return Problem.of(
                507,
                "DISK_FULL",
                "The server cannot store any more of this recording, and it has stopped. Tell"
                        + " whoever runs the server.");
    }
}
