package dev.alcove.core.report;

import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who was where when, who wanted it and why, in the order in which it happened: coming and leaving
 * included. What the clock did because somebody had asked for it (an opening after a countdown, a
 * closing after its grace) is that person's act.
 */
public final class Transitions {
    private final Names names;
    private final List<Transition> list = new ArrayList<>();
    private final Map<ParticipantId, Space> spaces = new HashMap<>();
    private final Map<BreakoutId, Actor> closedBy = new HashMap<>();
    private Actor openedBy = Actor.clock();

    private Transitions(Names names) {
        this.names = names;
    }

    /** All of a sitting, from its whole journal. */
    public static List<Transition> of(List<Recorded> journal) {
        var transitions = new Transitions(Names.of(journal));
        journal.forEach(transitions::read);
        return List.copyOf(transitions.list);
    }

    private void read(Recorded recorded) {
        switch (recorded.event()) {
            case SessionEvent.ParticipantJoined joined -> joined(recorded, joined.participant());
            case SessionEvent.ParticipantLeft left -> left(recorded, left);
            case SessionEvent.PeopleMoved moved -> moved(recorded, moved);
            case SessionEvent.OpeningScheduled scheduled -> openedBy = recorded.by();
            case SessionEvent.BreakoutClosing closing ->
                    closedBy.put(closing.breakout(), recorded.by());
            default -> {} // Nothing else takes anybody anywhere.
        }
    }

    private void joined(Recorded recorded, ParticipantId id) {
        spaces.put(id, Space.main());
        add(
                recorded,
                id,
                Optional.empty(),
                Optional.of(Space.main()),
                Optional.of(names.person(id)),
                "ARRIVED",
                Optional.empty());
    }

    private void left(Recorded recorded, SessionEvent.ParticipantLeft left) {
        var from = Optional.ofNullable(spaces.remove(left.participant()));
        add(
                recorded,
                left.participant(),
                from,
                Optional.empty(),
                names.actor(recorded.by()),
                left.reason().name(),
                left.note());
    }

    private void moved(Recorded recorded, SessionEvent.PeopleMoved moved) {
        var by = names.actor(wantedBy(recorded, moved));
        for (ParticipantId id : moved.people()) {
            spaces.put(id, moved.to());
            add(
                    recorded,
                    id,
                    Optional.of(moved.from()),
                    Optional.of(moved.to()),
                    by,
                    moved.reason().name(),
                    moved.note());
        }
    }

    private Actor wantedBy(Recorded recorded, SessionEvent.PeopleMoved moved) {
        if (moved.reason() == MoveReason.LATE) {
            return Actor.clock();
        }
        if (!(recorded.by() instanceof Actor.Clock)) {
            return recorded.by();
        }
        return switch (moved.reason()) {
            case OPENED -> openedBy;
            case CLOSED ->
                    moved.from()
                            .asBreakout()
                            .map(id -> closedBy.getOrDefault(id, Actor.clock()))
                            .orElse(Actor.clock());
            default -> recorded.by(); // The others happen at once, or by themselves.
        };
    }

    private void add(
            Recorded recorded,
            ParticipantId id,
            Optional<Space> from,
            Optional<Space> to,
            Optional<Who> by,
            String reason,
            Optional<String> note) {
        list.add(
                new Transition(
                        names.person(id),
                        from.map(names::place),
                        to.map(names::place),
                        recorded.at(),
                        by,
                        reason,
                        note));
    }
}
