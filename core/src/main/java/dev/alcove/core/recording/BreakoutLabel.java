package dev.alcove.core.recording;

/**
 * What a recorded breakout was called when the recording began.
 *
 * @param number its place in the order of creation, from 1
 */
public record BreakoutLabel(String name, int number) {}
