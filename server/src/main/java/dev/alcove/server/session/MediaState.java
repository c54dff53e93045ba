package dev.alcove.server.session;

/**
 * What a participant's client last said of its own media. Not stored: it is about now.
 *
 * @param audio microphone on
 * @param video camera on
 * @param screen sharing a screen
 * @param speaking heard right now
 * @param quality of its connection
 */
public record MediaState(
        boolean audio, boolean video, boolean screen, boolean speaking, Quality quality) {

    /** Before the client said anything. */
    public static final MediaState UNKNOWN =
            new MediaState(false, false, false, false, Quality.GOOD);

    /** With the microphone off, and so not heard. */
    MediaState muted() {
        return new MediaState(false, video, screen, false, quality);
    }

    /** How well a client is connected to the others. */
    public enum Quality {
        GOOD,
        POOR,
        LOST
    }
}
