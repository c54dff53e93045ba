package dev.alcove.socketio.engine;

/**
 * The numbers of Engine.IO. Times are in milliseconds, sizes in bytes.
 *
 * @param pingInterval between a pong and the next ping
 * @param pingTimeout from a ping to its pong
 * @param upgradeTimeout from a websocket's opening to the end of the upgrade
 * @param maxPayload the largest message or body from a client that is known
 * @param firstPayload the same from one that has not shown who it is
 * @param behindBytes from how many unsent bytes on a session is behind
 * @param maxBufferedBytes with more unsent bytes than this, a session is closed
 */
public record EngineSettings(
        long pingInterval,
        long pingTimeout,
        long upgradeTimeout,
        int maxPayload,
        int firstPayload,
        int behindBytes,
        int maxBufferedBytes) {
    private static final long FINEST_TICK = 1;
    private static final long COARSEST_TICK = 250;
    private static final long TICKS_PER_TIMEOUT = 20;

    /** How coarse timeouts may be: a twentieth of the shortest, within reason. */
    public long tickMillis(long otherTimeout) {
        long shortest =
                Math.min(
                        Math.min(pingInterval, pingTimeout),
                        Math.min(upgradeTimeout, otherTimeout));
        return Math.clamp(shortest / TICKS_PER_TIMEOUT, FINEST_TICK, COARSEST_TICK);
    }

    /** The data of the packet that opens a session (Engine.IO 4, “Handshake”). */
    String openData(String sid, boolean upgradable) {
        return """
        {"sid":"%s","upgrades":[%s],"pingInterval":%d,"pingTimeout":%d,"maxPayload":%d}\
        """
                .formatted(
                        sid,
                        upgradable ? "\"websocket\"" : "",
                        pingInterval,
                        pingTimeout,
                        maxPayload);
    }
}
