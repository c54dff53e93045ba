package dev.alcove.server.wire;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * From the payload of a request about breakouts to its command, for REST and Socket.IO alike
 * (contract §4, <em>Breakouts</em>, and §5.1). What is wrong with a payload is told by the {@link
 * Payload}; what cannot be done, by the core.
 */
public final class BreakoutRequests {
    private static final int MOST_ROOMS = 200;
    static final int MOST_SEATS = 1_000;
    private static final int MOST_PEOPLE = 5_000;
    static final int MOST_GRACE_SECONDS = 300;
    private static final int SEATS_OF_ONE = 8;
    private static final Duration DURATION_OF_ONE = Duration.ofMinutes(15);
    private static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

    /** Names nothing, so that the core answers as it does for any other name that it never gave. */
    private static final BreakoutId NO_BREAKOUT = new BreakoutId("b-" + "0".repeat(26));

    private static final ParticipantId NOBODY = new ParticipantId("p-nobody");

    private final Supplier<BreakoutId> newIds;

    /**
     * @param newIds names for breakouts that are to be made
     */
    public BreakoutRequests(Supplier<BreakoutId> newIds) {
        this.newIds = newIds;
    }

    /** Those about merging and splitting. */
    public MergingRequests merging() {
        return new MergingRequests(newIds);
    }

    /** {@code {rooms | count, assignment?, durationMinutes?, …}}: a set. */
    public SessionCommand.CreateBreakouts createSet(Payload payload) {
        BreakoutConfig config = config(payload);
        Optional<List<BreakoutSpec>> specs = given(payload);
        if (specs.isEmpty()) {
            payload.wrong("Give either \"rooms\", a list, or \"count\", a number from 1 to 200.");
        }
        return new SessionCommand.CreateBreakouts(specs.orElse(List.of()), Optional.of(config));
    }

    /** {@code rooms} or {@code count}; empty if neither is there. */
    public Optional<List<BreakoutSpec>> given(Payload payload) {
        Optional<Duration> duration = payload.optionalMinutes("durationMinutes");
        int seats = payload.optionalInteger("maxParticipants", 1, MOST_SEATS).orElse(MOST_SEATS);
        Optional<Integer> count = payload.optionalInteger("count", 1, MOST_ROOMS);
        Optional<List<BreakoutSpec>> rooms =
                payload.optionalObjects(
                        "rooms", MOST_ROOMS, inner -> oneOfSet(inner, seats, duration));
        if (rooms.isPresent() && count.isPresent()) {
            payload.wrong("Give either \"rooms\", a list, or \"count\", a number from 1 to 200.");
        }
        return rooms.or(() -> count.map(many -> numbered(many, seats, duration)));
    }

    /** As many breakouts as a set may have, to be made as far as they are needed. */
    public List<BreakoutSpec> spare(Payload payload) {
        return numbered(
                MOST_ROOMS,
                payload.optionalInteger("maxParticipants", 1, MOST_SEATS).orElse(MOST_SEATS),
                payload.optionalMinutes("durationMinutes"));
    }

    /** The id of a breakout that is to be made. */
    public BreakoutId newId() {
        return newIds.get();
    }

    private BreakoutSpec oneOfSet(Payload room, int seats, Optional<Duration> duration) {
        return new BreakoutSpec(
                newIds.get(),
                room.name("name"),
                room.optionalText("topic", 0, 500).orElse(""),
                room.optionalInteger("maxParticipants", 1, MOST_SEATS).orElse(seats),
                room.optionalMinutes("durationMinutes").or(() -> duration),
                facilitator(room),
                room.optionalText("eventId", 1, 200),
                Optional.empty(),
                task(room));
    }

