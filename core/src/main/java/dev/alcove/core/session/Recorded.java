package dev.alcove.core.session;

import dev.alcove.core.participant.Actor;
import java.time.Instant;

/**
 * An event in its place in the journal.
 *
 * @param seq 1 for the first event of a session, then one more each; also the id of a line of chat
 * @param at the time of the command that caused it
 * @param by who gave that command
 */
public record Recorded(long seq, Instant at, Actor by, SessionEvent event) {}
