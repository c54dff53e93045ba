package dev.alcove.socketio.stock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.socketio.Ack;
import dev.alcove.socketio.Admission;
import dev.alcove.socketio.Handshake;
import dev.alcove.socketio.Namespace;
import dev.alcove.socketio.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * An application that keeps what it sends, and so can recover its sockets by itself: entries are
 * numbered, and each goes out with its number as the offset.
 */
final class Journal {
    /** A socket is in the namespace before it is told of here: until then it is not told anew. */
    private static final String CAUGHT_UP = "caught up";

    private final Namespace namespace;
    private final List<JsonNode> entries = new ArrayList<>();
    private final Map<String, String> idsByPrivateId = new HashMap<>();

    Journal(Namespace namespace) {
        this.namespace = namespace;
    }

    void open() {
        namespace.authenticate(this::admit).onConnect(this::connected);
    }

    private synchronized CompletionStage<Admission> admit(Handshake handshake) {
        Handshake.RecoveryRequest request = handshake.recovery().orElse(null);
        String id = request == null ? null : idsByPrivateId.get(request.privateId());
        Admission accepted =
                request == null || id == null
                        ? Admission.accept(String.valueOf(entries.size()))
                                .recoverable(UUID.randomUUID().toString())
                        : Admission.accept(request.offset().orElse("0"))
                                .recovered(id, request.privateId());
        return CompletableFuture.completedStage(accepted);
    }

    private synchronized void connected(Socket socket) {
        idsByPrivateId.put(socket.privateId().orElseThrow(), socket.id());
        for (int i = Integer.parseInt((String) socket.attachment()); i < entries.size(); i++) {
            socket.emit("entry", entries.get(i), String.valueOf(i + 1));
        }
        socket.join(CAUGHT_UP);
        socket.onEvent((_, args, ack) -> write(args, ack));
    }

    private synchronized void write(List<JsonNode> args, @Nullable Ack ack) {
        for (JsonNode entry : args) {
            entries.add(entry);
            namespace.to(CAUGHT_UP).emit("entry", entry, String.valueOf(entries.size()));
        }
        Objects.requireNonNull(ack).send();
    }
}