    private List<BreakoutSpec> numbered(int count, int seats, Optional<Duration> duration) {
        List<BreakoutSpec> specs = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            specs.add(
                    new BreakoutSpec(
                            newIds.get(),
                            "Room " + i,
                            "",
                            seats,
                            duration,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }
        return specs;
    }

    /**
     * What holds for a set: {@code {assignment?, allow…?, autoAssign?, startCountdownSeconds?,
     * askToJoin?}}.
     */
    public static BreakoutConfig config(Payload payload) {
        AssignmentStrategy assignment =
                strategy(payload, "assignment").orElse(AssignmentStrategy.MANUAL);
        boolean selfSelect = assignment == AssignmentStrategy.SELF_SELECT;
        BreakoutRights rights = rights(payload, BreakoutRights.OF_A_SET, selfSelect);
        Duration countdown =
                payload.optionalSeconds("startCountdownSeconds", MOST_GRACE_SECONDS)
                        .orElse(Duration.ZERO);
        return new BreakoutConfig(assignment, rights, countdown, payload.optionalFlag("askToJoin"));
    }

    /** {@code {allow…?, autoAssign?}}. */
    public static BreakoutRights rights(Payload payload, BreakoutRights otherwise, boolean choose) {
        return new BreakoutRights(
                payload.optionalFlag("allowParticipantsToChoose")
                        .orElse(choose || otherwise.allowParticipantsToChoose()),
                payload.optionalFlag("allowReturnToMain").orElse(otherwise.allowReturnToMain()),
                payload.optionalFlag("allowEarlyJoin").orElse(otherwise.allowEarlyJoin()),
                payload.optionalFlag("autoAssign").orElse(otherwise.autoAssign()));
    }

    /** {@code breakout.room.create}: one more breakout, by itself. */
    public SessionCommand.CreateBreakouts createOne(Payload payload) {
        var spec =
                new BreakoutSpec(
                        newIds.get(),
                        payload.name("name"),
                        payload.optionalText("topic", 0, 500).orElse(""),
                        payload.optionalInteger("maxParticipants", 1, MOST_SEATS)
                                .orElse(SEATS_OF_ONE),
                        Optional.of(
                                payload.optionalMinutes("durationMinutes").orElse(DURATION_OF_ONE)),
                        facilitator(payload),
                        payload.optionalText("eventId", 1, 200),
                        Optional.of(rights(payload, BreakoutRights.ofOne(false), false)),
                        task(payload));
        return new SessionCommand.CreateBreakouts(List.of(spec), Optional.empty());
    }

    /** {@code {participantId, to, reason?}}. */
    public static SessionCommand.Move move(Payload payload) {
        return new SessionCommand.Move(
                participant(payload, "participantId"),
                space(payload, "to"),
                payload.optionalText("reason", 1, 500));
    }

    /** {@code {assignments: [{participantId, to}]}} or {@code {strategy}}. */
    public static SessionCommand assign(Payload payload) {
        Optional<AssignmentStrategy> strategy = strategy(payload, "strategy");
        Optional<List<SessionCommand.Assignment>> assignments =
                payload.optionalObjects(
                        "assignments",
                        MOST_PEOPLE,
                        one ->
                                new SessionCommand.Assignment(
                                        participant(one, "participantId"), space(one, "to")));
        if (strategy.isPresent() == assignments.isPresent()) {
            payload.wrong(
                    "Give either \"assignments\", a list, or a \"strategy\": random, previous or"
                            + " roster.");
        }
        return strategy.<SessionCommand>map(SessionCommand.AssignBy::new)
                .orElseGet(() -> new SessionCommand.Assign(assignments.orElse(List.of())));
    }

    /** {@code {participantId, with}}. */
    public static SessionCommand swap(Payload payload) {
        return new SessionCommand.Swap(
                participant(payload, "participantId"), participant(payload, "with"));
    }

    /** {@code {participantId, locked}}. */
    public static SessionCommand lock(Payload payload) {
        return new SessionCommand.Lock(
                participant(payload, "participantId"), payload.optionalFlag("locked").orElse(true));
    }

    /** {@code {startCountdownSeconds?, durationMinutes?}}: opens all that wait. */
    public static SessionCommand.OpenBreakouts open(Payload payload) {
        return new SessionCommand.OpenBreakouts(
                payload.optionalSeconds("startCountdownSeconds", MOST_GRACE_SECONDS),
                payload.optionalMinutes("durationMinutes"));
    }

    /** {@code {graceSeconds?}}: closes one, or all. */
    public static SessionCommand close(Optional<BreakoutId> breakout, Payload payload) {
        Duration grace = grace(payload);
        return breakout.<SessionCommand>map(one -> new SessionCommand.CloseBreakout(one, grace))
                .orElseGet(() -> new SessionCommand.CloseAll(grace));
    }

    /** {@code {minutes}}: starts the timer of one, or of all. */
    public static SessionCommand startTimer(Optional<BreakoutId> breakout, Payload payload) {
        return new SessionCommand.StartTimer(breakout, payload.minutes("minutes"));
    }

    /** {@code {minutes}}, negative to shorten. */
    public static SessionCommand extendTimer(Optional<BreakoutId> breakout, Payload payload) {
        return new SessionCommand.ExtendTimer(breakout, payload.signedMinutes("minutes"));
    }

    /** {@code {graceSeconds?}}. */
    public static SessionCommand endTimer(Optional<BreakoutId> breakout, Payload payload) {
        return new SessionCommand.EndTimer(breakout, grace(payload));
    }

    /** {@code {message, to?}}. */
    public static SessionCommand.Broadcast broadcast(Payload payload) {
        return new SessionCommand.Broadcast(
                payload.text("message", 1, 2_000),
                payload.optionalTexts("to", MOST_ROOMS)
                        .map(ids -> ids.stream().map(BreakoutRequests::breakoutOf).toList()));
    }

    /** {@code {note?}}. */
    public static SessionCommand askHelp(BreakoutId breakout, Payload payload) {
        return new SessionCommand.AskHelp(breakout, payload.optionalText("note", 1, 500));
    }

    /** {@code roomId}, which must be there. */
    public static BreakoutId roomId(Payload payload) {
        return breakoutOf(payload.text("roomId", 1, 200));
    }

    /** {@code roomId}, where it may be left out. */
    public static Optional<BreakoutId> optionalRoomId(Payload payload) {
        return payload.optionalText("roomId", 1, 200).map(BreakoutRequests::breakoutOf);
    }

    /** The breakout that a text names; one that cannot exist if it names none. */
    public static BreakoutId breakoutOf(String text) {
        return BreakoutId.parse(text).orElse(NO_BREAKOUT);
    }

    /** A participant's id; one that nobody has if the text cannot be one. */
    public static ParticipantId participant(Payload payload, String name) {
        return participantOf(payload.text(name, 1, 200));
    }

    /** The participant that a text names; nobody if it cannot be a name. */
    public static ParticipantId participantOf(String text) {
        return text.isBlank() || text.length() > 64 ? NOBODY : new ParticipantId(text);
    }

    /** {@code "main"} or a breakout's id. */
    public static Space space(Payload payload, String name) {
        return Space.parse(payload.text(name, 1, 200)).orElse(Space.in(NO_BREAKOUT));
    }

    static Optional<ParticipantId> facilitator(Payload payload) {
        return payload.optionalText("facilitatorId", 1, 200).map(BreakoutRequests::participantOf);
    }

    private static Optional<String> task(Payload payload) {
        return payload.optionalText("task", 0, 4_000).filter(text -> !text.isEmpty());
    }

    private static Duration grace(Payload payload) {
        return payload.optionalSeconds("graceSeconds", MOST_GRACE_SECONDS).orElse(DEFAULT_GRACE);
    }

    private static Optional<AssignmentStrategy> strategy(Payload payload, String name) {
        return payload.optionalWord(
                name,
                BreakoutRequests::strategyOf,
                "manual, random, self-select, previous or roster");
    }

    private static Optional<AssignmentStrategy> strategyOf(String word) {
        for (AssignmentStrategy strategy : AssignmentStrategy.values()) {
            if (strategy.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(strategy);
            }
        }
        return Optional.empty();
    }
}
