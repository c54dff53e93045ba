package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;

import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Two people change places; one is locked in place (contract §6, <em>Assigning</em>). */
final class SwapRules {
    private SwapRules() {}

    static Optional<Rejection> swap(Unfolding unfolding, ParticipantId one, ParticipantId other) {
        var session = unfolding.session();
        var first = session.participant(one);
        var second = session.participant(other);
        if (first.isEmpty()) {
            return Optional.of(Rejections.noParticipant(one));
        }
        if (second.isEmpty()) {
            return Optional.of(Rejections.noParticipant(other));
        }
        Map<ParticipantId, Space> wanted = new LinkedHashMap<>();
        wanted.put(one, place(second.get()));
        wanted.put(other, place(first.get()));
        if (place(first.get()).equals(place(second.get()))) {
            return DONE;
        }
        var fit = SeatFitting.fit(session, wanted);
        if (!fit.refused().isEmpty()) {
            return fit.refused().values().stream().findFirst();
        }
        Placements.emit(unfolding, fit.accepted());
        return DONE;
    }

    /** Where the person belongs: the seat that is kept, else where the person is. */
    static Space place(Participant person) {
        return person.assigned().map(Space::in).orElse(person.space());
    }

    static Optional<Rejection> lock(Unfolding unfolding, ParticipantId id, boolean locked) {
        var person = unfolding.session().participant(id);
        if (person.isEmpty()) {
            return Optional.of(Rejections.noParticipant(id));
        }
        if (person.get().locked() != locked) {
            unfolding.emit(new SessionEvent.ParticipantLocked(id, locked));
        }
        return DONE;
    }
}
