package dev.alcove.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Someone to practise with: follows into breakouts and says when it has arrived, talks, answers,
 * raises a hand, calls for help, loses the connection and comes back; joins where it is asked to.
 * Has no camera. All that it does follows from its random numbers and its agenda, so that a class
 * behaves the same each time.
 */
final class PracticeParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeParticipant.class);
    private static final int BREATH_MILLIS = 9_000;
    private static final int CHOICES = 30;

    private final Temper temper;
    private final RandomGenerator random;
    private final Agenda agenda;
    private final Line.Dial dial;
    private final Predicate<String> practises;
    private final ArrivalReports arrivals;
    private final OwnSeat ownSeat;
    private @Nullable Line line;
    private String space = "main";
    private boolean hand;
    private boolean speaking;
    private boolean over;

    /**
     * @param random of this person alone
     * @param practises whether a participant's id is that of one of the class, who are not answered
     */
    PracticeParticipant(
            Temper temper,
            RandomGenerator random,
            Agenda agenda,
            Line.Dial dial,
            Predicate<String> practises) {
        this.temper = temper;
        this.random = random;
        this.agenda = agenda;
        this.dial = dial;
        this.practises = practises;
        this.arrivals = new ArrivalReports(temper, random, agenda, this::reportArrival);
        this.ownSeat = new OwnSeat(agenda, () -> between(1_500, 12_000), this::join);
    }

    /** Connects, and begins to behave like a person. */
    Future<Void> arrive() {
        return connect()
                .onSuccess(connected -> {
                    breathe();
                    if (temper.dropsOut()) {
                        agenda.after(between(30_000, 90_000), this::dropOut);
                    }
                })
                .mapEmpty();
    }

    private Future<Line> connect() {
        return dial.connect(this::heard)
                .onSuccess(connected -> line = connected)
                .onFailure(why -> LOG.warn("A practice participant could not come", why));
    }

    private void heard(String event, JsonNode payload) {
        switch (event) {
            case "session.state" -> {
                space = payload.path("space").asText("main");
                arrivals.resumed(payload.path("you").path("arrival"));
                ownSeat.seen(payload);
            }
            case "breakout.rooms.updated" -> ownSeat.seen(payload);
            case "breakout.room.updated" -> ownSeat.seenOne(payload);
            case "recording.requested" -> declineToRecord(payload.path("recording"));
            case "breakout.moved" -> moved(payload);
            case "chat.message" -> maybeAnswer(payload);
            case "participant.muted" -> speaking = false;
            case "session.ended", "session.removed", "session.replaced" -> over = true;
            default -> {}
        }
    }

    private void moved(JsonNode move) {
        String to = move.path("to").asText("main");
        boolean fresh = !to.equals(space);
        space = to;
        arrivals.moved(move.path("moveId").asText(""));
        if (fresh && !inMain() && temper.answers()) {
            Duration pause = temper.toArrive().plus(between(1_500, 7_500));
            agenda.after(pause, () -> sayIfIn(to, Phrases.GREETINGS.one(random)));
        }
    }

    /** Those who never answer do not come either, so that a host sees who has not joined. */
    private void join(String breakout) {
        if (inMain() && temper.answers()) {
            emit("breakout.room.join", object().put("roomId", breakout));
        }
    }

    /** There is no picture here to record: the next one is asked at once. */
    private void declineToRecord(JsonNode recording) {
        emit(
                "recording.failed",
                object().put("recordingId", recording.path("id").asText())
                        .put("reason", "unsupported"));
    }

    private void reportArrival(String moveId, String status) {
        emit("breakout.arrival.report", object().put("moveId", moveId).put("status", status));
    }

    /** One in three answers what a host or a guest writes; the class does not answer itself. */
    private void maybeAnswer(JsonNode message) {
        String from = message.path("from").path("id").asText("");
        boolean here = message.path("space").asText().equals(space);
        if (temper.answers() && here && !practises.test(from) && random.nextInt(3) == 0) {
            String where = space;
            String answer = Phrases.ANSWERS.one(random);
            agenda.after(between(1_500, 6_000), () -> sayIfIn(where, answer));
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

    /** Does one small thing now and then, for as long as the session runs. */
    private void breathe() {
        agenda.after(
                between(BREATH_MILLIS / 2, BREATH_MILLIS * 3 / 2),
                () -> {
                    if (!over) {
                        act(random.nextInt(CHOICES));
                        breathe();
                    }
                });
    }

    private void act(int choice) {
        if (!temper.answers()) {
            return;
        }
        switch (choice) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> tellMedia(true);
            case 9, 10 -> sayIfIn(inMain() ? "" : space, Phrases.REMARKS.one(random));
            case 11 -> wave();
            case 12 -> askForHelp();
            default -> hush();
        }
    }

    private void hush() {
        if (speaking) {
            tellMedia(false);
        }
    }

    private void tellMedia(boolean speaks) {
        speaking = speaks;
        emit("participant.update", object().put("speaking", speaks));
    }

    /** Raises a hand for a while: with half of them up all the time, none would be seen. */
    private void wave() {
        if (!hand) {
            hand = true;
            emit("hand.raise", object());
            agenda.after(between(8_000, 25_000), this::lower);
        }
    }

    private void lower() {
        hand = false;
        emit("hand.lower", object());
    }

    private void askForHelp() {
        if (!inMain()) {
            emit("breakout.help.ask", object().put("note", Phrases.QUESTIONS.one(random)));
        }
    }

    /**
     * Loses the connection, comes back to the same seat some seconds later, and will do so again.
     */
    private void dropOut() {
        if (over || line == null) {
            return;
        }
        line.cut();
        line = null;
        speaking = false;
        agenda.after(
                between(4_000, 12_000),
                () ->
                        connect()
                                .onSuccess(back ->
                                        agenda.after(between(60_000, 120_000), this::dropOut)));
    }

    private void emit(String event, ObjectNode payload) {
        if (line != null) {
            line.emit(event, payload);
        }
    }

    private Duration between(int leastMillis, int mostMillis) {
        return Duration.ofMillis(random.nextInt(leastMillis, mostMillis));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
