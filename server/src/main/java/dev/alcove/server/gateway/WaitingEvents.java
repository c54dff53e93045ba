package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.WaitingJson;
import java.util.Map;

/** {@code waiting.list}, {@code .admit}, {@code .admit-all} and {@code .reject}. */
final class WaitingEvents {
    private WaitingEvents() {}

    static Map<String, ClientEvent> table() {
        return Map.of(
                "waiting.list",
                WaitingEvents::list,
                "waiting.admit",
                ClientEvent.command(
                        WaitingJson::admit, (caller, done) -> WaitingJson.admitted(done)),
                "waiting.admit-all",
                ClientEvent.command(
                        payload -> new SessionCommand.AdmitAll(),
                        (caller, done) -> WaitingJson.admitted(done)),
                "waiting.reject",
                ClientEvent.command(
                        payload ->
                                WaitingJson.reject(
                                        BreakoutRequests.participant(payload, "participantId"),
                                        payload),
                        Outcomes::nothing));
    }

    private static void list(Caller caller, Payload payload, Answer answer) {
        if (ClientEvent.complains(payload, answer)) {
            return;
        }
        if (!caller.manages()) {
            answer.refuse("FORBIDDEN", "Only hosts see who is waiting. Ask one of them.");
            return;
        }
        caller.session()
                .run(() -> {
                    ObjectNode json = JsonNodeFactory.instance.objectNode();
                    json.set("waiting", WaitingJson.list(caller.state().waiting().inOrder()));
                    answer.success(json);
                });
    }
}
