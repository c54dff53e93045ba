package dev.alcove.server.wire;

/**
 * Why the server does not start a recording, whatever the session would say.
 *
 * @param status of HTTP
 * @param code stable, for programs
 * @param sentence for people
 */
public record RecordingRefusal(int status, String code, String sentence) {}
