package dev.alcove.core.breakout;

import dev.alcove.core.participant.ParticipantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A breakout asks for a host.
 *
 * @param name the name of the one who asked, kept because that person may leave
 * @param note up to 500 characters
 */
public record HelpRequest(ParticipantId by, String name, Optional<String> note, Instant at) {}
