package dev.alcove.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionEvolver;
import dev.alcove.core.session.SessionWalks;
import dev.alcove.core.session.SessionWalks.Walked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What people are told, over random walks: rules 4 and 8 of the contract. */
class ViewRulesTest {
    @Provide
    Arbitrary<Walked> walks() {
        return SessionWalks.walks();
    }

    /** Each event of a journal, between the sessions before and after it. */
    private static void eachEvent(Session start, List<Recorded> journal, EventSight sight) {
        var session = start;
        for (Recorded recorded : journal) {
            var next = SessionEvolver.evolve(session, recorded);
            sight.see(session, recorded, next);
            session = next;
        }
    }

    /** The same from the beginning. */
    static void eachEvent(Walked walk, EventSight sight) {
        eachEvent(Session.fresh(walk.session().id()), walk.journal(), sight);
    }

    interface EventSight {
        void see(Session before, Recorded recorded, Session after);
    }

    private interface ToldOne {
        void told(Session after, Participant person, Message message);
    }

    /** As it would be if what is gathered were sent at once. */
    private static List<Notice> told(Session before, Recorded recorded, Session after) {
        return SessionView.notices(before, recorded, after).stream()
                .flatMap(notice ->
                        switch (notice.message()) {
                            case Message.ListChanged() ->
                                    SessionView.lists(after, List.of(notice.audience())).stream();
                            case Message.ChoiceChanged(BreakoutId room) ->
                                    SessionView.choice(after, room).stream();
                            default -> Stream.of(notice);
                        })
                .toList();
    }

    private static void eachTold(Walked walk, ToldOne look) {
        eachEvent(
                Session.fresh(walk.session().id()),
                walk.journal(),
                (before, recorded, after) -> {
                    for (Notice notice : told(before, recorded, after)) {
                        for (ParticipantId id : notice.audience().resolve(after)) {
                            after.participant(id)
                                    .ifPresent(p -> look.told(after, p, notice.message()));
                        }
                    }
                });
    }

    @Property(tries = 200)
    void rule4ChatIsHeardInItsSpaceAndNowhereElse(@ForAll("walks") Walked walk) {
        eachTold(
                walk,
                (after, person, message) -> {
                    if (message instanceof Message.ChatHeard heard) {
                        assertThat(person.space()).isEqualTo(heard.line().space());
                    }
                });
    }

    @Property(tries = 200)
    void rule4RostersAndNamesAreForThoseInTheSpaceAndForManagers(@ForAll("walks") Walked walk) {
        eachTold(
                walk,
                (after, person, message) -> {
                    if (person.manages()) {
                        return;
                    }
                    rooms(message)
                            .filter(room -> room.people().isPresent())
                            .forEach(room ->
                                    assertThat(person.space())
                                            .as("%s sees names in %s", person, message)
                                            .isEqualTo(Space.in(room.breakout().id())));
                    switch (message) {
                        case Message.RosterChanged roster ->
                                assertThat(person.space()).isEqualTo(roster.space());
                        case Message.ParticipantUpdated updated ->
                                assertThat(person.space()).isEqualTo(updated.participant().space());
                        default -> {}
                    }
                });
    }

    /**
     * A plan is the host's until it opens; what is to be done in a breakout is for who is there.
     */
    @Property(tries = 200)
    void whoIsNotInABreakoutHearsNoTaskCardAndNoNameOfADraft(@ForAll("walks") Walked walk) {
        eachTold(
                walk,
                (after, person, message) -> {
                    if (!person.manages()) {
                        rooms(message).forEach(room -> knowsNoMoreThanAllowed(after, person, room));
                    }
                });
    }

    private static void knowsNoMoreThanAllowed(
            Session after, Participant person, BreakoutInfo room) {
        var told = room.breakout();
        boolean outside = !person.space().equals(Space.in(told.id()));
        boolean leads =
                after.breakout(told.id()).filter(one -> one.facilitatedBy(person.id())).isPresent();
        if (!outside || leads) {
            return;
        }
        assertThat(told.plan().task()).as("%s reads %s", person, room).isEmpty();
        var rights = told.plan().rights();
        boolean draft =
                told.waiting()
                        && !rights.allowParticipantsToChoose()
                        && !rights.allowEarlyJoin()
                        && after.board().opening().isEmpty();
        if (draft) {
            assertThat(told.plan().name()).isEqualTo("Room " + (told.ordinal() + 1));
            assertThat(told.plan().topic()).isEmpty();
        }
    }

