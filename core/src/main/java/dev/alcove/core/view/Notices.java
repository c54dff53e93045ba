package dev.alcove.core.view;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The notices of one event, as they are put together. */
final class Notices {
    private static final Audience EVERYONE = new Audience.Everyone();
    private static final Audience MANAGERS = new Audience.Managers();

    private final Session before;
    private final Recorded recorded;
    private final Session after;
    private final List<Notice> notices = new ArrayList<>();

    Notices(Session before, Recorded recorded, Session after) {
        this.before = before;
        this.recorded = recorded;
        this.after = after;
    }

    Session before() {
        return before;
    }

    Recorded recorded() {
        return recorded;
    }

    Session after() {
        return after;
    }

    List<Notice> list() {
        return List.copyOf(notices);
    }

    void tell(Audience audience, Message message) {
        notices.add(new Notice(audience, message));
    }

    void tellEveryone(Message message) {
        tell(EVERYONE, message);
    }

    void tellManagers(Message message) {
        tell(MANAGERS, message);
    }

    void tellPeople(List<ParticipantId> people, Message message) {
        if (!people.isEmpty()) {
            tell(new Audience.People(people), message);
        }
    }

    /** Those who are there, and managers wherever they are. */
    static Audience spaceAndManagers(Space space) {
        return Audience.anyOf(new Audience.InSpace(space), MANAGERS);
    }

    void tellSpace(Space space, Message message) {
        tell(spaceAndManagers(space), message);
    }

    /**
     * A breakout as it is now: with names to its members and to managers, with counts to those for
     * whom a seat is kept there. To those who may choose it, who are as many as the session, it is
     * told with all that changes at that time.
     */
    void tellOfBreakout(BreakoutId id) {
        var found = after.breakout(id);
        if (found.isEmpty()) {
            return;
        }
        var breakout = found.get();
        var named = spaceAndManagers(Space.in(id));
        tell(named, new Message.BreakoutUpdated(Sight.named(after, breakout)));
        if (Sight.choosable(breakout)) {
            tell(EVERYONE.except(named), new Message.ChoiceChanged(id));
        } else {
            tellFromOutside(new Audience.AssignedTo(id).except(named), breakout);
        }
    }

    /** A breakout to these, who are not in it and do not manage. */
    private void tellFromOutside(Audience audience, Breakout breakout) {
        notices.addAll(BoardNotices.fromOutside(after, audience, breakout));
    }

    /** A breakout as it is now, to managers only: who is assigned to it has changed. */
    void tellManagersOfBreakout(BreakoutId id) {
        after.breakout(id)
                .ifPresent(breakout ->
                        tellManagers(new Message.BreakoutUpdated(Sight.named(after, breakout))));
    }

    /** The list is another one, to managers; to all, if what changed may be chosen. */
    void tellOfList(boolean choosable) {
        tell(choosable ? EVERYONE : MANAGERS, new Message.ListChanged());
    }

    /**
     * The breakouts that wait, to those for whom a seat is kept there: their opening is announced,
     * so that they learn where they will go, or is called off, so that the plan is a draft again.
     */
    void tellSeatedOfDrafts() {
        after.breakouts().stream()
                .filter(breakout -> breakout.waiting() && !Sight.choosable(breakout))
                .forEach(breakout ->
                        tellFromOutside(
                                new Audience.AssignedTo(breakout.id())
                                        .except(spaceAndManagers(Space.in(breakout.id()))),
                                breakout));
    }

    /** The board as each of these may see it; those who see the same are told once, together. */
    void tellBoards(Iterable<ParticipantId> people) {
        notices.addAll(BoardNotices.of(after, people));
    }

    /** Who gave the command, by name; empty for the server itself. */
    Optional<PersonInfo> by() {
        return switch (recorded.by()) {
            case Actor.Person(ParticipantId id) -> person(id).map(PersonInfo::of);
            case Actor.Owner(String name) -> Optional.of(new PersonInfo(Optional.empty(), name));
            case Actor.Clock() -> Optional.empty();
        };
    }

    private Optional<Participant> person(ParticipantId id) {
        return after.participant(id).or(() -> before.participant(id));
    }
}
