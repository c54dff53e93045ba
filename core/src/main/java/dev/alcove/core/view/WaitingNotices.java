package dev.alcove.core.view;

import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.WaitingEnd;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is told of the waiting room: those who manage, and those who wait of themselves. */
final class WaitingNotices {
    private WaitingNotices() {}

    static void tell(Notices notices, SessionEvent.OfWaiting event) {
        switch (event) {
            case SessionEvent.WaitingStarted started -> arrived(notices, started.participant());
            case SessionEvent.WaitingConnected(ParticipantId id, ConnectionId connection) ->
                    arrived(notices, id);
            case SessionEvent.WaitingDropped(ParticipantId id, Instant until) ->
                    arrived(notices, id);
            case SessionEvent.WaitingExtended extended -> {}
            case SessionEvent.WaitingEnded ended -> ended(notices, ended);
        }
    }

    static void arrived(Notices notices, ParticipantId id) {
        var waiting = notices.after().waiting();
        waiting.of(id)
                .ifPresent(one ->
                        notices.tellManagers(
                                new Message.WaitingArrived(List.of(one), waiting.all().size())));
    }

    /** One who manages from now on has not heard of those who wait. */
    static void tellAll(Notices notices, ParticipantId id) {
        var waiting = notices.after().waiting().inOrder();
        boolean manages = notices.after().participant(id).filter(Participant::manages).isPresent();
        boolean managed = notices.before().participant(id).filter(Participant::manages).isPresent();
        if (manages && !managed && !waiting.isEmpty()) {
            notices.tellPeople(List.of(id), new Message.WaitingArrived(waiting, waiting.size()));
        }
    }

    private static void ended(Notices notices, SessionEvent.WaitingEnded ended) {
        if (ended.reason() == WaitingEnd.REJECTED) {
            notices.tellPeople(ended.people(), new Message.TurnedAway(ended.note()));
        }
        if (ended.reason() == WaitingEnd.ADMITTED) {
            ended.people().forEach(person -> admitted(notices, person));
        }
        notices.tellManagers(
                new Message.WaitingLeft(
                        ended.people(), ended.reason(), notices.after().waiting().all().size()));
    }

    private static void admitted(Notices notices, ParticipantId id) {
        Optional<Participant> person = notices.after().participant(id);
        person.ifPresent(one ->
                notices.tellPeople(List.of(id), new Message.Admitted(ParticipantInfo.of(one))));
    }
}
