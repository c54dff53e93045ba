package dev.alcove.server.http;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file on this machine's disk, or the part of it that is asked for (RFC 9110 §14).
 *
 * @param size in bytes: how much of it is served, which may be less than there is by now
 * @param tag names this state of the file; another one when its bytes are others
 * @param type its media type
 * @param name what it is to be called where it is kept, in any script
 * @param keep whether a browser is to keep it, not to show it
 */
public record StoredFile(
        Path path, long size, String tag, Instant modified, String type, String name, boolean keep)
        implements Answer {}
