package dev.alcove.socketio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.socketio.Ack;
import dev.alcove.socketio.DisconnectReason;
import dev.alcove.socketio.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * An application on the default namespace: {@code echo} comes back, or is acknowledged where that
 * is asked for; {@code note} is kept.
 */
final class EchoApplication {
    private final BlockingQueue<Socket> sockets = new LinkedBlockingQueue<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();

    private EchoApplication() {}

    static EchoApplication on(TestServer server) {
        EchoApplication application = new EchoApplication();
        server.namespace("/").onConnect(application::connected);
        return application;
    }

    private void connected(Socket socket) {
        socket.onEvent((name, args, ack) -> take(socket, name, args, ack));
        sockets.add(socket);
    }

    private void take(Socket socket, String name, List<JsonNode> args, @Nullable Ack ack) {
        if (name.equals("note")) {
            notes.add(args.getFirst().asText());
        } else if (ack == null) {
            socket.emit(name, args.toArray());
        } else {
            ack.send(args.toArray());
        }
    }

    /** The next socket that connected. */
    Socket nextSocket() {
        return Waiting.next("a socket", sockets);
    }

    /** What was noted so far. */
    List<String> notes() {
        return notes;
    }

    /** Completes when the socket is gone. */
    static CompletableFuture<DisconnectReason> disconnection(Socket socket) {
        CompletableFuture<DisconnectReason> reason = new CompletableFuture<>();
        socket.onDisconnect(reason::complete);
        return reason;
    }
}
