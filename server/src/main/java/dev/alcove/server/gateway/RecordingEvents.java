package dev.alcove.server.gateway;

import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.RecordingJson;
import dev.alcove.server.wire.RecordingRequests;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code recording.*}: keeping what is seen and heard in a space. */
final class RecordingEvents {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingEvents.class);

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
        Space space = RecordingRequests.space(payload);
        ClientEvent record =
                ClientEvent.command(
                        rest -> requests.start(space),
                        (asked, done) -> RecordingJson.started(done, space));
        // What is recorded already is counted in the database, beside the event loop.
        Thread.startVirtualThread(() -> {
            try {
                requests.refusal()
                        .apply(caller.state().sitting().roomCode())
                        .ifPresentOrElse(
                                why -> answer.refuse(why.code(), why.sentence()),
                                () -> record.handle(caller, payload, answer));
            } catch (RuntimeException failed) {
                LOG.error("What is recorded could not be counted", failed);
                answer.refuse("BUSY", "That could not be done just now. Try again in a second.");
            }
        });
    }

    private static void stop(Caller caller, Payload payload, Answer answer) {
        Space space = RecordingRequests.space(payload);
        ClientEvent.command(
                        rest -> new SessionCommand.StopRecording(space),
                        (asked, done) -> RecordingJson.stopped(done))
                .handle(caller, payload, answer);
    }
}
