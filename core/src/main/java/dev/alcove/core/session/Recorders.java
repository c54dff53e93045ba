package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.StartedBy;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whose browser records a space (decision 0016). Only one that is in it sees and hears it: media
 * does not pass through the server.
 */
final class Recorders {
    private Recorders() {}

    /**
     * The one who asked for it, if there; else a host or cohost there; else the facilitator; else
     * whoever of those there came to the session first, those last whose media is still on its way.
     * Only those who are connected.
     *
     * @param failed who is not asked again
     * @return empty if nobody is there who could
     */
    static Optional<ParticipantId> choose(
            Session session, Space space, Optional<StartedBy> by, List<ParticipantId> failed) {
        List<Participant> there =
                session.roster().in(space).shown().stream()
                        .flatMap(place -> session.participant(place.id()).stream())
                        .filter(person -> person.connected() && !failed.contains(person.id()))
                        .toList();
        Optional<ParticipantId> starter = by.flatMap(StartedBy::id);
        Optional<ParticipantId> facilitator =
                space.asBreakout()
                        .flatMap(session::breakout)
                        .map(Breakout::plan)
                        .flatMap(plan -> plan.facilitator());
        Stream<Predicate<Participant>> preferences =
                Stream.of(
                        person -> starter.filter(person.id()::equals).isPresent(),
                        Participant::manages,
                        person -> facilitator.filter(person.id()::equals).isPresent(),
                        person -> session.arrivals().of(person.id()).isEmpty(),
                        person -> true);
        return preferences
                .flatMap(preference -> there.stream().filter(preference))
                .map(Participant::id)
                .findFirst();
    }
}
