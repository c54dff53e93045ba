package dev.alcove.core.view;

import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.EndReason;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.SessionSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What people are told of an event, and what they may see of a state. Pure, like the rest. */
public final class SessionView {
    private SessionView() {}

    /**
     * Who is told what of this event, in order. The same event between the same states gives the
     * same notices, so that a replay from the journal tells what was told live.
     */
    public static List<Notice> notices(Session before, Recorded recorded, Session after) {
        var notices = new Notices(before, recorded, after);
        switch (recorded.event()) {
            case SessionEvent.OfSession event -> tell(notices, event);
            case SessionEvent.OfPeople event -> PeopleNotices.tell(notices, event);
            case SessionEvent.OfTalk event -> TalkNotices.tell(notices, event);
            case SessionEvent.OfPlan event -> PlanNotices.tell(notices, event);
            case SessionEvent.OfRounds event -> PlanNotices.tell(notices, event);
            case SessionEvent.OfBreakout event -> BreakoutNotices.tell(notices, event);
            case SessionEvent.OfTimer event -> TimerNotices.tell(notices, event);
            case SessionEvent.OfMerging event -> MergingNotices.tell(notices, event);
            case SessionEvent.OfWaiting event -> WaitingNotices.tell(notices, event);
            case SessionEvent.OfRecording event -> RecordingNotices.tell(notices, event);
            case SessionEvent.OfArrival event -> {} // About now: the server paces it.
        }
        tellFreed(notices);
        return notices.list();
    }

    /** Whatever began it or ended it. */
    private static void tellFreed(Notices notices) {
        boolean free = notices.after().sitting().freed();
        if (free != notices.before().sitting().freed() && notices.after().open()) {
            notices.tellEveryone(new Message.Freed(free));
        }
    }

    /**
     * Who is told what an act came to as a whole: what {@link #notices} does not say of its events
     * one by one. Vocabularies that say all in detail have no words for most of it.
     *
     * @param events of one command, which lead from {@code before} to {@code after}
     */
    public static List<Notice> summary(Session before, List<Recorded> events, Session after) {
        List<Notice> notices = new ArrayList<>(ActNotices.of(before, events, after));
        notices.addAll(StandByNotices.of(before, events, after));
        return notices;
    }

    private static void tell(Notices notices, SessionEvent.OfSession event) {
        switch (event) {
            case SessionEvent.SessionOpened(String roomCode, SessionSettings settings) -> {}
            case SessionEvent.SessionConfigured(SessionSettings settings) -> {}
            case SessionEvent.PeopleFreed() -> {} // Told with its end, below.
            case SessionEvent.SessionEnded(EndReason reason) -> {
                notices.tellEveryone(new Message.SessionOver(reason));
                notices.tellPeople(
                        List.copyOf(notices.before().waiting().all().keySet()),
                        new Message.SessionOver(reason));
            }
        }
    }

    /** What {@link Message.ListChanged} to all of these comes to now: each hears it once. */
    public static List<Notice> lists(Session session, Collection<Audience> changed) {
        return BoardNotices.of(session, new Audience.AnyOf(List.copyOf(changed)).resolve(session));
    }

    /** What {@link Message.ChoiceChanged} comes to now; nothing if it has closed. */
    public static List<Notice> choice(Session session, BreakoutId room) {
        var outside = new Audience.Everyone().except(Notices.spaceAndManagers(Space.in(room)));
        return session.breakout(room)
                .map(breakout -> BoardNotices.fromOutside(session, outside, breakout))
                .orElse(List.of());
    }

    /** All that this participant may see; empty if it is not in the session. */
    public static Optional<StateInfo> stateFor(Session session, ParticipantId person) {
        return Sight.state(session, person);
    }

    /**
     * All breakouts, as that participant sees them on request: names for managers and for the own
     * breakout, counts otherwise. Empty: as the room's owner sees them, with all names.
     */
    public static BoardInfo board(Session session, Optional<ParticipantId> person) {
        var seer = person.flatMap(session::participant);
        boolean all = person.isEmpty() || seer.filter(Participant::manages).isPresent();
        return all ? Sight.wholeBoard(session) : Sight.countedBoard(session, seer(session, seer));
    }

    /** One breakout as {@link #board} shows it, at the cost of that one; empty if it has closed. */
    public static Optional<BreakoutInfo> breakout(
            Session session, BreakoutId breakout, Optional<ParticipantId> person) {
        var asking = person.flatMap(session::participant);
        boolean all = person.isEmpty() || asking.filter(Participant::manages).isPresent();
        return session.breakout(breakout)
                .map(found ->
                        all
                                ? Sight.named(session, found)
                                : Sight.seen(session, found, seer(session, asking)));
    }

    private static Seer seer(Session session, Optional<Participant> person) {
        return person.map(found -> Seer.of(session, found)).orElse(Seer.STRANGER);
    }

    /**
     * Some breakouts, in the order given: with names, or as anybody may see them. Closed ones are
     * left out.
     */
    public static List<BreakoutInfo> rooms(
            Session session, List<BreakoutId> breakouts, boolean named) {
        return breakouts.stream()
                .flatMap(id -> session.breakout(id).stream())
                .map(found ->
                        named
                                ? Sight.named(session, found)
                                : Sight.counted(session, found, Seer.STRANGER))
                .toList();
    }

    /** A page of the people in a space, in order of arrival in the session. */
    public static SpaceInfo people(Session session, Space space, int offset, int limit) {
        return Sight.people(session, space, offset, limit);
    }

    /**
     * A move as it is told again to those of whom nothing was heard: with the breakout as it is
     * now, and without who did it.
     */
    public static Message.Moved again(Session session, Arrival arrival, Space to, Instant now) {
        return new Message.Moved(
                arrival.move(),
                arrival.from(),
                to,
                arrival.reason(),
                Optional.empty(),
                Optional.empty(),
                to.asBreakout()
                        .flatMap(session::breakout)
                        .map(breakout -> Sight.named(session, breakout, Sight.PEOPLE_GREETED)),
                RecordingInfo.in(session, to),
                now);
    }

    /** How many people others see in that space. */
    public static int count(Session session, Space space) {
        return Sight.count(session, space);
    }
}
