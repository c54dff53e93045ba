package dev.alcove.core.view;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.Recording;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.session.SessionEvent;
import java.util.List;

/** Who is told that a space is recorded: everyone in it, always, and managers (decision 0016). */
final class RecordingNotices {
    private RecordingNotices() {}

    static void tell(Notices notices, SessionEvent.OfRecording event) {
        switch (event) {
            case SessionEvent.RecordingStarted started -> started(notices, started);
            case SessionEvent.RecordingConfirmed(RecordingId id) ->
                    notices.after()
                            .recordings()
                            .find(id)
                            .map(recording -> RecordingInfo.of(notices.after(), recording))
                            .ifPresent(info ->
                                    notices.tellSpace(
                                            info.space(), new Message.RecordingChanged(info)));
            case SessionEvent.RecordingStopped stopped -> stopped(notices, stopped);
        }
    }

    private static void started(Notices notices, SessionEvent.RecordingStarted started) {
        RecordingInfo.in(notices.after(), started.space())
                .ifPresent(info -> {
                    notices.tellSpace(started.space(), new Message.RecordingBegan(info));
                    notices.tellPeople(
                            List.of(started.recorder()), new Message.RecordingAsked(info));
                });
        room(notices, started.space());
    }

    /** One who manages from now on knows of all that is recorded, not of the own space only. */
    static void tellNewManager(Notices notices, ParticipantId id) {
        notices.after()
                .participant(id)
                .filter(Participant::manages)
                .filter(person ->
                        notices.before().participant(id).filter(Participant::manages).isEmpty())
                .ifPresent(person ->
                        RecordingInfo.seenBy(notices.after(), person).stream()
                                .filter(info -> !info.space().equals(person.space()))
                                .forEach(info ->
                                        notices.tellPeople(
                                                List.of(id), new Message.RecordingBegan(info))));
    }

    /** The recorder is told wherever it is by now: it has a last part to send. */
    private static void stopped(Notices notices, SessionEvent.RecordingStopped stopped) {
        var recorder =
                notices.before().recordings().find(stopped.recording()).map(Recording::recorder);
        notices.tell(
                Audience.anyOf(
                        Notices.spaceAndManagers(stopped.space()),
                        new Audience.People(recorder.stream().toList())),
                new Message.RecordingOver(
                        stopped.recording(), stopped.space(), stopped.reason(), stopped.detail()));
        room(notices, stopped.space());
    }

    private static void room(Notices notices, Space space) {
        space.asBreakout().ifPresent((BreakoutId id) -> notices.tellOfBreakout(id));
    }
}
