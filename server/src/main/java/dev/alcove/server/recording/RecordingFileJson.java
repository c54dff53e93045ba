package dev.alcove.server.recording;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.server.token.Caller;
import dev.alcove.server.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A recording as the list of them has it. */
final class RecordingFileJson {
    /** Long enough to watch a lesson with breaks; whoever goes on after that asks again. */
    private static final Duration TICKET = Duration.ofHours(3);

    private final Tokens tokens;
    private final InstantSource clock;

    RecordingFileJson(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param asker whose rights its address stands for
     * @param managed for one who may change it, and so may know its link
     */
    ObjectNode of(StoredRecording recording, Caller asker, boolean managed) {
        var origin = recording.origin();
        var progress = recording.progress();
        String id = recording.id().value();
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("room", origin.roomCode())
                        .put("session", origin.session().value())
                        .put("space", origin.space())
                        .put("breakoutName", origin.breakoutName().orElse(null))
                        .put("fileName", origin.fileName())
                        .put("title", recording.shown().title().orElse(null))
                        .put("startedAt", origin.startedAt().toString())
                        .put("endedAt", progress.endedAt().map(Instant::toString).orElse(null))
                        .put(
                                "durationSeconds",
                                progress.endedAt()
                                        .map(end ->
                                                Duration.between(origin.startedAt(), end)
                                                        .toSeconds())
                                        .orElse(null))
                        .put("sizeBytes", progress.size())
                        .put("status", status(recording))
                        .put("sharing", recording.shown().sharing().word())
                        .put("url", url(id) + "?ticket=" + tokens.forFile(id, asker, TICKET));
        if (managed) {
            json.put(
                    "shareUrl",
                    recording.shown().key().map(key -> url(id) + "?key=" + key).orElse(null));
        }
        return json;
    }

    private static String url(String id) {
        return "/api/recordings/" + id;
    }

    private String status(StoredRecording recording) {
        if (!recording.finished(clock.instant())) {
            return "recording";
        }
        return recording.progress().size() > 0 ? "ready" : "empty";
    }
}
