package dev.alcove.core.view;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who is told what an act came to as a whole (contract §5.2). Where many move at once, each is told
 * of itself only: of a thousand people, all by name, nobody could make anything.
 */
final class ActNotices {
    /** An act that moves more people than this tells nobody else of them by name. */
    private static final int NAMED_UP_TO = 50;

    private final Session before;
    private final Act act;
    private final Session after;
    private final List<Notice> notices = new ArrayList<>();

    private ActNotices(Session before, Act act, Session after) {
        this.before = before;
        this.act = act;
        this.after = after;
    }

    static List<Notice> of(Session before, List<Recorded> events, Session after) {
        var notices = new ActNotices(before, new Act(events), after);
        notices.sets();
        notices.people();
        notices.closings();
        return List.copyOf(notices.notices);
    }

    private void sets() {
        var made = live(act.made());
        if (!made.isEmpty()) {
            tellRooms(new Message.SetMade(made, true), new Message.SetMade(made, false));
        }
        var opened = live(act.opened());
        if (!opened.isEmpty()) {
            tellRooms(new Message.SetStarted(opened, true), new Message.SetStarted(opened, false));
        }
    }

    private List<BreakoutId> live(Set<BreakoutId> breakouts) {
        return breakouts.stream().filter(id -> after.breakout(id).isPresent()).toList();
    }

    private void tellRooms(Message named, Message counted) {
        var managers = new Audience.Managers();
        tell(managers, named);
        tell(new Audience.Everyone().except(managers), counted);
    }

    private void people() {
        if (act.movedFrom().size() + act.left().size() > NAMED_UP_TO) {
            return;
        }
        act.movedFrom().forEach((id, from) -> after.participant(id).ifPresent(p -> moved(p, from)));
        act.left().forEach(id -> before.participant(id).ifPresent(this::left));
    }

    private void moved(Participant person, Space from) {
        var to = person.space();
        if (!person.shown() || from.equals(to)) {
            return;
        }
        var name = PersonInfo.of(person);
        from.asBreakout().ifPresent(id -> wentOut(name, id));
        to.asBreakout()
                .ifPresent(id -> tell(others(to, person.id()), new Message.WentIn(name, id)));
        tell(others(Space.main(), person.id()), new Message.Went(name, from, to));
    }

    private void left(Participant person) {
        if (person.shown()) {
            person.space().asBreakout().ifPresent(id -> wentOut(PersonInfo.of(person), id));
        }
    }

    private void wentOut(PersonInfo person, BreakoutId id) {
        if (after.breakout(id).isPresent()) {
            tell(new Audience.InSpace(Space.in(id)), new Message.WentOut(person, id));
        }
    }

    private static Audience others(Space space, ParticipantId but) {
        return new Audience.InSpace(space).except(new Audience.People(List.of(but)));
    }

    private void closings() {
        boolean all = BoardStatus.of(after) == BoardStatus.CLOSING;
        act.closing()
                .forEach((left, breakouts) -> {
                    List<Audience> told = new ArrayList<>();
                    breakouts.stream()
                            .filter(id -> after.breakout(id).filter(Breakout::closing).isPresent())
                            .forEach(id -> told.add(new Audience.InSpace(Space.in(id))));
                    if (told.isEmpty()) {
                        return;
                    }
                    if (all && isLast(left)) {
                        told.add(new Audience.InSpace(Space.main()));
                    }
                    tell(new Audience.AnyOf(told), new Message.SetClosing(left));
                });
        if (act.closed() && after.breakouts().isEmpty()) {
            tell(new Audience.Everyone(), new Message.SetClosed());
        }
    }

    private boolean isLast(Duration left) {
        return act.closing().lastKey().equals(left);
    }

    private void tell(Audience audience, Message message) {
        notices.add(new Notice(audience, message));
    }
}
