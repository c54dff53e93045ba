package dev.alcove.socketio.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the sessions of each address that are open and have not shown who they are. They cost
 * memory, and nobody answers for them: one address gets only so many. From any thread.
 */
final class Newcomers {
    private final int mostOfOneAddress;
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    Newcomers(int mostOfOneAddress) {
        this.mostOfOneAddress = mostOfOneAddress;
    }

    /** Counts one in; false when the address has as many as it gets. */
    boolean enter(String address) {
        boolean[] entered = {false};
        waiting.compute(
                address,
                (_, present) -> {
                    int now = present == null ? 0 : present;
                    entered[0] = now < mostOfOneAddress;
                    return entered[0] ? Integer.valueOf(now + 1) : present;
                });
        return entered[0];
    }

    /** Counts one out: it is known now, or gone. */
    void leave(String address) {
        waiting.computeIfPresent(address, (_, now) -> now == 1 ? null : now - 1);
    }
}
