package dev.alcove.server.demo;

import java.time.Duration;

/** What is to be done later. The server's timers in earnest, a list that is worked off in tests. */
@FunctionalInterface
public interface Agenda {
    /**
     * Does something once, after a while.
     *
     * @param wait more than nothing
     */
    void after(Duration wait, Runnable action);
}
