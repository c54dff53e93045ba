package dev.alcove.core.session;

import dev.alcove.core.breakout.HelpRequest;
import dev.alcove.core.participant.BreakoutId;
import java.time.Instant;
import java.util.Optional;

/** What talk makes of a session: chat is the journal's, only a request for help is kept. */
final class TalkEvolution {
    private TalkEvolution() {}

    static Session apply(Session session, SessionEvent.OfTalk event, Instant at) {
        return switch (event) {
            case SessionEvent.ChatSent chat -> session;
            case SessionEvent.BroadcastSent broadcast -> session;
            case SessionEvent.VoiceSent voice -> session;
            case SessionEvent.EveryoneRecalled recalled -> session;
            case SessionEvent.HelpAsked asked ->
                    session.changing(
                            asked.breakout(),
                            breakout ->
                                    breakout.withHelp(
                                            Optional.of(
                                                    new HelpRequest(
                                                            asked.by(),
                                                            asked.name(),
                                                            asked.note(),
                                                            at))));
            case SessionEvent.HelpResolved(BreakoutId id) ->
                    session.changing(id, breakout -> breakout.withHelp(Optional.empty()));
        };
    }
}
