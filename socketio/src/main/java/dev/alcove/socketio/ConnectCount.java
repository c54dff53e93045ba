package dev.alcove.socketio;

import java.util.concurrent.TimeUnit;

/**
 * How often a connection asked to join a namespace within a minute. Joining and leaving in a loop
 * costs the server, and all who are told of it, more than it costs the one who does it.
 */
final class ConnectCount {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final int most;
    private int asked;
    private long since = System.nanoTime();

    ConnectCount(int most) {
        this.most = most;
    }

    boolean allowsOneMore() {
        long now = System.nanoTime();
        if (now - since > MINUTE) {
            since = now;
            asked = 0;
        }
        return ++asked <= most;
    }
}
