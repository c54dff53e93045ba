package dev.alcove.core.view;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.SessionId;
import dev.alcove.core.session.Bar;
import dev.alcove.core.session.SessionSettings;
import dev.alcove.core.session.Waiting;
import java.util.List;
import java.util.Optional;

/**
 * All that one participant may see: the event {@code session.state}, save what only the server
 * knows (connection, chat, display name, its clock).
 *
 * @param version the position of the last event that is in it
 * @param manages whether the participant has breakout:manage
 * @param space the participant's own, with its first 500 people
 * @param standBy with whom to connect before the own breakout opens; see {@link Message.StandBy}
 * @param main the same of main, for managers
 * @param waiting who is to be let in, first come first, for managers
 * @param barred who is not let in again, for managers
 * @param recordings that are on: for managers all, for others that of their own space
 */
public record StateInfo(
        SessionId sessionId,
        String roomCode,
        long version,
        ParticipantInfo you,
        boolean manages,
        SpaceInfo space,
        BoardInfo board,
        List<ParticipantId> standBy,
        Optional<SpaceInfo> main,
        int mainParticipantCount,
        List<RecordingInfo> recordings,
        SessionSettings settings,
        Optional<List<Waiting>> waiting,
        Optional<List<Bar>> barred) {}
