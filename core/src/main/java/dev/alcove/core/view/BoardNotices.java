package dev.alcove.core.view;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Breakouts as each of many people may see them; those who see the same are told together. */
final class BoardNotices {
    private BoardNotices() {}

    /** The list, to each of these. Costs O(people), and a list for each that sees another one. */
    static List<Notice> of(Session session, Iterable<ParticipantId> people) {
        record Sees(boolean all, Seer seer) {}
        var leaders = Seer.leaders(session);
        Map<Sees, List<ParticipantId>> groups = new LinkedHashMap<>();
        for (ParticipantId id : people) {
            session.participant(id)
                    .map(person ->
                            person.manages()
                                    ? new Sees(true, Seer.STRANGER)
                                    : new Sees(false, Seer.of(person, leaders)))
                    .ifPresent(
                            sees -> groups.computeIfAbsent(sees, key -> new ArrayList<>()).add(id));
        }
        List<Notice> notices = new ArrayList<>();
        groups.forEach((sees, group) ->
                notices.add(
                        new Notice(
                                new Audience.People(group),
                                new Message.BoardChanged(
                                        sees.all()
                                                ? Sight.wholeBoard(session)
                                                : Sight.ownBoard(session, sees.seer())))));
        return notices;
    }

    /** One breakout, to those who are not in it and do not manage: its leader sees more of it. */
    static List<Notice> fromOutside(Session session, Audience audience, Breakout breakout) {
        var leader =
                breakout.plan()
                        .facilitator()
                        .filter(id -> audience.includes(session, id))
                        .map(id -> new Audience.People(List.of(id)));
        List<Notice> notices = new ArrayList<>();
        leader.ifPresent(one -> notices.add(updated(session, one, breakout, leaderOf(breakout))));
        notices.add(
                updated(
                        session,
                        leader.map(one -> audience.except(one)).orElse(audience),
                        breakout,
                        Seer.seatedIn(breakout.id())));
        return notices;
    }

    private static Notice updated(Session session, Audience to, Breakout breakout, Seer seer) {
        return new Notice(to, new Message.BreakoutUpdated(Sight.counted(session, breakout, seer)));
    }

    private static Seer leaderOf(Breakout breakout) {
        return new Seer(Space.main(), Optional.empty(), breakout.plan().facilitator());
    }
}
