package dev.alcove.socketio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of some rooms, less those of others.
 *
 * @param to everybody, when null; nobody, when empty
 */
record RoomAudience(
        LiveNamespace namespace,
        @Nullable Set<String> to,
        Set<String> except,
        Set<Socket> exceptSockets)
        implements Audience {

    @Override
    public Audience to(String... rooms) {
        return new RoomAudience(
                namespace, with(to == null ? Set.of() : to, List.of(rooms)), except, exceptSockets);
    }

    @Override
    public Audience except(String... rooms) {
        return new RoomAudience(namespace, to, with(except, List.of(rooms)), exceptSockets);
    }

    @Override
    public Audience except(Socket socket) {
        return new RoomAudience(namespace, to, except, with(exceptSockets, List.of(socket)));
    }

    private static <T> Set<T> with(Set<T> some, List<T> more) {
        Set<T> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }

    @Override
    public void emit(String name, Object... args) {
        send(namespace.encode(name, args));
    }

    @Override
    public void send(EncodedEvent event) {
        FanOut.send(resolve(), event, false);
    }

    @Override
    public void sendVolatile(EncodedEvent event) {
        FanOut.send(resolve(), event, true);
    }

    @Override
    public Collection<Socket> sockets() {
        return List.copyOf(resolve());
    }

    private Collection<LiveSocket> resolve() {
        Collection<LiveSocket> wanted = wanted();
        if (except.isEmpty() && exceptSockets.isEmpty()) {
            return wanted;
        }
        Set<LiveSocket> unwanted = new HashSet<>();
        except.forEach(room -> unwanted.addAll(namespace.members(room)));
        List<LiveSocket> rest = new ArrayList<>(wanted.size());
        for (LiveSocket socket : wanted) {
            if (!unwanted.contains(socket) && !exceptSockets.contains(socket)) {
                rest.add(socket);
            }
        }
        return rest;
    }

    private Collection<LiveSocket> wanted() {
        if (to == null) {
            return namespace.live();
        }
        if (to.size() == 1) {
            return namespace.members(to.iterator().next());
        }
        Set<LiveSocket> union = new HashSet<>(); // in two rooms, and still told once
        to.forEach(room -> union.addAll(namespace.members(room)));
        return union;
    }
}
