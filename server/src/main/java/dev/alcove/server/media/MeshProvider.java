package dev.alcove.server.media;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Space;
import java.util.List;
import java.util.Optional;

/**
 * The built-in one: browsers connect to each other, and signal over Alcove's own sockets. Needs no
 * server of its own, save STUN and TURN where people are behind different routers.
 */
public final class MeshProvider implements MediaProvider {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ArrayNode iceServers = JSON.arrayNode();

    /** Who may use a TURN server. */
    public record TurnUser(String name, String credential) {}

    /**
     * @param urls STUN and TURN servers, such as {@code stun:stun.example.org:3478}
     * @param turn for those of them that are TURN servers
     */
    public MeshProvider(List<String> urls, Optional<TurnUser> turn) {
        for (String url : urls) {
            ObjectNode server = iceServers.addObject();
            server.putArray("urls").add(url);
            if (url.startsWith("turn")) {
                turn.ifPresent(user ->
                        server.put("username", user.name()).put("credential", user.credential()));
            }
        }
    }

    @Override
    public String id() {
        return "mesh";
    }

    @Override
    public ObjectNode connection(Space space) {
        ObjectNode json = JSON.objectNode().put("provider", id()).put("space", space.toString());
        json.set("iceServers", iceServers);
        return json;
    }
}
