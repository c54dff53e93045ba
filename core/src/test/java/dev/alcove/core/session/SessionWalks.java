package dev.alcove.core.session;

import java.util.List;
import net.jqwik.api.Arbitrary;

/** Random walks for tests of other packages: the journal that one leaves. */
public final class SessionWalks {
    private SessionWalks() {}

    public record Walked(List<Recorded> journal, Session session) {}

    public static Arbitrary<Walked> walks() {
        return Step.walks()
                .map(steps -> {
                    var walk = Walk.play(steps);
                    return new Walked(walk.journal(), walk.session());
                });
    }
}
