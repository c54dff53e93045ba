package dev.alcove.server.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.view.Message;
import dev.alcove.core.view.RecordingInfo;
import java.util.List;
import java.util.Optional;

/** A <em>recording</em> of the protocol page, and what commands about it answer. */
public final class RecordingJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordingJson() {}

    /** {@code {id, space, startedAt, by, recorder, status}}. */
    public static ObjectNode recording(RecordingInfo info) {
        ObjectNode json =
                JSON.objectNode()
                        .put("id", info.id().value())
                        .put("space", info.space().toString())
                        .put("startedAt", SessionJson.text(info.startedAt()));
        json.set("by", info.by().map(SessionJson::person).orElse(null));
        json.set("recorder", SessionJson.person(info.recorder()));
        return json.put("status", info.confirmed() ? "recording" : "starting");
    }

    /** Several of them. */
    public static ArrayNode recordings(List<RecordingInfo> infos) {
        ArrayNode array = JSON.arrayNode(infos.size());
        infos.forEach(info -> array.add(recording(info)));
        return array;
    }

    /** {@code {recording}}. */
    public static ObjectNode holding(RecordingInfo info) {
        return holding(Optional.of(info));
    }

    private static ObjectNode holding(Optional<RecordingInfo> info) {
        ObjectNode json = JSON.objectNode();
        json.set("recording", info.map(RecordingJson::recording).orElse(null));
        return json;
    }

    /** {@code {recordingId, space, reason, detail}}. */
    public static ObjectNode over(Message.RecordingOver over) {
        return JSON.objectNode()
                .put("recordingId", over.recording().value())
                .put("space", over.space().toString())
                .put("reason", over.reason().name())
                .put("detail", over.detail().orElse(null));
    }

    /** {@code {recording}}: the one of that space, new or on already. */
    public static ObjectNode started(Decision.Accepted done, Space space) {
        return holding(RecordingInfo.in(done.after(), space));
    }

    /** {@code {recording: null, recordingId}}: which one was stopped; null if none was on. */
    public static ObjectNode stopped(Decision.Accepted done) {
        ObjectNode json = JSON.objectNode().putNull("recording").putNull("recordingId");
        for (Recorded recorded : done.events()) {
            if (recorded.event() instanceof SessionEvent.RecordingStopped stopped) {
                json.put("recordingId", stopped.recording().value());
            }
        }
        return json;
    }
}
