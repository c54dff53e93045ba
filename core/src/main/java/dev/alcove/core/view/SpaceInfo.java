package dev.alcove.core.view;

import dev.alcove.core.participant.Space;
import java.util.List;

/**
 * A part of the people in a space.
 *
 * @param participants a page, in order of arrival in the session
 * @param participantCount of the whole space
 */
public record SpaceInfo(Space space, List<ParticipantInfo> participants, int participantCount) {
    public SpaceInfo {
        participants = List.copyOf(participants);
    }
}
