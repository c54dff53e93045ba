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

    private final Map<Loop, List<Runnable>> tasks = new HashMap<>();

    private Bundle() {}

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
            bundle.tasks.forEach(Loop::executeAll);
        }
    }

    /** Whether the task was held back; else the caller has to see to it. */
    static boolean takes(Loop loop, Runnable task) {
        if (!CURRENT.isBound()) {
            return false;
        }
        CURRENT.get().add(loop, task);
        return true;
    }

    private void add(Loop loop, Runnable task) {
        List<Runnable> waiting = tasks.computeIfAbsent(loop, _ -> new ArrayList<>());
        waiting.add(task);
        if (waiting.size() == MOST_TASKS) {
            tasks.remove(loop);
            loop.executeAll(waiting);
        }
    }
}
