package dev.alcove.server.room;

import dev.alcove.server.http.Problem;
import java.time.Duration;
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

    static Problem archived() {
        return Problem.of(
                409, "ROOM_ARCHIVED", "This room is archived. Its owner can take it out again.");
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

    static Problem pinLockedOut(Duration left) {
        long minutes = Math.max(1, left.plusSeconds(59).toMinutes());
        return Problem.of(
                        429,
                        "PIN_LOCKED_OUT",
                        "Too many wrong PINs. Try again in " + minutes + " min.")
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
