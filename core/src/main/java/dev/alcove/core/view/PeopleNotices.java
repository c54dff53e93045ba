package dev.alcove.core.view;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Presence;
import dev.alcove.core.participant.Role;
import dev.alcove.core.session.LeaveReason;
import dev.alcove.core.session.SessionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is told of people's coming and going. One who never connected is not spoken of. */
final class PeopleNotices {
    private PeopleNotices() {}

    static void tell(Notices notices, SessionEvent.OfPeople event) {
        switch (event) {
            case SessionEvent.ParticipantJoined joined -> {}
            case SessionEvent.SeatExtended extended -> {}
            case SessionEvent.ParticipantConnected(ParticipantId id, ConnectionId connection) ->
                    connected(notices, id);
            case SessionEvent.ParticipantDropped(ParticipantId id, Instant until) ->
                    updated(notices, id);
            case SessionEvent.ParticipantLeft left -> left(notices, left);
            case SessionEvent.PersonBarred barred -> tellBarred(notices);
            case SessionEvent.PersonReadmitted readmitted -> tellBarred(notices);
            case SessionEvent.RoleChanged(ParticipantId id, Role role) -> {
                updated(notices, id);
                notices.tellBoards(List.of(id));
                WaitingNotices.tellAll(notices, id);
                tellNewManager(notices, id);
                RecordingNotices.tellNewManager(notices, id);
            }
            case SessionEvent.ParticipantRenamed(ParticipantId id, String name) ->
                    renamed(notices, id);
            case SessionEvent.HandRaised(ParticipantId id) -> updated(notices, id);
            case SessionEvent.HandLowered(ParticipantId id) -> updated(notices, id);
            case SessionEvent.PeopleMuted(List<ParticipantId> people) ->
                    notices.tellPeople(people, new Message.Muted(notices.by()));
        }
    }

    /** The new name is seen where the person is, and where it is said who leads or is to come. */
    private static void renamed(Notices notices, ParticipantId id) {
        updated(notices, id);
        WaitingNotices.arrived(notices, id);
        for (Breakout breakout : notices.after().breakouts()) {
            if (breakout.facilitatedBy(id)) {
                notices.tellOfBreakout(breakout.id());
            }
        }
        notices.after()
                .participant(id)
                .flatMap(Participant::assigned)
                .ifPresent(notices::tellManagersOfBreakout);
    }

    private static void connected(Notices notices, ParticipantId id) {
        var before = notices.before().participant(id).map(Participant::presence);
        var person = notices.after().participant(id);
        if (before.isEmpty() || person.isEmpty()) {
            return;
        }
        switch (before.get()) {
            case Presence.Expected expected -> appeared(notices, person.get());
            case Presence.Dropped dropped -> updated(notices, id);
            case Presence.Connected replaced -> {}
        }
    }

    private static void appeared(Notices notices, Participant person) {
        notices.tellSpace(
                person.space(),
                new Message.RosterChanged(
                        person.space(),
                        List.of(ParticipantInfo.of(person)),
                        List.of(),
                        Sight.count(notices.after(), person.space())));
    }

    private static void tellBarred(Notices notices) {
        notices.tellManagers(barred(notices));
    }

    /** One who manages from now on has not heard of those who are kept out. */
    private static void tellNewManager(Notices notices, ParticipantId id) {
        boolean manages = notices.after().participant(id).filter(Participant::manages).isPresent();
        boolean managed = notices.before().participant(id).filter(Participant::manages).isPresent();
        if (manages && !managed && !notices.after().departures().bars().isEmpty()) {
            notices.tellPeople(List.of(id), barred(notices));
        }
    }

    private static Message barred(Notices notices) {
        return new Message.BarredChanged(notices.after().departures().barsInOrder());
    }

    static void updated(Notices notices, ParticipantId id) {
        notices.after()
                .participant(id)
                .filter(Participant::shown)
                .ifPresent(person ->
                        notices.tellSpace(
                                person.space(),
                                new Message.ParticipantUpdated(ParticipantInfo.of(person))));
    }

    private static void left(Notices notices, SessionEvent.ParticipantLeft left) {
        Optional<Participant> gone = notices.before().participant(left.participant());
        if (gone.isEmpty()) {
            return;
        }
        if (left.reason() == LeaveReason.REMOVED) {
            boolean barred =
                    notices.after()
                            .departures()
                            .barOf(left.participant(), gone.get().person())
                            .isPresent();
            notices.tellPeople(
                    List.of(left.participant()), new Message.Removed(left.note(), !barred));
        }
        gone.get().assigned().ifPresent(notices::tellManagersOfBreakout);
        if (gone.get().shown()) {
            var space = gone.get().space();
            notices.tellSpace(
                    space,
                    new Message.RosterChanged(
                            space,
                            List.of(),
                            List.of(left.participant()),
                            Sight.count(notices.after(), space)));
        }
    }
}
