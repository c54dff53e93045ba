package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.server.session.VoiceRelay.Outcome;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code breakout.voice.*}: speaking to breakouts, a piece at a time. */
final class VoiceEvents {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_BYTES = 48 * 1_024;
    private static final int MOST_CHARACTERS = 4 * ((MOST_BYTES + 2) / 3);
    private static final int MOST_ROOMS = 200;

    private VoiceEvents() {}

    static Map<String, ClientEvent> table() {
        return Map.of(
                "breakout.voice.start", VoiceEvents::start,
                "breakout.voice.chunk", VoiceEvents::chunk,
                "breakout.voice.end", VoiceEvents::end);
    }

    private static void start(Caller caller, Payload payload, Answer answer) {
        Optional<List<BreakoutId>> to =
                payload.optionalTexts("to", MOST_ROOMS)
                        .map(ids -> ids.stream().map(BreakoutRequests::breakoutOf).toList());
        String mimeType = payload.text("mimeType", 1, 100);
        answer(
                caller,
                payload,
                answer,
                () -> caller.session().voice().start(caller.state(), caller.me(), to, mimeType));
    }

    private static void chunk(Caller caller, Payload payload, Answer answer) {
        String id = payload.text("voiceId", 1, 100);
        Optional<Integer> seq = payload.optionalInteger("seq", 0, Integer.MAX_VALUE);
        if (seq.isEmpty()) {
            payload.wrong("\"seq\" is missing: number the pieces from 0.");
        }
        String data = payload.text("data", 1, MOST_CHARACTERS);
        if (!isBase64(data)) {
            payload.wrong("\"data\" must be base64 of at most 48 KB.");
        }
        answer(
                caller,
                payload,
                answer,
                () ->
                        caller.session()
                                .voice()
                                .chunk(caller.state(), caller.me(), id, seq.orElse(0), data));
    }

    private static boolean isBase64(String data) {
        try {
            return Base64.getDecoder().decode(data).length <= MOST_BYTES;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static void end(Caller caller, Payload payload, Answer answer) {
        String id = payload.text("voiceId", 1, 100);
        answer(
                caller,
                payload,
                answer,
                () -> caller.session().voice().end(caller.state(), caller.me(), id));
    }

    private static void answer(
            Caller caller, Payload payload, Answer answer, Supplier<Outcome> outcome) {
        if (!ClientEvent.complains(payload, answer)) {
            caller.session().run(() -> answer(answer, outcome.get()));
        }
    }

    private static void answer(Answer answer, Outcome outcome) {
        ObjectNode json = JSON.objectNode();
        switch (outcome) {
            case Outcome.Started(String id, int recipients, int rooms) ->
                    answer.success(
                            json.put("voiceId", id)
                                    .put("recipients", recipients)
                                    .put("rooms", rooms));
            case Outcome.Passed() -> answer.success(json);
            case Outcome.Ended(Duration length) ->
                    answer.success(json.put("seconds", length.toMillis() / 1_000.0));
            case Outcome.Refused(var why) -> answer.refuse(why);
        }
    }
}
