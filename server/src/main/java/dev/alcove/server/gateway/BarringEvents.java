package dev.alcove.server.gateway;

import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.wire.BarredJson;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import java.util.Map;

/** {@code barred.list} and {@code barred.readmit}. */
final class BarringEvents {
    private BarringEvents() {}

    static Map<String, ClientEvent> table() {
        return Map.of(
                "barred.list",
                BarringEvents::list,
                "barred.readmit",
                ClientEvent.command(
                        payload ->
                                new SessionCommand.Readmit(
                                        BreakoutRequests.participant(payload, "participantId")),
                        Outcomes::nothing));
    }

    private static void list(Caller caller, Payload payload, Answer answer) {
        if (ClientEvent.complains(payload, answer)) {
            return;
        }
        if (!caller.manages()) {
            answer.refuse("FORBIDDEN", "Only hosts see who is kept out. Ask one of them.");
            return;
        }
        caller.session().run(() -> answer.success(BarredJson.of(caller.state())));
    }
}
