package dev.alcove.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;

/**
 * A call that fits its description in {@code openapi.yaml}.
 *
 * @param path what stands for the names in braces
 * @param query by name; each is there at most once
 * @param body the fields; none where there was no body
 * @param content the bytes, of a call that takes them as they are; none for others
 * @param bearer the credentials, unchecked
 * @param address who asks
 * @param baseUrl the address that the caller used, without a slash at its end
 */
public record ApiRequest(
        Map<String, String> path,
        Map<String, String> query,
        ObjectNode body,
        Buffer content,
        Optional<String> bearer,
        String address,
        String baseUrl) {

    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /**
     * A whole number of the query, as the contract describes it; the router has refused everything
     * that is none, and what is too large for the contract.
     */
    public Optional<Integer> integer(String name) {
        return query(name).map(Integer::valueOf);
    }

    /** Where a list of this call begins to be cut: as asked for, or so many. */
    public int limit(int usual) {
        return integer("limit").orElse(usual);
    }
}
