package dev.alcove.core.session;

import dev.alcove.core.breakout.Arrival;
import dev.alcove.core.breakout.ArrivalStatus;
import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.PersonId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a {@link Step} means on a {@link Walk}. */
final class Play {
    private static final List<Role> ROLES = List.of(Role.HOST, Role.COHOST, Role.PARTICIPANT);
    private static final List<AssignmentStrategy> STRATEGIES =
            List.of(
                    AssignmentStrategy.MANUAL,
                    AssignmentStrategy.RANDOM,
                    AssignmentStrategy.SELF_SELECT,
                    AssignmentStrategy.PREVIOUS);

    private final Walk walk;
    private final Step step;

    Play(Walk walk, Step step) {
        this.walk = walk;
        this.step = step;
    }

    void play() {
        switch (step.kind()) {
            case WAIT -> walk.waitForDeadline();
            case SLEEP -> walk.sleep(Duration.ofSeconds(step.much() * 47L));
            case RESTART -> clock(new SessionCommand.LoseAllConnections());
            case JOIN ->
                    clock(
                            new SessionCommand.Join(
                                    self(),
                                    "Name " + step.who() % 7,
                                    walk.holdsKey(step.who()),
                                    Optional.of(new PersonId("x" + step.who() % 4))));
            case CONNECT -> own(new SessionCommand.Connect(self(), walk.newSocket()));
            case DROP -> own(new SessionCommand.LoseConnection(self(), socket()));
            case LEAVE -> own(new SessionCommand.Leave());
            case RAISE -> own(new SessionCommand.RaiseHand());
            case LOWER -> own(new SessionCommand.LowerHand(Optional.of(other())));
            case CHAT -> own(new SessionCommand.SendChat("x".repeat(step.much() * 5)));
            case ASK_HELP -> own(new SessionCommand.AskHelp(ownBreakout(), Optional.empty()));
            case GO_IN -> own(new SessionCommand.JoinBreakout(breakout()));
            case GO_BACK -> own(new SessionCommand.LeaveBreakout());
            case REPORT_ARRIVAL -> own(report());
            case RECORD_VOICE ->
                    clock(
                            new SessionCommand.RecordVoice(
                                    other(), "Name", grace(), List.of(breakout())));
            case RESOLVE_HELP -> manage(new SessionCommand.ResolveHelp(needy()));
            case REMOVE ->
                    manage(
                            new SessionCommand.Remove(
                                    other(), Optional.empty(), step.what() % 3 != 0));
            case READMIT -> manage(new SessionCommand.Readmit(someoneBarred()));
            case RENAME -> manage(new SessionCommand.Rename(renamed(), "Name " + step.much()));
            case CHANGE_ROLE ->
                    manage(new SessionCommand.ChangeRole(other(), ROLES.get(step.what() % 3)));
            case MUTE -> manage(new SessionCommand.Mute(other()));
            case MUTE_ALL ->
                    manage(
                            new SessionCommand.MuteAll(
                                    step.much() % 3 == 0
                                            ? Optional.empty()
                                            : Optional.of(walk.space(step.what()))));
            case BROADCAST -> manage(new SessionCommand.Broadcast("Hi", toSome()));
            case CONFIGURE ->
                    manage(
                            new SessionCommand.Configure(
                                    Walk.settings(step.much())
                                            .withWaitingRoom(step.what() % 2 == 0)
                                            .withBreakoutsEnabled(step.who() != 3)));
            case ADMIT -> manage(new SessionCommand.Admit(List.of(other(), someoneWaiting())));
            case ADMIT_ALL -> manage(new SessionCommand.AdmitAll());
            case REJECT ->
                    manage(new SessionCommand.Reject(someoneWaiting(), Optional.of("Full.")));
            case START_RECORDING,
                    STOP_RECORDING,
                    CONFIRM_RECORDING,
                    FAIL_RECORDING,
                    CUT_RECORDING ->
                    new RecordingPlay(walk, step).play();
            default -> playBreakouts();
        }
    }

