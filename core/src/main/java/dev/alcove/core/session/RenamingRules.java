package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.forbidden;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.text.DisplayName;
import java.util.Optional;

/** Giving people other names: oneself, or by who manages ("iPhone" fits no list). */
final class RenamingRules {
    private RenamingRules() {}

    static Optional<Rejection> rename(Unfolding unfolding, ParticipantId id, String name) {
        var session = unfolding.session();
        boolean self = unfolding.by().equals(Actor.person(id));
        if (!self && !Permissions.mayManage(session, unfolding.by())) {
            return forbidden("Only hosts give others another name. Ask one of them.");
        }
        var person = session.participant(id);
        var shown =
                person.map(Participant::name).or(() -> session.waiting().of(id).map(Waiting::name));
        if (shown.isEmpty()) {
            return Optional.of(Rejections.noParticipant(id));
        }
        boolean host = person.filter(p -> p.role() == Role.HOST).isPresent();
        if (host && !self && !Permissions.mayGiveRoles(session, unfolding.by())) {
            return forbidden("A cohost cannot rename a host.");
        }
        if (!DisplayName.fits(name)) {
            return Rejections.noName();
        }
        boolean same =
                name.equals(shown.get()) || name.equals(session.names().given(id, shown.get()));
        if (!same) {
            unfolding.emit(new SessionEvent.ParticipantRenamed(id, name));
        }
        return DONE;
    }
}
