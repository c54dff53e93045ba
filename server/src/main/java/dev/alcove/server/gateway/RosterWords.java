package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.ParticipantInfo;
import dev.alcove.core.view.SessionView;
import dev.alcove.server.session.Fleeting;
import dev.alcove.server.session.Rosters;
import dev.alcove.server.session.Telling;
import dev.alcove.server.wire.SessionJson;
import java.util.List;

/** Who is where, how many they are, and what their clients say of their media: dotted names. */
final class RosterWords {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RosterWords() {}

    static Said whole(Space space, Telling context, SessionJson json) {
        var info = SessionView.people(context.session(), space, 0, Rosters.WHOLE_UP_TO);
        ObjectNode payload = place(space);
        payload.set("participants", json.participants(info.participants()));
        return roster(space, payload.put("participantCount", info.participantCount()));
    }

    static Said changes(
            Space space,
            List<ParticipantId> joined,
            List<ParticipantId> left,
            Telling context,
            SessionJson json) {
        ObjectNode payload = place(space);
        payload.set("joined", json.participants(infos(context, joined)));
        ArrayNode gone = payload.putArray("left");
        left.forEach(person -> gone.add(person.value()));
        return roster(space, payload.put("participantCount", count(context, space)));
    }

    static Said stale(Space space, Telling context) {
        return roster(
                space,
                place(space).put("participantCount", count(context, space)).put("stale", true));
    }

    private static Said roster(Space space, ObjectNode payload) {
        return new Said(
                space.asBreakout().isPresent()
                        ? "breakout.participants.update"
                        : "space.participants",
                payload);
    }

    private static ObjectNode place(Space space) {
        return JSON.objectNode()
                .put(space.asBreakout().isPresent() ? "roomId" : "space", space.toString());
    }

    private static int count(Telling context, Space space) {
        return SessionView.count(context.session(), space);
    }

    private static List<ParticipantInfo> infos(Telling context, List<ParticipantId> people) {
        return people.stream()
                .flatMap(person -> context.session().participant(person).stream())
                .filter(Participant::shown)
                .map(ParticipantInfo::of)
                .toList();
    }

    static Said counts(List<Fleeting.HeadCount> counts) {
        ObjectNode payload = JSON.objectNode();
        ArrayNode all = payload.putArray("counts");
        for (Fleeting.HeadCount count : counts) {
            all.addObject()
                    .put("roomId", count.breakout().value())
                    .put("participantCount", count.people());
        }
        return new Said("breakout.counts", payload);
    }

    static Said media(Space space, List<ParticipantId> people, SessionJson json) {
        ObjectNode payload = JSON.objectNode().put("space", space.toString());
        ArrayNode participants = payload.putArray("participants");
        people.forEach(person -> participants.add(json.media(person)));
        return new Said("participant.media", payload);
    }
}
