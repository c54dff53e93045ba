package dev.alcove.server.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.GroupingWarnings;
import dev.alcove.core.session.ListMatching;
import dev.alcove.core.session.Listed;
import dev.alcove.core.session.Session;
import dev.alcove.core.view.PersonInfo;
import dev.alcove.core.view.RoundsInfo;
import java.util.List;

/** Rules, rounds, and the reports about lists, as REST and Socket.IO both say them. */
public final class PlanningJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanningJson() {}

    /** {@code {keepTogether, keepApart, balanceBy, avoidRepeats}}. */
    public static ObjectNode rules(GroupingRules rules) {
        ObjectNode json = JSON.objectNode();
        json.set("keepTogether", ids(rules.keepTogether()));
        json.set("keepApart", ids(rules.keepApart()));
        return json.put("balanceBy", rules.balance().map(one -> one.column()).orElse(null))
                .put("avoidRepeats", rules.avoidRepeats());
    }

    private static ArrayNode ids(List<List<ParticipantId>> lists) {
        ArrayNode json = JSON.arrayNode();
        for (List<ParticipantId> list : lists) {
            ArrayNode inner = json.addArray();
            list.forEach(id -> inner.add(id.value()));
        }
        return json;
    }

    /** {@code {total, current, phase, nextOpensAt, repeatedPairs, groups?}}. */
    public static ObjectNode rounds(RoundsInfo rounds) {
        ObjectNode json =
                JSON.objectNode()
                        .put("total", rounds.total())
                        .put("current", rounds.current())
                        .put("phase", rounds.phase().name())
                        .put(
                                "nextOpensAt",
                                rounds.nextOpensAt().map(SessionJson::text).orElse(null))
                        .put("repeatedPairs", rounds.repeatedPairs());
        rounds.groups().ifPresent(groups -> json.set("groups", groups(groups)));
        return json;
    }

    private static ArrayNode groups(List<List<List<PersonInfo>>> rounds) {
        ArrayNode json = JSON.arrayNode();
        for (List<List<PersonInfo>> round : rounds) {
            ArrayNode groups = json.addArray();
            for (List<PersonInfo> group : round) {
                ArrayNode people = groups.addArray();
                group.forEach(person -> people.add(SessionJson.person(person)));
            }
        }
        return json;
    }

    /** Adds {@code warnings}, and for a list {@code unmatched} and {@code unlisted}. */
    public static ObjectNode report(ObjectNode json, Session after, List<Listed> list) {
        ArrayNode warnings = json.putArray("warnings");
        GroupingWarnings.of(after).forEach(warnings::add);
        ArrayNode unmatched = json.putArray("unmatched");
        ArrayNode unlisted = json.putArray("unlisted");
        if (list.isEmpty()) {
            return json;
        }
        var matching = ListMatching.of(after, list);
        for (ListMatching.Unmatched missed : matching.unmatched()) {
            unmatched
                    .addObject()
                    .put("line", missed.listed().line())
                    .put("name", missed.listed().name())
                    .put("group", missed.listed().group())
                    .put("reason", missed.reason());
        }
        matching.unlisted()
                .forEach(person ->
                        unlisted.addObject()
                                .put("id", person.id().value())
                                .put("name", person.name()));
        return json;
    }
}
