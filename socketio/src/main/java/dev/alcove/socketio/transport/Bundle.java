package dev.alcove.socketio.transport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one thread wants done on event loops, held back until it has said all of it. Each loop then
 * gets one task, and each connection one flush: a system call is most of what a message costs, and
 * one call takes several messages for little more than one.
 */
public final class Bundle {
    private static final ScopedValue<Bundle> CURRENT = ScopedValue.newInstance();

    /** More than this is not held back, so that the loops of other processors can begin. */
    private static final int MOST_TASKS = 256;

    /**
     * Nor is more than this: what many are sent, each something of their own, would be in memory
     * all at once.
     */
    private static final int MOST_BYTES = 128 * 1024;

    private final Map<Loop, Held> held = new HashMap<>();

    private Bundle() {}

    /** What one loop is to get. */
    private static final class Held {
        private final List<Runnable> tasks = new ArrayList<>();
        private long bytes;

        void add(Runnable task, int size) {
            tasks.add(task);
            bytes += size;
        }

        boolean isFull() {
            return tasks.size() >= MOST_TASKS || bytes >= MOST_BYTES;
        }
    }

    /**
     * Runs {@code sends}, and lets what it sends from this thread leave together, in order, when it
     * returns, or fails. Inside another bundle it is part of that one.
     */
    public static void of(Runnable sends) {
        if (CURRENT.isBound()) {
            sends.run();
            return;
        }
        Bundle bundle = new Bundle();
        try {
            ScopedValue.where(CURRENT, bundle).run(sends);
        } finally {
            bundle.held.forEach((loop, some) -> loop.executeAll(some.tasks));
        }
    }

    /**
     * Whether the task was held back; else the caller has to see to it.
     *
     * @param bytes what the task sends
     */
    static boolean takes(Loop loop, Runnable task, int bytes) {
        if (!CURRENT.isBound()) {
            return false;
        }
        CURRENT.get().add(loop, task, bytes);
        return true;
    }

    private void add(Loop loop, Runnable task, int bytes) {
        Held some = held.computeIfAbsent(loop, _ -> new Held());
        some.add(task, bytes);
        if (some.isFull()) {
            held.remove(loop);
            loop.executeAll(some.tasks);
        }
    }
}
