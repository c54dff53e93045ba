package dev.alcove.server.report;

import dev.alcove.core.participant.SessionId;
import dev.alcove.core.report.SittingReader;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.journal.Journal;
import dev.alcove.server.room.RoomAccess;
import dev.alcove.server.room.Rooms;
import dev.alcove.server.token.Caller;

/**
 * Finds sessions for those who may read about them: the owner of the room, and hosts and cohosts of
 * that session, for as long as their tokens are good. Blocks: not for event loops.
 */
final class Sittings {
    private final Rooms rooms;
    private final RoomAccess access;
    private final Journal journal;

    Sittings(Rooms rooms, RoomAccess access, Journal journal) {
        this.rooms = rooms;
        this.access = access;
        this.journal = journal;
    }

    /** The session that the path names, with all that happened in it. */
    Checked<Sitting> find(ApiRequest request) {
        return access.caller(request).then(caller -> find(request.path("session"), caller));
    }

    private Checked<Sitting> find(String name, Caller caller) {
        if (caller instanceof Caller.Nobody) {
            return Checked.refused(
                    Problem.unauthorized("Send the owner's token, or that of one of its hosts."));
        }
        if (name.isBlank() || name.length() > 64) {
            return Checked.refused(noSession());
        }
        var id = new SessionId(name);
        var events = journal.events(id, 1, Integer.MAX_VALUE);
        return SittingReader.read(events)
                .map(report -> new Sitting(id, events, report))
                .map(sitting ->
                        mayRead(sitting, caller)
                                ? Checked.fine(sitting)
                                : Checked.<Sitting>refused(notYours()))
                .orElseGet(() -> Checked.refused(noSession()));
    }

    private boolean mayRead(Sitting sitting, Caller caller) {
        return switch (caller) {
            case Caller.Owner(String id) -> owns(id, sitting);
            case Caller.Person(var session, var participant) ->
                    session.equals(sitting.id()) && sitting.report().mayBeReadBy(participant);
            case Caller.Nobody(), Caller.Wrong() -> false;
        };
    }

    /** A code may have been another's before: what was said then is not this owner's to read. */
    private boolean owns(String owner, Sitting sitting) {
        return rooms.tenures(owner, sitting.report().roomCode()).stream()
                .anyMatch(tenure -> tenure.covers(sitting.report().startedAt()));
    }

    private static Problem noSession() {
        return Problem.of(
                404, "SESSION_NOT_FOUND", "There is no such session. Look at the room's list.");
    }

    private static Problem notYours() {
        return Problem.forbidden("Only that session's hosts and the room's owner may read this.");
    }
}