    private static Stream<BreakoutInfo> rooms(Message message) {
        return switch (message) {
            case Message.BoardChanged(BoardInfo board) -> board.rooms().stream();
            case Message.BreakoutMade(BreakoutInfo room) -> Stream.of(room);
            case Message.BreakoutUpdated(BreakoutInfo room) -> Stream.of(room);
            case Message.Moved moved -> moved.room().stream();
            default -> Stream.of();
        };
    }

    @Property(tries = 150)
    void whoIsIncludedIsWhoIsToldAndEachIsToldOnce(@ForAll("walks") Walked walk) {
        eachEvent(
                Session.fresh(walk.session().id()),
                walk.journal(),
                (before, recorded, after) -> {
                    for (Notice notice : told(before, recorded, after)) {
                        var told = notice.audience().resolve(after);
                        for (ParticipantId id : after.roster().all().keySet()) {
                            assertThat(notice.audience().includes(after, id))
                                    .as("%s hears %s", id, notice)
                                    .isEqualTo(told.contains(id));
                        }
                    }
                });
    }

    /**
     * A socket that comes back is told from the journal exactly what it would have been told live:
     * nothing is missing, nothing comes twice, the order is the same.
     */
    @Property(tries = 150)
    void rule8AReplayFromAnyPositionTellsWhatWasToldLive(
            @ForAll("walks") Walked walk, @ForAll @IntRange(max = 300) int position) {
        int cut = position % (walk.journal().size() + 1);
        Map<ParticipantId, List<Message>> live = new HashMap<>();
        Map<ParticipantId, List<Message>> replayed = new HashMap<>();
        var session = Session.fresh(walk.session().id());
        var atCut = session;
        for (Recorded recorded : walk.journal()) {
            var next = SessionEvolver.evolve(session, recorded);
            if (recorded.seq() > cut) {
                tell(live, session, recorded, next);
            }
            session = next;
            atCut = recorded.seq() <= cut ? next : atCut;
        }
        eachEvent(
                Session.restore(atCut.snapshot()),
                walk.journal().subList(cut, walk.journal().size()),
                (before, recorded, after) -> tell(replayed, before, recorded, after));
        assertThat(replayed).isEqualTo(live);
    }

    private static void tell(
            Map<ParticipantId, List<Message>> told,
            Session before,
            Recorded recorded,
            Session after) {
        for (Notice notice : SessionView.notices(before, recorded, after)) {
            for (ParticipantId id : notice.audience().resolve(after)) {
                told.computeIfAbsent(id, key -> new ArrayList<>()).add(notice.message());
            }
        }
    }

    /**
     * Whoever listened all the time knows what one who connects now is told: every breakout that
     * concerns the person, as it is now, and, for managers, who is in each space.
     */
    @Property(tries = 200)
    void oneWhoListenedKnowsWhatTheStateSays(@ForAll("walks") Walked walk) {
        Map<ParticipantId, Listener> listeners = new HashMap<>();
        eachEvent(
                Session.fresh(walk.session().id()),
                walk.journal(),
                (before, recorded, after) -> {
                    listeners.keySet().retainAll(after.roster().all().keySet());
                    for (Notice notice : told(before, recorded, after)) {
                        for (ParticipantId id : notice.audience().resolve(after)) {
                            var listener = listeners.get(id);
                            if (listener != null) {
                                listener.hear(notice.message());
                            }
                        }
                    }
                    if (!walk.endsCommand(recorded)) {
                        return;
                    }
                    for (ParticipantId id : after.roster().all().keySet()) {
                        var state = SessionView.stateFor(after, id).orElseThrow();
                        listeners
                                .computeIfAbsent(id, key -> new Listener(after, state))
                                .check(after, state, recorded);
                    }
                });
    }
}
