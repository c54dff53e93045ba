package dev.alcove.core.report;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One human who was connected during a sitting, under all its tokens together.
 *
 * @param ids the participants that it was, in order of arrival; at least one
 * @param names that it had, oldest first, each once; the last one is its name
 * @param role the last one
 * @param spans when it was connected, in order, apart from each other; at least one
 * @param drops how often a connection was lost, within the grace too
 * @param removed whether a host took out the last participant that it was
 */
public record Attendee(
        List<ParticipantId> ids,
        List<String> names,
        Role role,
        List<Span> spans,
        int drops,
        boolean removed) {
    public Attendee {
        ids = List.copyOf(ids);
        names = List.copyOf(names);
        spans = List.copyOf(spans);
    }

    /**
     * A time of being connected.
     *
     * @param to empty while it lasts
     */
    public record Span(Instant from, Optional<Instant> to) {}

    /** How long it was really connected, until {@code now} where it still is. */
    public Duration connected(Instant now) {
        return spans.stream()
                .map(span -> Duration.between(span.from(), span.to().orElse(now)))
                .filter(Duration::isPositive)
                .reduce(Duration.ZERO, Duration::plus);
    }

    public String name() {
        return names.getLast();
    }

    /** The names that it had before. */
    public List<String> earlierNames() {
        return names.subList(0, names.size() - 1);
    }

    /** When it first connected. */
    public Instant joinedAt() {
        return spans.getFirst().from();
    }

    /** When it was last connected; empty while it is. */
    public Optional<Instant> leftAt() {
        return spans.getLast().to();
    }
}
