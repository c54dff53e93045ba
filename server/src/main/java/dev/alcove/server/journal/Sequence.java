package dev.alcove.server.journal;

import dev.alcove.core.session.Recorded;
import java.util.List;

/** Events that are to be appended are numbered without a gap. */
final class Sequence {
    private Sequence() {}

    /**
     * Looks at the numbers.
     *
     * @throws IllegalArgumentException where one is left out or comes twice: a bug of the caller
     */
    static void check(List<Recorded> events) {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).seq() != events.get(i - 1).seq() + 1) {
                throw new IllegalArgumentException(
                        "Event %d follows %d"
                                .formatted(events.get(i).seq(), events.get(i - 1).seq()));
            }
        }
    }
}
