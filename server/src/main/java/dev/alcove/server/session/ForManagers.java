package dev.alcove.server.session;

import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What those who manage see of people and breakouts beyond what everybody does.
 *
 * @param arrivals the latest move of one who has not arrived
 * @param lastSpoke when somebody was last heard there
 */
public record ForManagers(
        Function<ParticipantId, Optional<Arrival>> arrivals,
        Function<BreakoutId, Optional<Instant>> lastSpoke) {}
