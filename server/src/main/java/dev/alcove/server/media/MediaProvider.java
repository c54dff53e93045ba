package dev.alcove.server.media;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Space;

/**
 * How browsers get each other's picture and sound in a space. Media never cross spaces (contract
 * §2, rule 4).
 */
public interface MediaProvider {

    /** The provider's name on the wire, such as {@code mesh}. */
    String id();

    /**
     * What a browser needs to take part in a space: a <em>connection</em> of the protocol. Made
     * without asking anybody, so that it never holds up a session.
     */
    ObjectNode connection(Space space);
}
