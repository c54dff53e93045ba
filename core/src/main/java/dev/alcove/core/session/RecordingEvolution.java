package dev.alcove.core.session;

import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingId;
import java.time.Duration;
import java.time.Instant;

/** What events make of the recordings that are on. */
final class RecordingEvolution {
    /** How long a browser may take until something of a recording is on the server. */
    static final Duration CONFIRM_WITHIN = Duration.ofSeconds(15);

    private RecordingEvolution() {}

    static Session apply(Session session, SessionEvent.OfRecording event, Instant at) {
        var recordings = session.recordings();
        return switch (event) {
            case SessionEvent.RecordingStarted started ->
                    session.withRecordings(recordings.with(begun(started, at)));
            case SessionEvent.RecordingConfirmed(RecordingId id) ->
                    recordings
                            .find(id)
                            .map(one -> session.withRecordings(recordings.with(one.asConfirmed())))
                            .orElse(session);
            case SessionEvent.RecordingStopped stopped ->
                    session.withRecordings(recordings.without(stopped.space()));
        };
    }

    private static Recording begun(SessionEvent.RecordingStarted started, Instant at) {
        return new Recording(
                started.recording(),
                started.space(),
                at,
                started.by(),
                started.recorder(),
                false,
                at.plus(CONFIRM_WITHIN),
                started.failed());
    }

    /** A recorder who was away could send nothing meanwhile, and has its time anew. */
    static Session follow(Session session, Recorded recorded) {
        if (!(recorded.event() instanceof SessionEvent.ParticipantConnected connected)) {
            return session;
        }
        return session.recordings()
                .madeBy(connected.participant())
                .filter(recording -> !recording.confirmed())
                .map(recording -> recording.withConfirmBy(recorded.at().plus(CONFIRM_WITHIN)))
                .map(recording -> session.withRecordings(session.recordings().with(recording)))
                .orElse(session);
    }
}
