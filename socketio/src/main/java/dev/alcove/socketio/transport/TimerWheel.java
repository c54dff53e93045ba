package dev.alcove.socketio.transport;

import java.util.function.LongSupplier;

/**
 * Thousands of timeouts on one timer: a hashed wheel, coarse on purpose. A timeout fires up to a
 * tick late and never early. Arming, putting off and cancelling cost the same however many there
 * are. Used on one thread.
 */
@SuppressWarnings("ReferenceEquality") // the links of a ring
final class TimerWheel {
    private static final int SLOTS = 512;

    private final long tickMillis;
    private final LongSupplier clock;
    private final long origin;
    private final Timeout[] slots = new Timeout[SLOTS];
    private long tick;
    private int armed;

    /**
     * An empty wheel.
     *
     * @param tickMillis how coarse it is
     * @param clock monotonic, in milliseconds
     */
    TimerWheel(long tickMillis, LongSupplier clock) {
        this.tickMillis = tickMillis;
        this.clock = clock;
        this.origin = clock.getAsLong();
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new Head();
        }
    }

    /** The ring that the timeouts of a slot hang on. */
    private static final class Head extends Timeout {
        @SuppressWarnings("ThisEscapedInObjectConstruction")
        Head() {
            previous = this;
            next = this;
        }

        @Override
        protected void expired() {
            throw new AssertionError("A slot is not a timeout");
        }
    }

    void arm(Timeout timeout, long delayMillis) {
        cancel(timeout);
        if (armed == 0) {
            tick = ticksUntilNow(); // nothing was missed while nothing was armed
        }
        long due = clock.getAsLong() - origin + delayMillis;
        timeout.deadlineTick = Math.max(tick + 1, Math.ceilDiv(due, tickMillis));
        link(timeout, slots[slotOf(timeout.deadlineTick)]);
        armed++;
    }

    void cancel(Timeout timeout) {
        if (timeout.isArmed()) {
            unlink(timeout);
            armed--;
        }
    }

    boolean isEmpty() {
        return armed == 0;
    }

    /** Fires what is due. A timeout that is armed meanwhile waits for a later call. */
    void advance() {
        long now = ticksUntilNow();
        while (tick < now) {
            tick++;
            fire(slots[slotOf(tick)]);
        }
    }

    private long ticksUntilNow() {
        return (clock.getAsLong() - origin) / tickMillis;
    }

    private void fire(Timeout head) {
        Head due = new Head();
        Timeout candidate = head.next;
        while (candidate != null && candidate != head) {
            Timeout following = candidate.next;
            if (candidate.deadlineTick <= tick) {
                unlink(candidate);
                link(candidate, due);
            }
            candidate = following;
        }
        // Whatever fires may cancel others that are due in the same moment: take one at a time.
        Timeout first;
        while ((first = due.next) != null && first != due) {
            cancel(first);
            first.expired();
        }
    }

    private static int slotOf(long tick) {
        return (int) (tick % SLOTS);
    }

    private static void link(Timeout timeout, Timeout head) {
        Timeout last = head.previous;
        timeout.previous = last;
        timeout.next = head;
        if (last != null) {
            last.next = timeout;
        }
        head.previous = timeout;
    }

    private static void unlink(Timeout timeout) {
        Timeout before = timeout.previous;
        Timeout after = timeout.next;
        if (before != null && after != null) {
            before.next = after;
            after.previous = before;
        }
        timeout.previous = null;
        timeout.next = null;
    }
}
