package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.server.database.StorageFull;
import dev.alcove.server.plan.NamedSet;
import dev.alcove.server.plan.PlanBook;
import dev.alcove.server.plan.PlanJson;
import dev.alcove.server.plan.PlanSets;
import dev.alcove.server.plan.SetLimits;
import dev.alcove.server.wire.Payload;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code breakout.set.*}: plans that the room keeps under names. For managers. */
final class SetEvents {
    private static final Logger LOG = LoggerFactory.getLogger(SetEvents.class);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PlanBook book;
    private final InstantSource clock;

    SetEvents(PlanBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    PlanBook book() {
        return book;
    }

    Map<String, ClientEvent> table() {
        return Map.of(
                "breakout.set.save", this::save,
                "breakout.set.list", this::list,
                "breakout.set.delete", this::delete);
    }

    private void save(Caller caller, Payload payload, Answer answer) {
        String name = payload.name("name");
        if (complains(caller, payload, answer)) {
            return;
        }
        // The plan as it is in the session's turn; the database beside it.
        caller.session()
                .run(() -> {
                    Optional<NamedSet> set = PlanSets.of(caller.state(), name, clock.instant());
                    if (set.isEmpty()) {
                        answer.refuse(
                                "BREAKOUT_NOT_FOUND", "There are no breakouts. Make some first.");
                    } else {
                        beside(answer, () -> keep(caller, set.get(), answer));
                    }
                });
    }

    private void keep(Caller caller, NamedSet set, Answer answer) {
        List<NamedSet> kept = book.sets(code(caller));
        boolean known = book.set(code(caller), set.name()).isPresent();
        if (!known && kept.size() >= SetLimits.MOST_SETS) {
            answer.refuse("LIMIT_REACHED", "A room keeps up to 100 sets. Delete one first.");
        } else if (book.keepSet(code(caller), set)) {
            ObjectNode json = JSON.objectNode();
            json.set("set", PlanJson.summary(set));
            answer.success(json);
        } else {
            answer.refuse("INVALID", "This room keeps no sets: it has been deleted.");
        }
    }

    private void list(Caller caller, Payload payload, Answer answer) {
        if (!complains(caller, payload, answer)) {
            beside(
                    answer,
                    () -> {
                        ObjectNode json = JSON.objectNode();
                        ArrayNode sets = json.putArray("sets");
                        book.sets(code(caller)).forEach(set -> sets.add(PlanJson.summary(set)));
                        answer.success(json);
                    });
        }
    }

    private void delete(Caller caller, Payload payload, Answer answer) {
        String name = payload.text("name", 1, 100);
        if (!complains(caller, payload, answer)) {
            beside(
                    answer,
                    () -> {
                        if (book.forgetSet(code(caller), name)) {
                            answer.success(JSON.objectNode());
                        } else {
                            answer.refuse(
                                    "INVALID", "This room has no saved set \"" + name + "\".");
                        }
                    });
        }
    }

    private static boolean complains(Caller caller, Payload payload, Answer answer) {
        if (ClientEvent.complains(payload, answer)) {
            return true;
        }
        if (!caller.manages()) {
            answer.refuse("FORBIDDEN", "Only a host or cohost may do this. Ask one of them.");
        }
        return !caller.manages();
    }

    private static void beside(Answer answer, Runnable work) {
        Thread.startVirtualThread(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                if (StorageFull.behind(failed).isPresent()) {
                    answer.refuseForSpace();
                    return;
                }
                LOG.error("Saved sets could not be read or written", failed);
                answer.refuse("BUSY", "That could not be done just now. Try again in a second.");
            }
        });
    }

    private static String code(Caller caller) {
        return caller.state().sitting().roomCode();
    }
}
