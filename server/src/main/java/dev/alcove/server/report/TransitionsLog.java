package dev.alcove.server.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.report.Place;
import dev.alcove.core.report.Transition;
import dev.alcove.core.report.Transitions;
import dev.alcove.core.report.Who;
import dev.alcove.server.csv.CsvFile;
import dev.alcove.server.http.Answer;
import dev.alcove.server.wire.SessionJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who was where when, as JSON and as a table. */
final class TransitionsLog {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TransitionsLog() {}

    static Answer json(Sitting sitting) {
        ObjectNode json =
                JSON.objectNode().put("success", true).put("sessionId", sitting.id().value());
        ArrayNode array = json.putArray("transitions");
        Transitions.of(sitting.journal()).forEach(one -> array.add(transition(one)));
        return Answer.ok(json);
    }

    private static ObjectNode transition(Transition one) {
        ObjectNode json =
                JSON.objectNode()
                        .put("participantId", id(one.person()))
                        .put("name", one.person().name())
                        .put("from", space(one.from()))
                        .put("to", space(one.to()))
                        .put("at", SessionJson.text(one.at()));
        json.set("by", one.by().map(TransitionsLog::who).orElse(null));
        return json.put("reason", one.reason())
                .put("automatic", one.automatic())
                .put("fromName", one.from().map(Place::name).orElse(null))
                .put("toName", one.to().map(Place::name).orElse(null))
                .put("note", one.note().orElse(null));
    }

    private static @Nullable String id(Who who) {
        return who.id().map(ParticipantId::value).orElse(null);
    }

    private static @Nullable String space(Optional<Place> place) {
        return place.map(one -> one.space().toString()).orElse(null);
    }

    private static ObjectNode who(Who who) {
        return JSON.objectNode().put("id", id(who)).put("name", who.name());
    }

    static Answer csv(Sitting sitting) {
        var csv =
                new CsvFile(
                        List.of(
                                "at",
                                "name",
                                "from",
                                "to",
                                "by",
                                "reason",
                                "automatic",
                                "note",
                                "participantId",
                                "fromId",
                                "toId"));
        for (Transition one : Transitions.of(sitting.journal())) {
            csv.line(
                    List.of(
                            SessionJson.text(one.at()),
                            one.person().name(),
                            one.from().map(Place::name).orElse(""),
                            one.to().map(Place::name).orElse(""),
                            one.by().map(Who::name).orElse(""),
                            one.reason(),
                            Boolean.toString(one.automatic()),
                            one.note().orElse(""),
                            one.person().id().map(ParticipantId::value).orElse(""),
                            one.from().map(place -> place.space().toString()).orElse(""),
                            one.to().map(place -> place.space().toString()).orElse("")));
        }
        return new Answer.File(
                CsvFile.TYPE, sitting.fileName("transitions", "csv"), csv.toString());
    }
}
