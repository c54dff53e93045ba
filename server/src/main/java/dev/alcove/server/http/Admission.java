package dev.alcove.server.http;

import java.util.Optional;

/**
 * Who may send a call's body at all. Asked with the head of a request, before its body is read, so
 * that what strangers send is neither buffered nor kept. It may let more in than the call does: the
 * call looks at the rights itself, when it acts.
 */
public interface Admission {

    /**
     * Why the body is not even read; none where it is. Runs on a virtual thread and may block.
     *
     * @param operation its id in the contract
     * @param head the request, without its body
     */
    Optional<Problem> refusal(String operation, ApiRequest head);

    /**
     * Whom those credentials were given to, a name for each; none where they are nobody's or no
     * longer good. Never blocks.
     */
    Optional<String> identity(Optional<String> bearer);

    /** Whose a request is, for what is counted and kept by caller: an identity, or an address. */
    default Sender sender(ApiRequest head) {
        return identity(head.bearer())
                .map(name -> new Sender(name, true))
                .orElseGet(() -> new Sender(head.address(), false));
    }

    /**
     * A caller.
     *
     * @param known by credentials; strangers share the name of their address
     */
    record Sender(String name, boolean known) {}
}
