package dev.alcove.server.recording;

import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.report.SittingReader;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.journal.Journal;
import dev.alcove.server.session.Sessions;
import dev.alcove.server.token.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Who may do what with a recording: the owner of its room and the hosts of its session all, others
 * what it is shared for. Blocks.
 */
final class RecordingAccess {
    private final Sessions sessions;
    private final Journal journal;

    RecordingAccess(Sessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /** The recording, if the caller may change it. */
    Checked<StoredRecording> managed(StoredRecording recording, Caller caller) {
        if (manages(recording, caller)) {
            return Checked.fine(recording);
        }
        return Checked.refused(
                caller instanceof Caller.Nobody
                        ? RecordingProblems.whose()
                        : RecordingProblems.hostsOnly());
    }

    /** The recording, if the caller may see it. */
    Checked<StoredRecording> seen(StoredRecording recording, Caller caller) {
        if (sees(recording, caller)) {
            return Checked.fine(recording);
        }
        Problem why =
                caller instanceof Caller.Nobody
                        ? RecordingProblems.whose()
                        : RecordingProblems.notYours();
        return Checked.refused(why);
    }

    /** Whether the caller may see it, as things are now. */
    boolean sees(StoredRecording recording, Caller caller) {
        boolean shared =
                recording.shown().sharing() != Sharing.HOSTS
                        && caller instanceof Caller.Person person
                        && person.session().equals(recording.origin().session())
                        && wasThere(person.session(), person.participant());
        return shared || manages(recording, caller);
    }

    boolean manages(StoredRecording recording, Caller caller) {
        return switch (caller) {
            case Caller.Owner(String id) ->
                    recording.origin().owner().filter(id::equals).isPresent();
            case Caller.Person(SessionId session, ParticipantId person) ->
                    session.equals(recording.origin().session()) && hosts(session, person);
            case Caller.Nobody(), Caller.Wrong() -> false;
        };
    }

    /** While it goes on, by role; of one that is over, as its reports say who may read them. */
    boolean hosts(SessionId session, ParticipantId person) {
        var live = sessions.find(session);
        return live.isPresent()
                ? live.get().participant(person).filter(Participant::manages).isPresent()
                : SittingReader.read(journal.events(session, 1, Integer.MAX_VALUE))
                        .filter(report -> report.mayBeReadBy(person))
                        .isPresent();
    }

    /**
     * Whether that person is or was in the session, and was not taken out of it by a host. One who
     * only waits to be let in, or was turned away, has a token for it and was never there.
     */
    boolean wasThere(SessionId session, ParticipantId person) {
        var live = sessions.find(session);
        if (live.flatMap(going -> going.participant(person)).isPresent()) {
            return true;
        }
        return SittingReader.read(journal.events(session, 1, Integer.MAX_VALUE))
                .filter(report ->
                        report.participants().stream()
                                .anyMatch(one -> one.id().equals(person) && !one.removed()))
                .isPresent();
    }

    /** Whether that opens a recording that is shared by link; compared in constant time. */
    static boolean opens(StoredRecording recording, String key) {
        return recording.shown().sharing() == Sharing.LINK
                && recording
                        .shown()
                        .key()
                        .filter(right -> MessageDigest.isEqual(bytes(right), bytes(key)))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
