package dev.alcove.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Presence;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The rules that always hold (contract §2), over random walks. What is told: {@code ViewRules}. */
class RulesTest {
    @Provide
    Arbitrary<List<Step>> walks() {
        return Step.walks();
    }

    @Property(tries = 400)
    void rule1EveryoneIsInExactlyOneSpaceThatThereIs(@ForAll("walks") List<Step> walk) {
        Walk.play(walk, turn -> everyoneIsSomewhere(turn.after()));
    }

    private static void everyoneIsSomewhere(Session session) {
        List<ParticipantId> placed = new ArrayList<>();
        session.roster()
                .spaces()
                .forEach((space, members) -> {
                    assertThat(isThere(session, space)).as("%s is there", space).isTrue();
                    members.shown().forEach(place -> placed.add(place.id()));
                    members.expected().forEach(place -> placed.add(place.id()));
                });
        assertThat(placed).containsExactlyInAnyOrderElementsOf(session.roster().all().keySet());
        for (Participant person : session.roster().all().values()) {
            assertThat(isThere(session, person.space())).isTrue();
        }
    }

    private static boolean isThere(Session session, Space space) {
        return space.asBreakout().map(id -> session.breakout(id).isPresent()).orElse(true);
    }

    @Property(tries = 400)
    void rule1NobodyWaitsAndIsInTheSession(@ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn ->
                        turn.eachEvent((before, recorded, after) -> {
                            assertThat(after.waiting().all().keySet())
                                    .as("waiting after %s", recorded)
                                    .noneMatch(after.roster().all()::containsKey);
                            assertThat(after.sitting().emptySince().isPresent())
                                    .as("is nobody there after %s", recorded)
                                    .isEqualTo(
                                            after.open()
                                                    && after.roster().all().isEmpty()
                                                    && after.waiting().all().isEmpty());
                        }));
    }

    @Property(tries = 400)
    void nobodyWaitsInARoomThatHasSeatsAndNoWaitingRoom(@ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn -> {
                    var settings = turn.after().settings();
                    if (turn.command() instanceof SessionCommand.Configure
                            && turn.decision() instanceof Decision.Accepted
                            && !settings.waitingRoom()
                            && !turn.after().waiting().all().isEmpty()) {
                        assertThat(JoiningRules.noRoom(turn.after(), Role.PARTICIPANT))
                                .as("who waits has no seat")
                                .isPresent();
                    }
                });
    }

    @Property(tries = 400)
    void nobodyIsKeptInABreakoutWhenNoHostWasThereForTheGrace(@ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn -> {
                    var session = turn.after();
                    boolean hostsAreAway =
                            turn.command() instanceof SessionCommand.ReachDeadline
                                    && session.open()
                                    && session.roster().managers().stream()
                                            .map(place -> session.participant(place.id()))
                                            .noneMatch(p ->
                                                    p.filter(Participant::connected).isPresent());
                    if (hostsAreAway) {
                        var unattended = session.sitting().unattended().orElseThrow();
                        var grace = session.settings().times().grace();
                        if (!unattended.since().plus(grace).isAfter(turn.context().at())) {
                            everyoneMayComeBack(session, turn.context());
                        }
                    }
                });
    }

    private static void everyoneMayComeBack(Session session, CommandContext context) {
        for (Participant person : session.roster().all().values()) {
            if (person.space().asBreakout().isPresent()) {
                var by = new CommandContext(context.at(), Actor.person(person.id()), 0);
                assertThat(SessionDecider.decide(session, new SessionCommand.LeaveBreakout(), by))
                        .isInstanceOf(Decision.Accepted.class);
            }
        }
    }

    @Property(tries = 400)
    void rule2NoBreakoutHoldsMoreThanItsSeats(@ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn -> {
                    for (Breakout breakout : turn.after().breakouts()) {
                        assertThat(seated(turn.after(), breakout, false))
                                .as("people in %s after %s", breakout, turn.command())
                                .isLessThanOrEqualTo(breakout.plan().maxParticipants());
                        assertThat(seated(turn.after(), breakout, true))
                                .as("seats kept in %s after %s", breakout, turn.command())
                                .isLessThanOrEqualTo(breakout.plan().maxParticipants());
                    }
                });
    }

    /** Counted by hand, not by the index that the rules use. */
    private static int seated(Session session, Breakout breakout, boolean withKept) {
        return (int)
                session.roster().all().values().stream()
                        .filter(person -> !person.manages())
                        .filter(person ->
                                person.space().equals(Space.in(breakout.id()))
                                        || (withKept && person.claims(breakout.id())))
                        .count();
    }

    @Property(tries = 60)
    void rule2HoweverManyJoinInTheSameMillisecond(
            @ForAll @IntRange(min = 1, max = 40) int people,
            @ForAll @IntRange(min = 1, max = 40) int seats) {
        var names = new String[people];
        for (int number = 0; number < people; number++) {
            names[number] = "p" + number;
        }
        var scenario =
                Scenario.open()
                        .people(names)
                        .breakouts(new BreakoutRights(true, true, false, false), seats, "red")
                        .opened();
        for (String name : names) {
            scenario.by(name).when(new SessionCommand.JoinBreakout(Scenario.b("red")));
        }
        assertThat(scenario.session().roster().in(Scenario.in("red")).size())
                .isEqualTo(Math.min(people, seats));
    }

    @Property(tries = 400)
    void rule3WhenABreakoutClosesEveryoneInItIsInMain(@ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn ->
                        turn.eachEvent((before, recorded, after) -> {
                            if (recorded.event() instanceof SessionEvent.BreakoutClosed closed) {
                                closedCleanly(turn, closed, after);
                            }
                        }));
    }

    private static void closedCleanly(
            Walk.Turn turn, SessionEvent.BreakoutClosed closed, Session after) {
        assertThat(after.roster().in(Space.in(closed.breakout())).size()).isZero();
        assertThat(after.roster().all().values())
                .as("nobody keeps a seat in %s", closed.breakout())
                .noneMatch(person -> person.claims(closed.breakout()));
        for (Participant was : turn.before().roster().all().values()) {
            if (was.space().equals(Space.in(closed.breakout()))) {
                after.participant(was.id())
                        .filter(p -> p.space() instanceof Space.In)
                        .ifPresent(p ->
                                assertThat(turn.events())
                                        .as("%s went elsewhere before", was.id())
                                        .anyMatch(e ->
                                                e.event() instanceof SessionEvent.PeopleMoved moved
                                                        && moved.people().contains(was.id())));
            }
        }
    }

    @Property(tries = 300)
    void rule5WhatIsRefusedChangedNothingAndTheSameCommandDecidesTheSame(
            @ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn -> {
                    var again =
                            SessionDecider.decide(turn.before(), turn.command(), turn.context());
                    assertThat(again).isEqualTo(turn.decision());
                    if (turn.decision() instanceof Decision.Rejected) {
                        assertThat(turn.after()).isSameAs(turn.before());
                    }
                });
    }

    @Property(tries = 300)
    void rule5ReplayingTheEventsGivesTheSameSessionAlsoFromASnapshotOnTheWay(
            @ForAll("walks") List<Step> steps, @ForAll @IntRange(max = 200) int at) {
        var walk = Walk.play(steps);
        var journal = walk.journal();
        var session = Session.fresh(walk.session().id());
        int cut = at % (journal.size() + 1);
        for (Recorded recorded : journal) {
            if (recorded.seq() == cut) {
                var restored = Session.restore(session.snapshot());
                assertThat(restored).isEqualTo(session);
                assertThat(restored.snapshot()).isEqualTo(session.snapshot());
                session = restored;
            }
            session = SessionEvolver.evolve(session, recorded);
        }
        assertThat(session).isEqualTo(walk.session());
        assertThat(session.snapshot()).isEqualTo(walk.session().snapshot());
        assertThat(session.nextDeadline()).isEqualTo(walk.session().nextDeadline());
    }

    @Property(tries = 300)
    void theIndexesAreWhatTheParticipantsSay(@ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn ->
                        assertThat(Session.restore(turn.after().snapshot()))
                                .isEqualTo(turn.after()));
    }

    @Property(tries = 400)
    void rule6WhatIsDueFiresAndFiresOnce(@ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn -> {
                    if (!(turn.command() instanceof SessionCommand.ReachDeadline)) {
                        return;
                    }
                    var at = turn.context().at();
                    boolean due =
                            turn.before().nextDeadline().filter(t -> !t.isAfter(at)).isPresent();
                    assertThat(turn.events().isEmpty()).isEqualTo(!due);
                    assertThat(turn.after().nextDeadline().filter(t -> !t.isAfter(at)))
                            .as("still due at %s", at)
                            .isEmpty();
                    // What an ended session still had open is over with it: nothing more fires.
                    if (turn.after().open()) {
                        assertThat(turn.after().breakouts())
                                .noneMatch(breakout ->
                                        breakout.endsAt()
                                                .filter(end -> !end.isAfter(at))
                                                .isPresent());
                    }
                    assertThat(SessionDecider.decide(turn.after(), turn.command(), turn.context()))
                            .isEqualTo(
                                    new Decision.Accepted(
                                            List.of(), List.of(), turn.after(), List.of()));
                });
    }

    /**
     * No breakout that has a timer is closed by the clock before its end, or for another reason.
     */
    @Property(tries = 400)
    void rule6TheClockClosesNothingBeforeItsTime(@ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn ->
                        turn.eachEvent((before, recorded, after) -> {
                            if (turn.command() instanceof SessionCommand.ReachDeadline
                                    && recorded.event()
                                            instanceof SessionEvent.BreakoutClosed closed) {
                                notTooEarly(before, recorded, closed);
                            }
                        }));
    }

    private static void notTooEarly(
            Session before, Recorded recorded, SessionEvent.BreakoutClosed closed) {
        var breakout = before.breakout(closed.breakout()).orElseThrow();
        var at = recorded.at();
        switch (closed.reason()) {
            case TIMER, CLOSED ->
                    assertThat(breakout.endsAt())
                            .isPresent()
                            .get()
                            .satisfies(end -> assertThat(end).isBeforeOrEqualTo(at));
            case EMPTY ->
                    assertThat(breakout.emptySince())
                            .isPresent()
                            .get()
                            .satisfies(since ->
                                    assertThat(since).isBeforeOrEqualTo(at.minusSeconds(300)));
            case RECALLED, DELETED, MERGED ->
                    assertThat(closed.reason()).as("the clock does not do this").isNull();
        }
    }

    @Property(tries = 400)
    void rule6EachWarningIsGivenOnceForOneEnd(@ForAll("walks") List<Step> walk) {
        record Given(SessionEvent.WarningReached warning, Optional<Instant> end) {}
        List<Given> given = new ArrayList<>();
        Walk.play(
                walk,
                turn ->
                        turn.eachEvent((before, recorded, after) -> {
                            if (recorded.event() instanceof SessionEvent.WarningReached reached) {
                                var end =
                                        before.breakout(reached.breakout())
                                                .flatMap(Breakout::endsAt);
                                assertThat(end).isPresent();
                                assertThat(end.get().minus(reached.left()))
                                        .isBeforeOrEqualTo(recorded.at())
                                        .isAfterOrEqualTo(recorded.at().minusSeconds(5));
                                given.add(new Given(reached, end));
                            }
                        }));
        assertThat(given).doesNotHaveDuplicates();
    }

    @Property(tries = 400)
    void rule7ADropKeepsTheSeatForTheGraceAndNoLonger(@ForAll("walks") List<Step> walk) {
        Walk.play(
                walk,
                turn ->
                        turn.eachEvent((before, recorded, after) ->
                                keptForTheGrace(turn, before, recorded, after)));
    }

    private static void keptForTheGrace(
            Walk.Turn turn, Session before, Recorded recorded, Session after) {
        var at = recorded.at();
        switch (recorded.event()) {
            case SessionEvent.ParticipantDropped dropped -> {
                var was = before.participant(dropped.participant()).orElseThrow();
                assertThat(after.participant(dropped.participant()))
                        .contains(was.withPresence(new Presence.Dropped(at.plusSeconds(30))));
            }
            case SessionEvent.ParticipantConnected back -> {
                var was = before.participant(back.participant()).orElseThrow();
                assertThat(after.participant(back.participant()))
                        .contains(was.withPresence(new Presence.Connected(back.connection())));
            }
            case SessionEvent.ParticipantLeft left
                    when turn.command() instanceof SessionCommand.ReachDeadline -> {
                var until =
                        before.participant(left.participant())
                                .map(Participant::presence)
                                .flatMap(Presence::deadline);
                assertThat(until).isPresent();
                assertThat(until.get()).isBeforeOrEqualTo(at);
            }
            default -> {}
        }
    }

    @Property(tries = 300)
    void rule8AllCommandsOfAllHostsGiveOneOrder(@ForAll("walks") List<Step> steps) {
        var walk = Walk.play(steps);
        long next = 1;
        var time = Scenario.START;
        for (Recorded recorded : walk.journal()) {
            assertThat(recorded.seq()).isEqualTo(next++);
            assertThat(recorded.at()).isAfterOrEqualTo(time);
            time = recorded.at();
        }
        assertThat(walk.session().version()).isEqualTo(next - 1);
    }

    @Property(tries = 200)
    void lotsMakeGroupsThatDifferByAtMostOne(
            @ForAll @IntRange(min = 1, max = 60) int people,
            @ForAll @IntRange(min = 1, max = 9) int breakouts,
            @ForAll long seed) {
        var names = new String[people];
        for (int number = 0; number < people; number++) {
            names[number] = "p" + number;
        }
        var rooms = new String[breakouts];
        for (int number = 0; number < breakouts; number++) {
            rooms[number] = "r" + number;
        }
        var scenario =
                Scenario.open()
                        .host("hana")
                        .people(names)
                        .breakouts(60, rooms)
                        .seed(seed)
                        .given(new SessionCommand.AssignBy(AssignmentStrategy.RANDOM));
        var sizes =
                scenario.session().breakouts().stream()
                        .mapToInt(b -> scenario.session().roster().seatsTaken(b.id()))
                        .summaryStatistics();
        assertThat(sizes.getSum()).isEqualTo(people);
        assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
    }
}
