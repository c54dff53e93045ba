package dev.alcove.socketio.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import io.vertx.core.Context;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event loop: the thread that a connection lives on. All state of a connection is touched on its
 * loop only, which is why there is no lock in this module's hot paths.
 */
public final class Loop {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);

    private final EventLoop eventLoop;
    private final ContextInternal context;
    private final TimerWheel wheel;
    private final long tickMillis;
    private @Nullable ScheduledFuture<?> ticking;
    private List<WebSocketConnection> unflushed = new ArrayList<>();
    private boolean bundled;

    Loop(ContextInternal context, long tickMillis) {
        this.eventLoop = context.nettyEventLoop();
        this.context = context;
        this.tickMillis = tickMillis;
        this.wheel =
                new TimerWheel(tickMillis, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    /** Whether the caller is on this loop. */
    public boolean isCurrent() {
        return eventLoop.inEventLoop();
    }

    /**
     * Runs the task on this loop: at once when the caller is on it, else after what waits there.
     */
    public void run(Runnable task) {
        send(task, 0);
    }

    /**
     * As {@link #run}, for a task that sends.
     *
     * @param bytes what it sends
     */
    public void send(Runnable task, int bytes) {
        if (isCurrent()) {
            task.run();
        } else if (!Bundle.takes(this, task, bytes)) {
            submit(() -> dispatch(task));
        }
    }

    /**
     * Runs the task on this loop, after what waits there; with others, if the caller is in a {@link
     * Bundle}.
     */
    public void execute(Runnable task) {
        if (isCurrent() || !Bundle.takes(this, task, 0)) {
            submit(() -> dispatch(task));
        }
    }

    /** Runs the tasks on this loop in one go, after what waits there. */
    void executeAll(List<Runnable> tasks) {
        submit(() -> dispatchAll(tasks));
    }

    /** A loop that has ended has no connections left that something could be done for. */
    private void submit(Runnable task) {
        try {
            eventLoop.execute(task);
        } catch (RejectedExecutionException ended) {
            log.debug("An event loop has ended", ended);
        }
    }

    private void dispatchAll(List<Runnable> tasks) {
        bundled = tasks.size() > 1;
        try {
            tasks.forEach(this::dispatch);
        } finally {
            bundled = false;
        }
    }

    /**
     * Runs the task on this loop after a while, exactly. For rare things; else use {@link #arm}.
     */
    public void after(long millis, Runnable task) {
        var _ = eventLoop.schedule(() -> dispatch(task), millis, TimeUnit.MILLISECONDS);
    }

    /** Arms a timeout, or puts it off. On this loop only. */
    public void arm(Timeout timeout, long millis) {
        wheel.arm(timeout, millis);
        if (ticking == null) {
            ticking =
                    eventLoop.scheduleAtFixedRate(
                            () -> dispatch(this::tick),
                            tickMillis,
                            tickMillis,
                            TimeUnit.MILLISECONDS);
        }
    }

    /** Cancels a timeout, armed or not. On this loop only. */
    public void cancel(Timeout timeout) {
        wheel.cancel(timeout);
    }

    private void tick() {
        wheel.advance();
        ScheduledFuture<?> timer = ticking;
        if (wheel.isEmpty() && timer != null) {
            timer.cancel(false);
            ticking = null;
        }
    }

    /**
     * Whether nothing waits to be run here. Then a broadcast writes and flushes each connection in
     * one go, while the processor has it at hand. Else the next task may well write to the same
     * ones.
     */
    boolean isIdle() {
        return !bundled
                && eventLoop instanceof SingleThreadEventExecutor executor
                && executor.pendingTasks() == 0;
    }

    /**
     * Flushes the connection after the tasks that wait now: what several broadcasts in a row write
     * to it goes out in one system call.
     */
    void flushSoon(WebSocketConnection connection) {
        unflushed.add(connection);
        if (unflushed.size() == 1) {
            eventLoop.execute(this::flush);
        }
    }

    private void flush() {
        List<WebSocketConnection> connections = unflushed;
        unflushed = new ArrayList<>();
        for (WebSocketConnection connection : connections) {
            connection.flushNow();
        }
    }

    /** Runs as Vert.x would run a handler, so that applications find their context. */
    void dispatch(Runnable task) {
        ContextInternal before = context.beginDispatch();
        try {
            task.run();
        } catch (RuntimeException failure) {
            log.error("A task on an event loop failed", failure);
        } finally {
            context.endDispatch(before);
        }
    }

    /** The same loop, as Vert.x knows it. */
    public Context context() {
        return context;
    }
}