    private ParticipantId renamed() {
        return step.what() % 2 == 0 ? someoneWaiting() : other();
    }

    private void playBreakouts() {
        switch (step.kind()) {
            case CREATE_ONE -> manage(create(1, Optional.empty()));
            case CREATE_SET -> manage(create(1 + step.what() % 3, Optional.of(config())));
            case UPDATE -> manage(new SessionCommand.UpdateBreakout(breakout(), change()));
            case DELETE -> manage(new SessionCommand.DeleteBreakout(breakout()));
            case ASSIGN -> manage(assign());
            case ASSIGN_RANDOM -> manage(new SessionCommand.AssignBy(AssignmentStrategy.RANDOM));
            case ASSIGN_PREVIOUS ->
                    manage(new SessionCommand.AssignBy(AssignmentStrategy.PREVIOUS));
            case SWAP -> manage(new SessionCommand.Swap(self(), other()));
            case LOCK -> manage(new SessionCommand.Lock(other(), step.what() % 2 == 0));
            case OPEN -> manage(new SessionCommand.OpenBreakouts(countdown(), Optional.empty()));
            case CANCEL_OPENING -> manage(new SessionCommand.CancelOpening());
            case MOVE ->
                    manage(
                            new SessionCommand.Move(
                                    other(), walk.space(step.what()), Optional.empty()));
            case CLOSE -> manage(new SessionCommand.CloseBreakout(breakout(), grace()));
            case CLOSE_ALL -> manage(new SessionCommand.CloseAll(grace()));
            case RECALL -> manage(new SessionCommand.Recall());
            case START_TIMER -> manage(new SessionCommand.StartTimer(one(), minutes()));
            case EXTEND_TIMER ->
                    manage(new SessionCommand.ExtendTimer(one(), minutes().minusSeconds(90)));
            case MERGE -> manage(new SessionCommand.MergeBreakouts(mergedOnes(), breakout()));
            case SPLIT -> manage(split());
            case PAUSE_TIMER -> manage(new SessionCommand.PauseTimer(one()));
            case RESUME_TIMER -> manage(new SessionCommand.ResumeTimer(one()));
            case END_TIMER -> manage(new SessionCommand.EndTimer(one(), grace()));
            default -> new PlanPlay(walk, step).play();
        }
    }

    private void own(SessionCommand command) {
        walk.turn(Actor.person(self()), command);
    }

    private void clock(SessionCommand command) {
        walk.turn(Actor.clock(), command);
    }

    private void manage(SessionCommand command) {
        walk.turn(walk.manager(step), command);
    }

    private ParticipantId self() {
        return Walk.person(step.who());
    }

    private ParticipantId other() {
        return Walk.person(step.much() % Walk.CAST);
    }

    /** Who came first; nobody who waits, if nobody does. */
    private ParticipantId someoneWaiting() {
        return walk.session().waiting().inOrder().stream()
                .map(Waiting::id)
                .findFirst()
                .orElseGet(this::other);
    }

    /** Who was kept out first; nobody who is, if nobody is. */
    private ParticipantId someoneBarred() {
        return walk.session().departures().barsInOrder().stream()
                .map(Bar::participant)
                .findFirst()
                .orElseGet(this::other);
    }

    private ConnectionId socket() {
        return walk.socketOf(self()).orElseGet(walk::newSocket);
    }

    /** Of the latest move, now and then of an earlier one; any status, a wrong one too. */
    private SessionCommand report() {
        long move = walk.session().arrivals().of(self()).map(Arrival::move).orElse(1L);
        var statuses = ArrivalStatus.values();
        return new SessionCommand.ReportArrival(
                step.much() == 0 ? move - 1 : move,
                statuses[step.what() % statuses.length],
                Optional.of("x".repeat(step.much())));
    }

    private BreakoutId breakout() {
        return walk.breakout(step.what());
    }

    /** Where the person is; one that it is not in, if it is in none. */
    private BreakoutId ownBreakout() {
        return walk.session()
                .participant(self())
                .flatMap(person -> person.space().asBreakout())
                .orElseGet(this::breakout);
    }

