package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.session.Rejection;
import dev.alcove.server.database.StorageFull;
import dev.alcove.socketio.Ack;
import org.jspecify.annotations.Nullable;

/** The acknowledgement of one client event (contract §5). */
final class Answer {
    private final @Nullable Ack ack;

    /**
     * @param ack none where the client did not ask for one
     */
    Answer(@Nullable Ack ack) {
        this.ack = ack;
    }

    /** {@code {success: true, …}}. */
    void success(ObjectNode members) {
        if (ack != null) {
            ObjectNode all = JsonNodeFactory.instance.objectNode().put("success", true);
            all.setAll(members);
            ack.send(all);
        }
    }

    void refuse(Rejection rejection) {
        refuse(rejection.code().name(), rejection.sentence());
    }

    /** {@code {success: false, error, code}}; nothing changed. */
    void refuse(String code, String sentence) {
        if (ack != null) {
            ack.send(refusal(code, sentence));
        }
    }

    /** The disk is full. */
    void refuseForSpace() {
        refuse(StorageFull.CODE, StorageFull.SENTENCE);
    }

    /** What a refusal looks like, in an acknowledgement and in a {@code connect_error}. */
    static ObjectNode refusal(String code, String sentence) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("success", false)
                .put("error", sentence)
                .put("code", code);
    }
}
