package dev.alcove.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where people are asked to join: goes into the own breakout some seconds after it has opened,
 * once.
 */
final class OwnSeat {
    private final Agenda agenda;
    private final Supplier<Duration> hesitation;
    private final Consumer<String> join;
    private String seat = "";
    private String asked = "";
    private boolean asks;

    /**
     * @param hesitation how long until one goes
     * @param join goes into the breakout of that id
     */
    OwnSeat(Agenda agenda, Supplier<Duration> hesitation, Consumer<String> join) {
        this.agenda = agenda;
        this.hesitation = hesitation;
        this.join = join;
    }

    /** The breakouts as one sees them: from the state, or when they change. */
    void seen(JsonNode board) {
        if (board.has("seat")) {
            seat = board.path("seat").asText("");
        }
        if (board.has("config")) {
            asks = board.path("config").path("askToJoin").asBoolean();
        }
        board.path("rooms").forEach(this::seenOne);
    }

    /** One breakout as it is now. */
    void seenOne(JsonNode room) {
        String id = room.path("id").asText("");
        boolean open = room.path("status").asText().equals("ACTIVE");
        if (asks && open && id.equals(seat) && !id.equals(asked)) {
            asked = id;
            agenda.after(hesitation.get(), () -> goIfStillMine(id));
        }
    }

    private void goIfStillMine(String id) {
        if (id.equals(seat)) {
            join.accept(id);
        }
    }
}