    /** One that asked for help, if there is one. */
    private BreakoutId needy() {
        return walk.session().breakouts().stream()
                .filter(breakout -> breakout.help().isPresent())
                .map(Breakout::id)
                .findFirst()
                .orElseGet(this::breakout);
    }

    private Optional<BreakoutId> one() {
        return step.what() == 5 ? Optional.empty() : Optional.of(breakout());
    }

    private Optional<List<BreakoutId>> toSome() {
        return step.what() == 5 ? Optional.empty() : Optional.of(List.of(breakout()));
    }

    private Duration grace() {
        return Duration.ofSeconds(step.much() * 3L);
    }

    private Duration minutes() {
        return Duration.ofSeconds(step.much() * 40L);
    }

    private Optional<Duration> countdown() {
        return step.much() % 3 == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(step.what()));
    }

    private BreakoutRights rights() {
        return new BreakoutRights(
                step.much() % 2 == 0, step.what() % 2 == 0, step.much() > 6, step.who() % 2 == 0);
    }

    private BreakoutConfig config() {
        return new BreakoutConfig(
                STRATEGIES.get(step.what() % STRATEGIES.size()),
                rights(),
                Duration.ofSeconds(step.much() % 3),
                Optional.of(step.much() % 4 == 3));
    }

    private SessionCommand create(int count, Optional<BreakoutConfig> config) {
        return new SessionCommand.CreateBreakouts(
                IntStream.range(0, count).mapToObj(this::spec).toList(), config);
    }

    private BreakoutSpec spec(int number) {
        return new BreakoutSpec(
                walk.newBreakout(),
                "Group " + number,
                "",
                1 + step.much() % 4,
                step.much() % 2 == 0 ? Optional.of(Duration.ofSeconds(70)) : Optional.empty(),
                step.much() % 5 == 0 ? Optional.of(other()) : Optional.empty(),
                Optional.empty(),
                step.who() % 3 == 0 ? Optional.of(rights()) : Optional.empty(),
                Optional.empty());
    }

    private BreakoutChange change() {
        return new BreakoutChange(
                Optional.of("Group " + step.much()),
                Optional.empty(),
                step.much() % 2 == 0 ? Optional.of(step.much() % 4) : Optional.empty(),
                Optional.empty(),
                step.much() % 3 == 0 ? Optional.of(leader()) : Optional.empty(),
                step.who() % 2 == 0 ? Optional.of(rights()) : Optional.empty(),
                Optional.empty());
    }

    private BreakoutChange.Leader leader() {
        return step.what() % 3 == 0
                ? new BreakoutChange.Leader.Nobody()
                : new BreakoutChange.Leader.Person(other());
    }

    private List<BreakoutId> mergedOnes() {
        return IntStream.rangeClosed(1, 1 + step.much() % 2)
                .mapToObj(n -> walk.breakout((step.what() + n) % 6))
                .toList();
    }

    /** Into even parts, or with some people of it in the second, now and then one who is not. */
    private SessionCommand split() {
        var made = Stream.generate(walk::newBreakout).limit(step.much() % 4).toList();
        var people =
                walk.session().roster().in(Space.in(breakout())).shown().stream()
                        .map(Roster.Place::id)
                        .limit(step.much() % 3)
                        .toList();
        var groups =
                List.of(
                        new SessionCommand.Group(Optional.of("Rest"), List.of()),
                        new SessionCommand.Group(
                                Optional.empty(), step.what() == 4 ? List.of(other()) : people));
        return new SessionCommand.SplitBreakout(
                breakout(), made, made.size() == 1 ? Optional.of(groups) : Optional.empty());
    }

    /** A few people, each somewhere else. */
    private SessionCommand assign() {
        return new SessionCommand.Assign(
                IntStream.rangeClosed(0, step.much())
                        .mapToObj(n ->
                                new SessionCommand.Assignment(
                                        Walk.person((step.who() + n) % Walk.CAST),
                                        walk.space((step.what() + n) % 5)))
                        .toList());
    }
}
