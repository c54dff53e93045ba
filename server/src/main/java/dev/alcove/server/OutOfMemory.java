package dev.alcove.server;

/**
 * Ends the process when the memory is used up: what is left of it cannot be relied on, and whoever
 * started it starts it again, with nothing lost that was acknowledged. {@code ./alcove run} has the
 * JVM do so at once ({@code -XX:+ExitOnOutOfMemoryError}); this is for those who start the jar
 * themselves, and sees what reaches the top of a thread or of a handler.
 */
final class OutOfMemory {
    /** As the JVM's own flag has it. */
    private static final int STATUS = 3;

    private static volatile boolean enabled;

    private OutOfMemory() {}

    /** From now on, in every thread. */
    static void endsTheProcess() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            check(failure);
            System.err.println("Thread " + thread.getName() + " failed:");
            failure.printStackTrace();
        });
        enabled = true;
    }

    /** Ends the process if that is what has happened, and if the process is Alcove's own. */
    static void check(Throwable failure) {
        if (enabled && failure instanceof OutOfMemoryError) {
            System.err.println("Alcove is out of memory and ends. Start it with a larger -Xmx.");
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
