package dev.alcove.core.view;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Session;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Through whose eyes a breakout is seen that the person is not in and does not manage. The one
 * filter for all ways in which such a breakout is told of: before it opens, its plan is a draft.
 *
 * @param assigned where a seat is kept for the person
 * @param leader the person, if it leads a breakout
 */
record Seer(Space space, Optional<BreakoutId> assigned, Optional<ParticipantId> leader) {
    /** One whom no breakout concerns. */
    static final Seer STRANGER = new Seer(Space.main(), Optional.empty(), Optional.empty());

    static Seer of(Session session, Participant person) {
        return of(person, leaders(session));
    }

    /** The same for many people of one session. */
    static Seer of(Participant person, Set<ParticipantId> leaders) {
        return new Seer(
                person.space(),
                person.assigned(),
                Optional.of(person.id()).filter(leaders::contains));
    }

    /** One for whom a seat is kept there. */
    static Seer seatedIn(BreakoutId breakout) {
        return new Seer(Space.main(), Optional.of(breakout), Optional.empty());
    }

    /** Who leads a breakout. */
    static Set<ParticipantId> leaders(Session session) {
        return session.breakouts().stream()
                .flatMap(breakout -> breakout.plan().facilitator().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isIn(Breakout breakout) {
        return space.equals(Space.in(breakout.id()));
    }

    boolean leads(Breakout breakout) {
        return leader.filter(breakout::facilitatedBy).isPresent();
    }

    /**
     * The breakout as it may be known from outside: its task card is for those in it and its
     * leader, who asks for help for its members, and what a draft is called for nobody.
     */
    Breakout fromOutside(Session session, Breakout breakout) {
        var shown = breakout.withHelp(Optional.empty());
        if (leads(breakout)) {
            return shown;
        }
        var plan = breakout.plan();
        return shown.withPlan(
                isDraft(session, breakout)
                        ? plan.outline("Room " + (breakout.ordinal() + 1))
                        : plan.withoutTask());
    }

    /**
     * Whether the host may still be making up his mind: it has not opened, its opening is not
     * announced, and the person may not go in, nor choose it.
     */
    private boolean isDraft(Session session, Breakout breakout) {
        if (!breakout.waiting() || Sight.choosable(breakout)) {
            return false;
        }
        boolean seated = assigned.filter(breakout.id()::equals).isPresent();
        boolean soon =
                session.board().opening().isPresent() || breakout.plan().rights().allowEarlyJoin();
        return !seated || !soon;
    }
}
