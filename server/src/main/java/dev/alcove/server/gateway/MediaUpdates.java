package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alcove.server.session.MediaState;
import dev.alcove.server.session.MediaState.Quality;
import dev.alcove.server.wire.Payload;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** {@code participant.update}: what a client says of its own media. */
final class MediaUpdates implements ClientEvent {
    @Override
    public void handle(Caller caller, Payload payload, Answer answer) {
        MediaState before = caller.session().mediaOf(caller.me());
        var said =
                new MediaState(
                        payload.optionalFlag("audio").orElse(before.audio()),
                        payload.optionalFlag("video").orElse(before.video()),
                        payload.optionalFlag("screen").orElse(before.screen()),
                        payload.optionalFlag("speaking").orElse(before.speaking()),
                        payload.optionalWord(
                                        "connectionQuality",
                                        MediaUpdates::quality,
                                        "good, poor or lost")
                                .orElse(before.quality()));
        if (!ClientEvent.complains(payload, answer)) {
            caller.session().mediaChanged(caller.me(), said);
            answer.success(JsonNodeFactory.instance.objectNode());
        }
    }

    private static Optional<Quality> quality(String word) {
        return Arrays.stream(Quality.values())
                .filter(quality -> quality.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
