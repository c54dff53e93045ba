package dev.alcove.socketio.conformance;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what has to happen, and says what did not. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Waiting() {}

    /** The stage's value. */
    public static <T> T await(String what, CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("Never happened: " + what, late);
        } catch (ExecutionException failure) {
            throw new AssertionError("Failed: " + what, failure.getCause());
        } catch (InterruptedException interrupted) {
            throw new AssertionError("Interrupted: " + what, interrupted);
        }
    }

    /** What the stage fails with. */
    public static Throwable awaitFailure(String what, CompletionStage<?> stage) {
        return await(what + " (as a failure)", stage.handle((_, failure) -> failure));
    }

    /** The queue's next element. */
    public static <T> T next(String what, BlockingQueue<T> queue) {
        try {
            T element = queue.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (element == null) {
                throw new AssertionError("Never came: " + what);
            }
            return element;
        } catch (InterruptedException interrupted) {
            throw new AssertionError("Interrupted: " + what, interrupted);
        }
    }
}
