package dev.alcove.socketio.transport;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of unfinished messages a server keeps in memory, over all of its connections. A message
 * that has begun and does not end costs what came of it: many of them must not cost everything.
 *
 * <p>From any thread.
 */
public final class InputBudget {
    /**
     * What a connection may keep whatever the others do, in bytes, so that small messages get
     * through while somebody holds all the rest.
     */
    static final int ALWAYS = 16 * 1024;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    /**
     * A budget of which nothing is used.
     *
     * @param most in bytes
     */
    public InputBudget(long most) {
        this.most = most;
    }

    /** How many bytes of unfinished messages there are. */
    public long held() {
        return held.get();
    }

    /** What one connection, or one request, holds of the budget. Used on one thread at a time. */
    public Share share() {
        return new Share(this);
    }

    /** One connection's part of an {@link InputBudget}. */
    public static final class Share {
        private final InputBudget budget;
        private int mine;

        private Share(InputBudget budget) {
            this.budget = budget;
        }

        /**
         * Says how much is held now, in place of what was said before.
         *
         * @return false when the budget is used up, and this is not little: drop it, and {@link
         *     #release}
         */
        public boolean hold(int bytes) {
            long all = budget.held.addAndGet((long) bytes - mine);
            mine = bytes;
            return bytes <= ALWAYS || all <= budget.most;
        }

        /** As {@link #hold}, with that much more than before. */
        public boolean holdMore(int bytes) {
            return hold(mine + bytes);
        }

        /** Nothing is held any more. */
        public void release() {
            hold(0);
        }
    }
}
