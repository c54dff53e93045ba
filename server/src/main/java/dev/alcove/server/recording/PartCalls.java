package dev.alcove.server.recording;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.room.RoomAccess;
import dev.alcove.server.token.Caller;
import java.util.Map;

/** The parts of a recording, as its recorder's browser sends them. */
final class PartCalls {
    private final RecordingStore store;
    private final Parts parts;
    private final RoomAccess access;

    PartCalls(RecordingStore store, Parts parts, RoomAccess access) {
        this.store = store;
        this.parts = parts;
        this.access = access;
    }

    Map<String, Call> calls() {
        return Map.of("uploadRecordingPart", this::take);
    }

    private Answer take(ApiRequest request) {
        int number = request.integer("part").orElse(0);
        boolean last = request.query("last").filter("true"::equals).isPresent();
        return recordersOwn(request)
                .then(recording ->
                        parts.take(recording.id(), new Parts.Part(number, last, request.content())))
                .answer(recording ->
                        Answer.ok(
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("success", true)
                                        .put("recordingId", recording.id().value())
                                        .put("part", number)
                                        .put("nextPart", recording.progress().nextPart())
                                        .put("sizeBytes", recording.progress().size())
                                        .put("sealed", recording.progress().sealed())));
    }

    /** The recording that the path names, if the caller is its recorder. */
    Checked<StoredRecording> recordersOwn(ApiRequest request) {
        return access.caller(request).then(caller -> recordersOwn(request, caller));
    }

    private Checked<StoredRecording> recordersOwn(ApiRequest request, Caller caller) {
        if (caller instanceof Caller.Nobody) {
            return Checked.refused(RecordingProblems.whose());
        }
        return RecordingCalls.named(request, store)
                .then(recording ->
                        caller instanceof Caller.Person person
                                        && person.session().equals(recording.origin().session())
                                        && person.participant()
                                                .equals(recording.origin().recorder())
                                ? Checked.fine(recording)
                                : Checked.refused(RecordingProblems.notRecorder()));
    }
}
