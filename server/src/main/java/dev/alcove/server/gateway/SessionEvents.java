package dev.alcove.server.gateway;

import dev.alcove.core.session.SessionCommand;
import java.util.Map;

/** {@code session.*}, {@code participant.*} and {@code signal}. */
final class SessionEvents {
    private SessionEvents() {}

    static Map<String, ClientEvent> table(Questions questions) {
        return Map.of(
                "session.state", questions.state(),
                "session.participants", questions.participants(),
                "session.leave",
                        ClientEvent.command(
                                payload -> new SessionCommand.Leave(), Outcomes::nothing),
                "participant.update", new MediaUpdates(),
                "signal",
                        new Signals(
                                "to",
                                "data",
                                "That participant is in another space, so nothing was sent."));
    }
}
