package dev.alcove.server.recording;

import dev.alcove.server.database.StorageFull;
import dev.alcove.server.http.Problem;
import dev.alcove.server.wire.RecordingRefusal;
import java.util.List;

/** What can be wrong about recordings, in one place. */
final class RecordingProblems {
    private static final int MEGA = 1_000_000;

    private static final String QUOTA = "RECORDING_QUOTA";
    private static final String ROOM_USED =
            "The recordings of this room take all the space that they may. Delete some, then record"
                    + " again.";
    private static final String OWNER_USED =
            "The recordings of this room's owner take all the space that they may. Delete some,"
                    + " then record again.";
    private static final String NO_DISK =
            "The server has no space left for recordings. Tell whoever runs the server.";
    private static final String OVER_DISK =
            "The server cannot store any more of this recording, and it has stopped. Tell whoever"
                    + " runs the server.";

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

    /** The disk itself refused it. */
    static Problem diskFull() {
        return Problem.of(507, StorageFull.CODE, OVER_DISK);
    }

    /** A recording that is on cannot go on. */
    static Problem noSpace(Shortage shortage) {
        return switch (shortage) {
            case DISK -> diskFull();
            case ROOM -> Problem.of(507, QUOTA, "This recording has stopped. " + ROOM_USED);
            case OWNER -> Problem.of(507, QUOTA, "This recording has stopped. " + OWNER_USED);
        };
    }

    static RecordingRefusal cannotStart(Shortage shortage) {
        return switch (shortage) {
            case DISK -> new RecordingRefusal(507, StorageFull.CODE, NO_DISK);
            case ROOM -> new RecordingRefusal(507, QUOTA, ROOM_USED);
            case OWNER -> new RecordingRefusal(507, QUOTA, OWNER_USED);
        };
    }

    static RecordingRefusal tooManyStarts(int perHour) {
        return new RecordingRefusal(
                429,
                "RATE_LIMITED",
                "This room has started %d recordings within an hour, and may start no more. Try again later."
                        .formatted(perHour));
    }
}
