package dev.alcove.core.view;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;

/** Who hears what is said. Chat never crosses spaces (rule 4). */
final class TalkNotices {
    private TalkNotices() {}

    static void tell(Notices notices, SessionEvent.OfTalk event) {
        switch (event) {
            case SessionEvent.ChatSent chat ->
                    notices.tell(
                            new Audience.InSpace(chat.space()),
                            new Message.ChatHeard(ChatLine.of(notices.recorded(), chat)));
            case SessionEvent.BroadcastSent broadcast -> broadcast(notices, broadcast);
            case SessionEvent.EveryoneRecalled(List<ParticipantId> people) ->
                    notices.tell(
                            Audience.anyOf(new Audience.People(people), new Audience.Managers()),
                            new Message.EveryoneCalledBack(notices.by()));
            case SessionEvent.VoiceSent voice -> {} // Heard as it was spoken; its chat follows.
            case SessionEvent.HelpAsked asked -> help(notices, asked.breakout());
            case SessionEvent.HelpResolved(BreakoutId breakout) -> help(notices, breakout);
        }
    }

    private static void broadcast(Notices notices, SessionEvent.BroadcastSent broadcast) {
        List<Audience> audiences = new ArrayList<>();
        broadcast.to().forEach(id -> audiences.add(new Audience.InSpace(Space.in(id))));
        audiences.add(new Audience.Managers());
        notices.tell(
                new Audience.AnyOf(audiences),
                new Message.BroadcastHeard(
                        broadcast.text(),
                        new PersonInfo(broadcast.from(), broadcast.fromName()),
                        notices.recorded().at(),
                        broadcast.to()));
    }

    private static void help(Notices notices, BreakoutId id) {
        notices.tellSpace(
                Space.in(id),
                new Message.HelpChanged(id, notices.after().breakout(id).flatMap(Breakout::help)));
    }
}
