package dev.alcove.server.session;

import dev.alcove.server.journal.Journal;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What a live session needs from outside.
 *
 * @param seeds where chance comes from, a seed for each command
 * @param together runs what sends messages, so that they leave together
 * @param onEnd told once when a session is over, on its thread
 */
record Surroundings(
        Journal journal,
        InstantSource clock,
        LongSupplier seeds,
        Consumer<Runnable> together,
        Consumer<LiveSession> onEnd) {}
