package dev.alcove.server.recording;

/**
 * How much may be recorded here, all in bytes; 0 is no limit of that kind.
 *
 * @param file the largest file of one recording
 * @param reserve what recordings leave free on the disk, for all else that is stored
 * @param room the most that the recordings of one room may take together
 * @param owner the most that the recordings of one owner's rooms may take together
 * @param startsPerHour how many may be started in one room within an hour, a number
 */
public record RecordingLimits(long file, long reserve, long room, long owner, int startsPerHour) {}
