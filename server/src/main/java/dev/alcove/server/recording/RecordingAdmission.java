package dev.alcove.server.recording;

import dev.alcove.server.recording.RecordingSpace.Account;
import dev.alcove.server.wire.RecordingRefusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Whether a recording may be started in a room now. Blocks. */
final class RecordingAdmission {
    private static final Duration HOUR = Duration.ofHours(1);

    private final RecordingStore store;
    private final RecordingSpace space;
    private final Function<String, Optional<String>> owners;
    private final InstantSource clock;
    private final int startsPerHour;

    /**
     * @param owners whose the room of a code is
     * @param startsPerHour how many may be started in one room within an hour; 0 for any number
     */
    RecordingAdmission(
            RecordingStore store,
            RecordingSpace space,
            Function<String, Optional<String>> owners,
            InstantSource clock,
            int startsPerHour) {
        this.store = store;
        this.space = space;
        this.owners = owners;
        this.clock = clock;
        this.startsPerHour = startsPerHour;
    }

    /** Why none may be started; empty if one may. */
    Optional<RecordingRefusal> refusal(String roomCode) {
        return space.shortage(new Account(owners.apply(roomCode), roomCode), 1)
                .map(RecordingProblems::cannotStart)
                .or(() -> tooMany(roomCode));
    }

    private Optional<RecordingRefusal> tooMany(String roomCode) {
        return startsPerHour > 0
                        && store.startedSince(roomCode, clock.instant().minus(HOUR))
                                >= startsPerHour
                ? Optional.of(RecordingProblems.tooManyStarts(startsPerHour))
                : Optional.empty();
    }
}
