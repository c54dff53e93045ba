package dev.alcove.socketio.stock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.socketio.Ack;
import dev.alcove.socketio.Admission;
import dev.alcove.socketio.Handshake;
import dev.alcove.socketio.Namespace;
import dev.alcove.socketio.Socket;
import dev.alcove.socketio.SocketIoOptions;
import dev.alcove.socketio.conformance.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An application that answers everything the script of the stock client asks for. */
final class TalkativeServer {
    private TalkativeServer() {}

    static SocketIoOptions options() {
        return new SocketIoOptions()
                .pingInterval(Duration.ofMillis(100))
                .pingTimeout(Duration.ofSeconds(5));
    }

    static void prepare(TestServer server) {
        Namespace open = server.namespace("/");
        open.onConnect(socket -> {
            for (int i = 1; i <= 3; i++) {
                socket.emit("greeting", i);
            }
            socket.emit("greeted");
            socket.onEvent((name, args, ack) -> answer(open, socket, name, args, ack));
        });
        server.namespace("/guarded")
                .authenticate(TalkativeServer::guard)
                .onConnect(socket ->
                        socket.onEvent((_, _, ack) ->
                                Objects.requireNonNull(ack).send(socket.attachment())));
        new Journal(server.namespace("/journal")).open();
    }

    private static CompletionStage<Admission> guard(Handshake handshake) {
        String token = handshake.auth().path("token").asText();
        if (!token.equals("right")) {
            return CompletableFuture.completedStage(
                    Admission.refuse("No entry", Map.of("code", "FORBIDDEN")));
        }
        Map<String, String> who =
                Map.of("token", token, "x", handshake.query().getOrDefault("x", ""));
        // Answered from another thread, as it would be after reading a database.
        return CompletableFuture.supplyAsync(() -> Admission.accept(who));
    }

    private static void answer(
            Namespace namespace,
            Socket socket,
            String name,
            List<JsonNode> args,
            @Nullable Ack ack) {
        switch (name) {
            case "echo" -> acknowledge(ack, args);
            case "ask me" ->
                    socket.emitWithAck(Duration.ofSeconds(5), "question", args.toArray())
                            .thenAccept(answer -> acknowledge(ack, answer));
            case "number please" -> {
                socket.emit("number", args.getFirst());
                Objects.requireNonNull(ack).send(args.getFirst());
            }
            case "join" -> {
                socket.join(args.getFirst().asText());
                acknowledge(ack, List.of());
            }
            case "leave" -> {
                socket.leave(args.getFirst().asText());
                acknowledge(ack, List.of());
            }
            case "say" -> {
                namespace.to(args.get(0).asText()).emit("said", args.get(1));
                acknowledge(ack, List.of());
            }
            case "say to the others" -> {
                namespace.to(args.get(0).asText()).except(socket).emit("said", args.get(1));
                acknowledge(ack, List.of());
            }
            case "put me out" -> socket.disconnect(false);
            case "put me out altogether" -> socket.disconnect(true);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static void acknowledge(@Nullable Ack ack, List<JsonNode> args) {
        // One argument, so that the script's emitWithAck resolves to all of them.
        Objects.requireNonNull(ack).send(args);
    }
}
