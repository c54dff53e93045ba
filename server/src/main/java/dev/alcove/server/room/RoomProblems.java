package dev.alcove.server.room;

import dev.alcove.server.http.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What can be wrong about rooms, in one place (contract §3 and §4). */
final class RoomProblems {
    private RoomProblems() {}

    static Problem notFound(String code) {
        return Problem.of(
                404,
                "ROOM_NOT_FOUND",
                "There is no room " + shortened(code) + ". Check the code, or ask for the link.");
    }

    static Problem codeInvalid() {
        return Problem.of(422, "ROOM_CODE_INVALID", RoomCode.RULE);
    }

    static Problem codeTaken(RoomCode code, List<String> free) {
        return Problem.of(
                        409,
                        "ROOM_CODE_TAKEN",
                        "The code " + code + " is taken. " + String.join(", ", free) + " are free.")
                .suggesting(free);
    }

    /** It was another's, not long ago (contract §3). */
    static Problem codeRests(RoomCode code, Instant until, List<String> free) {
        return Problem.of(
                        409,
                        "ROOM_CODE_TAKEN",
                        "The code "
                                + code
                                + " was in use, and rests until "
                                + until.atZone(ZoneOffset.UTC).toLocalDate()
                                + " so that old links lead nobody astray. "
                                + String.join(", ", free)
                                + " are free.")
                .suggesting(free);
    }

    static Problem tooMany(int most) {
        return Problem.of(
                409,
                "LIMIT_REACHED",
                "You have "
                        + most
                        + " rooms, and a guest may not have more. Delete one that you do not"
                        + " need.");
    }

    static Problem archived() {
        return Problem.of(
                409, "ROOM_ARCHIVED", "This room is archived. Its owner can open it again.");
    }

    static Problem locked() {
        return Problem.of(423, "ROOM_LOCKED", "This room is locked. Ask the host to let you in.");
    }

    static Problem waiting() {
        return Problem.of(
                403, "IN_WAITING_ROOM", "You are in the waiting room. A host lets you in.");
    }

    static Problem pinRequired() {
        return Problem.of(403, "PIN_REQUIRED", "This room has a PIN. Ask the host for it.");
    }

    static Problem pinWrong() {
        return Problem.of(403, "PIN_WRONG", "That is not this room's PIN. Try again.");
    }

    static Problem pinInvalid() {
        return Problem.invalid("\"pin\" must be 4–6 digits.");
    }

    static Problem pinLockedOut(Duration left) {
        return Problem.of(
                        429,
                        "PIN_LOCKED_OUT",
                        "Many wrong PINs came from your network. Try again in "
                                + Math.max(1, left.plusMillis(999).toSeconds())
                                + " s, or ask the host for the link.")
                .retryingAfter(left.plusMillis(999));
    }

    static Problem occupied(int people) {
        return Problem.of(
                409,
                "ROOM_OCCUPIED",
                people == 1
                        ? "1 person is in this room. Delete it with force=true to send them out."
                        : people
                                + " people are in this room. Delete it with force=true to send them"
                                + " out.");
    }

    private static String shortened(String code) {
        return code.length() <= 40 ? code : code.substring(0, 40) + "…";
    }
}
