package dev.alcove.server.gateway;

import java.time.InstantSource;

/**
 * How many events one socket may still send in this second; signals have an allowance of their own,
 * since a mesh of ten exchanges hundreds. Belongs to the connection's event loop.
 */
final class EventAllowance {
    private static final int EVENTS = 50;
    private static final int SIGNALS = 500;

    private final InstantSource clock;
    private long second;
    private int events;
    private int signals;

    EventAllowance(InstantSource clock) {
        this.clock = clock;
    }

    boolean allows(String event) {
        long now = clock.millis() / 1_000;
        if (now != second) {
            second = now;
            events = 0;
            signals = 0;
        }
        return "signal".equals(event) ? ++signals <= SIGNALS : ++events <= EVENTS;
    }
}
