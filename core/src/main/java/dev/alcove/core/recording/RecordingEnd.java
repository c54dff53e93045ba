package dev.alcove.core.recording;

/** Why a recording is over. */
public enum RecordingEnd {
    /** Someone who may stopped it. */
    STOPPED,
    /** The recorder went elsewhere, or its page was loaded anew; another browser goes on. */
    RECORDER_LEFT,
    /** The recorder's browser cannot, or sent nothing in time; another one goes on. */
    FAILED,
    /** The breakout closed. */
    CLOSED,
    /** The breakout was merged into another one. */
    MERGED,
    /** The session ended. */
    ENDED,
    /** The file has the size that the server allows. */
    TOO_LARGE,
    /** The server could not write any more of it. */
    DISK_FULL,
    /** The recordings of the room, or of its owner, take all the space that they may. */
    QUOTA_REACHED
}
