package dev.alcove.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Someone to practise with: follows into breakouts, says a few words there, raises a hand now and
 * then, and calls for help once in a while. Has no camera.
 */
final class PracticeParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeParticipant.class);
    private static final long BREATH_MILLIS = 9_000;
    private static final String[] GREETINGS = {
        "Hi everyone!", "Hello!", "Who wants to start?", "Can you all hear me?", "Good to see you."
    };
    private static final String[] REMARKS = {
        "I think so too.",
        "Can we go through that once more?",
        "Let's write that down.",
        "How much time do we have?",
        "Good point."
    };

    private final Vertx vertx;
    private final RandomGenerator random;
    private final String name;
    private @Nullable PracticeClient client;
    private String space = "main";
    private boolean hand;
    private boolean speaking;

    PracticeParticipant(Vertx vertx, RandomGenerator random, String name) {
        this.vertx = vertx;
        this.random = random;
        this.name = name;
    }

    /** Connects with a token from {@code join}, and begins to behave like a person. */
    Future<Void> arrive(WebSocketClient websockets, int port, String token) {
        return PracticeClient.connect(websockets, port, token, this::heard)
                .onSuccess(connected -> {
                    client = connected;
                    breathe();
                })
                .onFailure(why -> LOG.warn("{} could not come: {}", name, why.getMessage()))
                .mapEmpty();
    }

    private void heard(String event, JsonNode payload) {
        switch (event) {
            case "session.state" -> space = payload.path("space").asText("main");
            case "breakout.moved" -> moved(payload.path("to").asText("main"));
            default -> {}
        }
    }

    private void moved(String to) {
        space = to;
        if (!inMain()) {
            after(1_500 + random.nextInt(6_000), () -> sayIfIn(to, one(GREETINGS)));
        }
    }

    private boolean inMain() {
        return "main".equals(space);
    }

    private void sayIfIn(String where, String text) {
        if (where.equals(space)) {
            emit("chat.send", object().put("text", text));
        }
    }

    /** Does one small thing now and then, for as long as the server runs. */
    private void breathe() {
        after(
                BREATH_MILLIS / 2 + random.nextLong(BREATH_MILLIS),
                () -> {
                    act(random.nextInt(20));
                    breathe();
                });
    }

    private void act(int choice) {
        switch (choice) {
            case 0, 1, 2, 3, 4, 5 -> speak();
            case 6, 7 -> sayIfIn(inMain() ? "" : space, one(REMARKS));
            case 8 -> wave();
            case 9 -> askForHelp();
            default -> hush();
        }
    }

    private void speak() {
        speaking = true;
        tellMedia();
    }

    private void hush() {
        if (speaking) {
            speaking = false;
            tellMedia();
        }
    }

    private void tellMedia() {
        emit("participant.update", object().put("speaking", speaking));
    }

    private void wave() {
        hand = !hand;
        emit(hand ? "hand.raise" : "hand.lower", object());
    }

    private void askForHelp() {
        if (!inMain()) {
            emit("breakout.help.ask", object().put("note", "We are not sure what to do next."));
        }
    }

    private void emit(String event, ObjectNode payload) {
        if (client != null) {
            client.emit(event, payload);
        }
    }

    private void after(long millis, Runnable action) {
        vertx.setTimer(millis, timer -> action.run());
    }

    private String one(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
