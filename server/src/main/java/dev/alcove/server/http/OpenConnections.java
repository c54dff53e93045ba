package dev.alcove.server.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** How many connections each address has open, of all event loops together. Any thread. */
final class OpenConnections {
    private final int most;
    private final Predicate<String> exempt;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /**
     * @param most of one address
     * @param exempt addresses that have any number: proxies that people come through
     */
    OpenConnections(int most, Predicate<String> exempt) {
        this.most = most;
        this.exempt = exempt;
    }

    /** Counts one more; false where it is one too many, and was not counted. */
    boolean open(String address) {
        int now = open.merge(key(address), 1, Integer::sum);
        if (now > most && !exempt.test(address)) {
            close(address);
            return false;
        }
        return true;
    }

    /** One that was counted is gone. */
    void close(String address) {
        open.computeIfPresent(key(address), (name, count) -> count == 1 ? null : count - 1);
    }

    private static String key(String address) {
        return AddressRange.caller(address);
    }
}
