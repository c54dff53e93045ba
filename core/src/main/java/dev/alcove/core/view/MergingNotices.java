package dev.alcove.core.view;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;

/** Who is told of merging and splitting: members, while they are still there, and managers. */
final class MergingNotices {
    private MergingNotices() {}

    static void tell(Notices notices, SessionEvent.OfMerging event) {
        switch (event) {
            case SessionEvent.BreakoutsMerged(List<BreakoutId> from, BreakoutId into) -> {
                List<Audience> told = new ArrayList<>();
                from.forEach(id -> told.add(new Audience.InSpace(Space.in(id))));
                told.add(new Audience.InSpace(Space.in(into)));
                told.add(new Audience.Managers());
                notices.tell(new Audience.AnyOf(told), new Message.Merged(from, into));
            }
            case SessionEvent.BreakoutSplit(BreakoutId from, List<BreakoutId> into) ->
                    notices.tellSpace(Space.in(from), new Message.Split(from, into));
        }
    }
}
