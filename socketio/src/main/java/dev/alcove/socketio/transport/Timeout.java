package dev.alcove.socketio.transport;

import org.jspecify.annotations.Nullable;

/**
 * Something that happens unless it is put off or cancelled in time. Belongs to one event loop, and
 * is used on it only. To be extended by what it times, so that a connection costs one object.
 */
public abstract class Timeout {
    // The neighbours in the slot of the wheel; both null when it is not armed.
    @Nullable Timeout previous;
    @Nullable Timeout next;
    long deadlineTick;

    /** Made unarmed. */
    protected Timeout() {}

    /** The time is over. Called on the event loop; may arm it again. */
    protected abstract void expired();

    final boolean isArmed() {
        return previous != null;
    }
}
