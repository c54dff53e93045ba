package dev.alcove.core.view;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionEvent;
import java.time.Duration;
import java.time.Instant;

/** Who is told of timers. The ticks in between are the server's, from {@code endsAt}. */
final class TimerNotices {
    private TimerNotices() {}

    static void tell(Notices notices, SessionEvent.OfTimer event) {
        switch (event) {
            case SessionEvent.TimerStarted(BreakoutId id, Instant endsAt) ->
                    notices.tellOfBreakout(id);
            case SessionEvent.TimerChanged(BreakoutId id, Instant endsAt) ->
                    notices.tellOfBreakout(id);
            case SessionEvent.TimerPaused(BreakoutId id, Duration left) ->
                    notices.tellOfBreakout(id);
            case SessionEvent.TimerResumed(BreakoutId id, Instant endsAt) ->
                    notices.tellOfBreakout(id);
            case SessionEvent.WarningReached(BreakoutId id, Duration left) ->
                    notices.tellSpace(Space.in(id), new Message.WarningGiven(id, left));
            case SessionEvent.WarningMissed(BreakoutId id, Duration left) -> {}
        }
    }
}
