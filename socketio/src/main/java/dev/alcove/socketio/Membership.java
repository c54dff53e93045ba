package dev.alcove.socketio;

/** How a connection stands with one namespace. One that it never asked for has no membership. */
sealed interface Membership {
    /** It asked to join, and was not answered yet. Compared by identity. */
    final class Asked implements Membership {}

    /**
     * It is in.
     *
     * @param socket its socket there
     */
    record Joined(LiveSocket socket) implements Membership {}

    /** It was in. What it sent before it knew that it is out may still arrive, and is let go. */
    record Left() implements Membership {}
}
