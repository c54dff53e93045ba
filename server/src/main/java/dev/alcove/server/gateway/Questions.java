package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.SessionView;
import dev.alcove.server.chat.ChatHistory;
import dev.alcove.server.session.ChatPage;
import dev.alcove.server.session.ChatReading;
import dev.alcove.server.session.Position;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.BroadcastJson;
import dev.alcove.server.wire.Payload;
import dev.alcove.server.wire.SessionJson;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events that only ask. */
final class Questions {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PAGE = 500;
    private static final int CHAT_PAGE = 50;
    private static final int LONGEST_CHAT_PAGE = 200;

    private final StateJson states;
    private final ChatHistory history;

    Questions(StateJson states, ChatHistory history) {
        this.states = states;
        this.history = history;
    }

    /** {@code session.state}. */
    ClientEvent state() {
        return ClientEvent.question(caller -> {
            ObjectNode json = JSON.objectNode();
            var position = Position.endOf(caller.state().version());
            states.of(caller.session().telling(), caller.me(), position)
                    .ifPresent(state -> json.set("state", state));
            return json;
        });
    }

    /** {@code breakout.rooms.list}. */
    ClientEvent rooms() {
        return ClientEvent.question(caller ->
                Outcomes.json(caller)
                        .board(SessionView.board(caller.state(), Optional.of(caller.me()))));
    }

    /** {@code session.participants}: a page of a space's roster. */
    ClientEvent participants() {
        return (caller, payload, answer) -> {
            Space space = space(payload, caller);
            int offset = payload.optionalInteger("offset", 0, Integer.MAX_VALUE).orElse(0);
            int limit = payload.optionalInteger("limit", 1, PAGE).orElse(PAGE);
            if (ClientEvent.complains(payload, answer) || refuses(caller, space, answer)) {
                return;
            }
            caller.session()
                    .run(() ->
                            answer.success(
                                    Outcomes.json(caller)
                                            .space(
                                                    SessionView.people(
                                                            caller.state(),
                                                            space,
                                                            offset,
                                                            limit))));
        };
    }

    /** {@code chat.history}: read from the journal, beside the session's thread. */
    ClientEvent chat() {
        return (caller, payload, answer) -> {
            Space space = space(payload, caller);
            long before = before(payload);
            int limit = payload.optionalInteger("limit", 1, LONGEST_CHAT_PAGE).orElse(CHAT_PAGE);
            if (ClientEvent.complains(payload, answer) || refuses(caller, space, answer)) {
                return;
            }
            Thread.startVirtualThread(() -> answerChat(caller, space, before, limit, answer));
        };
    }

    /** {@code breakout.broadcast.history}: read from the journal too. */
    ClientEvent broadcasts() {
        return (caller, payload, answer) -> {
            int limit = payload.optionalInteger("limit", 1, LONGEST_CHAT_PAGE).orElse(CHAT_PAGE);
            if (ClientEvent.complains(payload, answer)) {
                return;
            }
            if (!caller.manages()) {
                answer.refuse("FORBIDDEN", "Only hosts see what was sent. Ask one of them.");
                return;
            }
            Thread.startVirtualThread(() -> answerBroadcasts(caller, limit, answer));
        };
    }

    private void answerBroadcasts(Caller caller, int limit, Answer answer) {
        try {
            var sent = history.broadcasts(caller.session().id(), limit);
            answer.success(BroadcastJson.list(caller.state(), sent));
        } catch (RuntimeException unreadable) {
            LOG.error("Broadcasts of {} could not be read", caller.session().id(), unreadable);
            answer.refuse("BUSY", "That could not be read just now. Try again in a second.");
        }
    }

    private void answerChat(Caller caller, Space space, long before, int limit, Answer answer) {
        try {
            ChatPage page = history.page(ChatReading.of(caller.state(), space), before, limit);
            answer.success(chatPage(page));
        } catch (RuntimeException unreadable) {
            LOG.error("Chat of session {} could not be read", caller.session().id(), unreadable);
            answer.refuse("BUSY", "The chat could not be read just now. Try again in a second.");
        }
    }

    /** {@code {messages, more}}. */
    static ObjectNode chatPage(ChatPage page) {
        ObjectNode json = JSON.objectNode();
        ArrayNode messages = json.putArray("messages");
        page.lines().forEach(line -> messages.add(SessionJson.message(line)));
        return json.put("more", page.more());
    }

    private static Space space(Payload payload, Caller caller) {
        return payload.has("space") ? BreakoutRequests.space(payload, "space") : caller.space();
    }

    private static boolean refuses(Caller caller, Space space, Answer answer) {
        boolean refused = !caller.manages() && !space.equals(caller.space());
        if (refused) {
            answer.refuse("FORBIDDEN", "Only hosts see other spaces than their own.");
        }
        return refused;
    }

    private static long before(Payload payload) {
        Optional<String> id = payload.optionalText("before", 1, 18);
        if (id.filter(text -> !text.matches("\\d{1,18}")).isPresent()) {
            payload.wrong("\"before\" must be the id of a message.");
            return Long.MAX_VALUE;
        }
        return id.map(Long::parseLong).orElse(Long.MAX_VALUE);
    }
}
