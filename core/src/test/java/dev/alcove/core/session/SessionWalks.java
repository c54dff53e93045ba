package dev.alcove.core.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;

/** Random walks for tests of other packages: the journal that one leaves. */
public final class SessionWalks {
    private SessionWalks() {}

    /**
     * What one walk left.
     *
     * @param commandEnds the positions at which a command had done all that it did
     */
    public record Walked(List<Recorded> journal, Set<Long> commandEnds, Session session) {
        /**
         * Whether the session can be looked at after that event. The events of one command are kept
         * and told together: nobody connects between them.
         */
        public boolean endsCommand(Recorded recorded) {
            return commandEnds.contains(recorded.seq());
        }
    }

    public static Arbitrary<Walked> walks() {
        return Step.walks().map(steps -> walked(Walk.play(steps)));
    }

    private static Walked walked(Walk walk) {
        var ends =
                walk.turns().stream()
                        .map(turn -> turn.after().version())
                        .collect(Collectors.toUnmodifiableSet());
        return new Walked(walk.journal(), ends, walk.session());
    }
}
