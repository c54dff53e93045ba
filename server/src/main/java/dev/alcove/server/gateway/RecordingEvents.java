package dev.alcove.server.gateway;

import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.RecordingJson;
import dev.alcove.server.wire.RecordingRequests;
import java.util.Map;

/** {@code recording.*}: keeping what is seen and heard in a space. */
final class RecordingEvents {
    private RecordingEvents() {}

    static Map<String, ClientEvent> table(RecordingRequests requests) {
        return Map.of(
                "recording.start",
                (caller, payload, answer) -> start(requests, caller, payload, answer),
                "recording.stop",
                RecordingEvents::stop,
                "recording.failed",
                ClientEvent.command(RecordingRequests::failed, Outcomes::nothing));
    }

    private static void start(
            RecordingRequests requests, Caller caller, Payload payload, Answer answer) {
        if (!requests.allowed()) {
            answer.refuse(RecordingRequests.OFF_CODE, RecordingRequests.OFF_SENTENCE);
            return;
        }
        Space space = RecordingRequests.space(payload);
        ClientEvent.command(
                        rest -> requests.start(space),
                        (asked, done) -> RecordingJson.started(done, space))
                .handle(caller, payload, answer);
    }

    private static void stop(Caller caller, Payload payload, Answer answer) {
        Space space = RecordingRequests.space(payload);
        ClientEvent.command(
                        rest -> new SessionCommand.StopRecording(space),
                        (asked, done) -> RecordingJson.stopped(done))
                .handle(caller, payload, answer);
    }
}
