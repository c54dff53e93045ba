package dev.alcove.socketio;

import dev.alcove.socketio.packet.EncodedPacket;
import dev.alcove.socketio.transport.Loop;
import dev.alcove.socketio.transport.SharedPacket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends one event to many sockets. The bytes are there already; each event loop gets one task,
 * which frames them once and hands the same memory to all of its connections.
 */
final class FanOut {
    private FanOut() {}

    static void send(
            Collection<? extends Socket> sockets, EncodedEvent event, boolean volatileOnly) {
        Map<Loop, List<LiveSocket>> byLoop = new HashMap<>();
        for (Socket socket : sockets) {
            if (socket instanceof LiveSocket live) {
                live.checkNamespace(event);
                byLoop.computeIfAbsent(live.loop(), _ -> new ArrayList<>()).add(live);
            } else {
                throw new IllegalArgumentException("A socket of another making: " + socket);
            }
        }
        byLoop.forEach((loop, some) ->
                loop.send(
                        () -> deliver(loop, some, event.packet(), volatileOnly),
                        event.packet().sizeInBytes()));
    }

    private static void deliver(
            Loop loop, List<LiveSocket> sockets, EncodedPacket packet, boolean volatileOnly) {
        try (SharedPacket shared = new SharedPacket(loop, packet)) {
            for (LiveSocket socket : sockets) {
                if (!volatileOnly || !socket.isBehind()) {
                    socket.deliver(shared);
                }
            }
        }
    }
}
