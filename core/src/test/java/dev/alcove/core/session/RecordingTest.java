package dev.alcove.core.session;

import dev.alcove.core.recording.RecordingId;

class RecordingTest {
    static RecordingId rec(int number) {
        return new RecordingId("rec-%026d".formatted(number));
    }
}
