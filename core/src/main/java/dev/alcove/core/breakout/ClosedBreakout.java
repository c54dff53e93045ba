package dev.alcove.core.breakout;

import dev.alcove.core.participant.BreakoutId;
import java.time.Instant;

/** What is remembered of a breakout that has closed: its chat and history bear its name. */
public record ClosedBreakout(
        BreakoutId id, String name, String topic, CloseReason reason, Instant closedAt) {}
