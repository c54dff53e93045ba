package dev.alcove.server.recording;

import dev.alcove.core.recording.RecordingEnd;

/** Of what there is too little for more of a recording. */
enum Shortage {
    /** The disk has no more than its reserve. */
    DISK(RecordingEnd.DISK_FULL),
    /** The recordings of the room take all that they may. */
    ROOM(RecordingEnd.QUOTA_REACHED),
    /** Those of its owner do. */
    OWNER(RecordingEnd.QUOTA_REACHED);

    private final RecordingEnd end;

    Shortage(RecordingEnd end) {
        this.end = end;
    }

    /** Why a recording that is on ends of it. */
    RecordingEnd end() {
        return end;
    }
}
