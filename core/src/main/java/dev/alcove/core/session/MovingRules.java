package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.aboutToClose;
import static dev.alcove.core.session.Rejections.forbidden;
import static dev.alcove.core.session.Rejections.managersOnly;
import static dev.alcove.core.session.Rejections.notInBreakout;
import static dev.alcove.core.session.Rejections.notInSession;
import static dev.alcove.core.session.Rejections.notOpen;
import static dev.alcove.core.session.Rejections.tooLong;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import java.util.List;
import java.util.Optional;

/** Going from space to space: by oneself, or by a host's hand. */
final class MovingRules {
    private static final int REASON_LENGTH = 500;

    private MovingRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.AboutPlaces command) {
        return switch (command) {
            case SessionCommand.OpenBreakouts open -> OpeningRules.open(unfolding, open);
            case SessionCommand.CancelOpening cancel -> OpeningRules.cancel(unfolding);
            case SessionCommand.JoinBreakout(BreakoutId id) -> join(unfolding, id);
            case SessionCommand.LeaveBreakout leave -> leave(unfolding);
            case SessionCommand.Move(ParticipantId id, Space to, Optional<String> reason) ->
                    move(unfolding, id, to, reason);
        };
    }

    private static Optional<Rejection> join(Unfolding unfolding, BreakoutId id) {
        var session = unfolding.session();
        var self = unfolding.self();
        if (self.isEmpty()) {
            return notInSession();
        }
        var breakout = session.breakout(id);
        if (breakout.isEmpty()) {
            return Optional.of(Rejections.noBreakout(session, id));
        }
        if (self.get().space().equals(Space.in(id))) {
            return DONE;
        }
        var objection =
                self.get().manages() ? DONE : objection(session, self.get(), breakout.get());
        if (objection.isPresent()) {
            return objection;
        }
        go(unfolding, self.get(), Space.in(id), MoveReason.JOINED, Optional.empty());
        return DONE;
    }

    /** What keeps one who does not manage out of a breakout. */
    private static Optional<Rejection> objection(
            Session session, Participant self, Breakout breakout) {
        var rights = breakout.plan().rights();
        if (breakout.closing()) {
            return aboutToClose(breakout);
        }
        if (breakout.waiting() && !rights.allowEarlyJoin()) {
            return notOpen();
        }
        boolean belongs = self.claims(breakout.id()) || breakout.facilitatedBy(self.id());
        if (!belongs && !rights.allowParticipantsToChoose()) {
            return forbidden("You were not assigned to this breakout. Ask the host to move you.");
        }
        boolean bound =
                self.space()
                        .asBreakout()
                        .flatMap(session::breakout)
                        .map(from -> from.plan().rights())
                        .filter(from -> !from.allowReturnToMain())
                        .filter(from -> !from.allowParticipantsToChoose())
                        .filter(from -> !session.sitting().freed())
                        .isPresent();
        return bound ? onlyAHostMovesYou() : seatFor(session, self, Space.in(breakout.id()));
    }

    private static Optional<Rejection> onlyAHostMovesYou() {
        return forbidden("Only a host can move you out of this breakout. Ask for help.");
    }

    private static Optional<Rejection> leave(Unfolding unfolding) {
        var session = unfolding.session();
        var self = unfolding.self();
        if (self.isEmpty()) {
            return notInSession();
        }
        var from = self.get().space().asBreakout().flatMap(session::breakout);
        if (from.isEmpty()) {
            return notInBreakout();
        }
        boolean free = from.get().plan().rights().allowReturnToMain() || session.sitting().freed();
        if (!self.get().manages() && !free) {
            return onlyAHostMovesYou();
        }
        go(unfolding, self.get(), Space.main(), MoveReason.RETURNED, Optional.empty());
        return DONE;
    }

    /** In any state, from anywhere to anywhere: a host may even put someone where it closes. */
    private static Optional<Rejection> move(
            Unfolding unfolding, ParticipantId id, Space to, Optional<String> reason) {
        var session = unfolding.session();
        if (!Permissions.mayManage(session, unfolding.by())) {
            return managersOnly();
        }
        if (reason.filter(text -> text.length() > REASON_LENGTH).isPresent()) {
            return tooLong("A reason", REASON_LENGTH);
        }
        var person = session.participant(id);
        if (person.isEmpty()) {
            return Optional.of(Rejections.noParticipant(id));
        }
        var target = to.asBreakout();
        if (target.isPresent() && session.breakout(target.get()).isEmpty()) {
            return Optional.of(Rejections.noBreakout(session, target.get()));
        }
        if (person.get().space().equals(to)) {
            return DONE;
        }
        var objection = seatFor(session, person.get(), to);
        if (objection.isPresent()) {
            return objection;
        }
        go(unfolding, person.get(), to, MoveReason.MOVED, reason);
        return DONE;
    }

    /** Rule 2. Managers take no seat; a seat that is kept for someone is that person's. */
    private static Optional<Rejection> seatFor(Session session, Participant person, Space to) {
        return to.asBreakout()
                .flatMap(session::breakout)
                .filter(breakout -> !person.manages() && !person.claims(breakout.id()))
                .filter(breakout ->
                        session.roster().seatsTaken(breakout.id())
                                >= breakout.plan().maxParticipants())
                .map(Rejections::full);
    }

    private static void go(
            Unfolding unfolding,
            Participant person,
            Space to,
            MoveReason reason,
            Optional<String> note) {
        unfolding.emit(
                new SessionEvent.PeopleMoved(
                        List.of(person.id()), person.space(), to, reason, note));
    }
}
