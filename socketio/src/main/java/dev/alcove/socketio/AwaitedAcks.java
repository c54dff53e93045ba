package dev.alcove.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.socketio.transport.Loop;
import dev.alcove.socketio.transport.Timeout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** The acknowledgements that a server waits for from one socket. Lives on the socket's loop. */
final class AwaitedAcks {
    private final Loop loop;
    private final Map<Long, Awaited> waiting = new HashMap<>();

    AwaitedAcks(Loop loop) {
        this.loop = loop;
    }

    private final class Awaited extends Timeout {
        private final long id;
        private final CompletableFuture<List<JsonNode>> answer;

        Awaited(long id, CompletableFuture<List<JsonNode>> answer) {
            this.id = id;
            this.answer = answer;
        }

        @Override
        protected void expired() {
            waiting.remove(id);
            answer.completeExceptionally(new TimeoutException("No acknowledgement in time"));
        }
    }

    void await(long id, long millis, CompletableFuture<List<JsonNode>> answer) {
        Awaited awaited = new Awaited(id, answer);
        waiting.put(id, awaited);
        loop.arm(awaited, millis);
    }

    /** An acknowledgement came. One that nobody waits for is late, or made up: it is let go. */
    void acknowledged(long id, List<JsonNode> args) {
        Awaited awaited = waiting.remove(id);
        if (awaited != null) {
            loop.cancel(awaited);
            awaited.answer.complete(args);
        }
    }

    void failAll() {
        List<Awaited> lost = List.copyOf(waiting.values());
        waiting.clear();
        for (Awaited awaited : lost) {
            loop.cancel(awaited);
            awaited.answer.completeExceptionally(new SocketClosedException());
        }
    }
}
