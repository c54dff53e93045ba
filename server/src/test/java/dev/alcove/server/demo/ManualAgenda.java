package dev.alcove.server.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** An agenda whose time passes when a test says so. */
public final class ManualAgenda implements Agenda {
    private record Entry(Duration at, long number, Runnable action) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private Duration now = Duration.ZERO;
    private long number;

    @Override
    public synchronized void after(Duration wait, Runnable action) {
        entries.add(new Entry(now.plus(wait), number++, action));
    }

    /** Does what falls due in this while, in its order, what is added meanwhile too. */
    public void pass(Duration wait) {
        Duration until = now().plus(wait);
        for (Optional<Runnable> next = due(until); next.isPresent(); next = due(until)) {
            next.get().run();
        }
        passedTo(until);
    }

    /** How long this agenda has run. */
    public synchronized Duration now() {
        return now;
    }

    private synchronized Optional<Runnable> due(Duration until) {
        Entry first = entries.peek();
        if (first == null || first.at().compareTo(until) > 0) {
            return Optional.empty();
        }
        entries.remove(first);
        now = first.at();
        return Optional.of(first.action());
    }

    private synchronized void passedTo(Duration until) {
        now = until;
    }
}
