package dev.alcove.server.plan;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutConfig;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.breakout.GroupCount;
import dev.alcove.core.breakout.GroupingRules;
import dev.alcove.core.breakout.RoundsPlan;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Listed;
import dev.alcove.core.session.RoundsWish;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SetSpec;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From the payload of a request about plans to its command, with what the room keeps: its roster
 * and its named sets. For REST and Socket.IO alike.
 */
public final class PlanRequests {
    private static final List<String> RULES =
            List.of("keepTogether", "keepApart", "balanceBy", "avoidRepeats");
    private static final int MOST_ROOMS = 200;
    private static final int MOST_SEATS = 1_000;
    private static final int CSV_CHARACTERS = 400_000;
    private static final int LONGEST_LIST = 100;

    private final BreakoutRequests requests;
    private final PlanBook book;

    public PlanRequests(BreakoutRequests requests, PlanBook book) {
        this.requests = requests;
        this.book = book;
    }

    /** A command, and the list that it places people by; none for most. */
    public record Planned(SessionCommand command, List<Listed> list) {
        static Planned of(SessionCommand command) {
            return new Planned(command, List.of());
        }
    }

    /** Whether a payload needs what the room keeps, so that reading it blocks. */
    public static boolean blocks(Payload payload) {
        return payload.mentions("set")
                || payload.mentions("rules")
                || payload.mentions("balanceBy")
                || payload.says("assignment", "roster")
                || payload.says("strategy", "roster");
    }

    /** What a preview draws lots with; another one for each if it does not say. */
    public static Optional<Long> seed(Payload payload) {
        return payload.optionalInteger("seed", 0, Integer.MAX_VALUE).map(Integer::longValue);
    }

    /** A set: by rooms, count, people per room, a named set, or a roster. */
    public Planned create(String code, Payload payload) {
        BreakoutConfig config = BreakoutRequests.config(payload);
        Optional<List<BreakoutSpec>> given = requests.given(payload);
        Optional<GroupCount> each =
                payload.optionalInteger("peoplePerRoom", 1, MOST_SEATS).map(GroupCount.Of::new);
        Optional<NamedSet> set = set(code, payload);
        Optional<GroupingRules> rules =
                payload.optionalObject("rules", inner -> rules(code, inner));
        boolean roster = config.assignment() == AssignmentStrategy.ROSTER;
        int ways =
                (given.isPresent() ? 1 : 0)
                        + (each.isPresent() ? 1 : 0)
                        + (payload.mentions("set") ? 1 : 0);
        if (ways > 1 || (ways == 0 && !roster)) {
            payload.wrong(
                    "Give one of \"rooms\", a list, \"count\", a number from 1 to 200,"
                            + " \"peoplePerRoom\", or \"set\", a saved set's name.");
        }
        List<Listed> list =
                set.map(NamedSet::list).orElseGet(() -> roster ? list(code, payload) : List.of());
        if (each.isEmpty() && set.isEmpty() && rules.isEmpty() && list.isEmpty()) {
            return Planned.of(
                    new SessionCommand.CreateBreakouts(
                            given.orElse(List.of()), Optional.of(config)));
        }
        List<BreakoutSpec> rooms =
                given.orElseGet(() -> set.map(named -> specs(named, payload)).orElse(List.of()));
        List<BreakoutSpec> spare =
                each.isPresent() || !list.isEmpty() ? requests.spare(payload) : List.of();
        return new Planned(
                new SessionCommand.PlanSet(new SetSpec(rooms, spare, each, list, config, rules)),
                list);
    }

    private Optional<NamedSet> set(String code, Payload payload) {
        return payload.optionalText("set", 1, 100)
                .flatMap(name -> {
                    var found = book.set(code, name);
                    if (found.isEmpty()) {
                        payload.wrong("This room has no saved set \"" + name + "\".");
                    }
                    return found;
                });
    }

    private List<BreakoutSpec> specs(NamedSet set, Payload payload) {
        Optional<Duration> duration = payload.optionalMinutes("durationMinutes");
        List<BreakoutSpec> specs = new ArrayList<>();
        for (NamedSet.NamedRoom room : set.rooms()) {
            specs.add(
                    new BreakoutSpec(
                            requests.newId(),
                            room.name(),
                            room.topic(),
                            room.maxParticipants().orElse(MOST_SEATS),
                            room.duration().or(() -> duration),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            room.task()));
        }
        return specs;
    }

    /** {@code csv}, or the room's roster. */
    private List<Listed> list(String code, Payload payload) {
        List<RosterEntry> entries =
                payload.optionalText("csv", 1, CSV_CHARACTERS)
                        .map(text -> grouped(text, payload))
                        .orElseGet(() -> book.roster(code));
        if (entries.isEmpty()) {
            payload.wrong("There is no roster. Give the room one, or send the list as \"csv\".");
        }
        return entries.stream().map(RosterEntry::listed).toList();
    }

    /** A list that is to place people has to say where. */
    private static List<RosterEntry> grouped(String text, Payload payload) {
        Roster roster = RosterCsv.read(text, ColumnChoice.NONE, payload::wrong);
        if (!roster.entries().isEmpty() && !roster.says(ColumnRole.GROUP)) {
            payload.wrong(
                    "No column of the list is known to hold the groups. Give the one that does the"
                            + " title \"group\". Found: "
                            + roster.shownColumns()
                            + ".");
        }
        return roster.entries();
    }

    /** {@code {assignments} | {strategy}}; with {@code strategy: "roster"} also {@code csv?}. */
    public Planned assign(String code, Payload payload) {
        if (payload.says("strategy", "roster")) {
            payload.optionalText("strategy", 1, 100);
            var list = list(code, payload);
            return new Planned(new SessionCommand.AssignByList(list), list);
        }
        return Planned.of(BreakoutRequests.assign(payload));
    }

    /**
     * {@code {keepTogether?, keepApart?, balanceBy?, avoidRepeats?}}: all that is to hold. One of
     * them must be said: who sends nothing does not mean that no rule holds any longer.
     */
    public Planned setRules(String code, Payload payload) {
        if (RULES.stream().noneMatch(payload::mentions)) {
            payload.wrong(
                    "Say at least one of \"keepTogether\", \"keepApart\", \"balanceBy\" and"
                            + " \"avoidRepeats\"; an empty list ends what held.");
        }
        return Planned.of(new SessionCommand.SetRules(rules(code, payload)));
    }

    private GroupingRules rules(String code, Payload payload) {
        return new GroupingRules(
                people(payload, "keepTogether"),
                people(payload, "keepApart"),
                payload.optionalText("balanceBy", 1, 100)
                        .map(column -> balance(code, column, payload)),
                payload.optionalFlag("avoidRepeats").orElse(false));
    }

    private static List<List<ParticipantId>> people(Payload payload, String name) {
        return payload.listsOfTexts(name, MOST_ROOMS, LONGEST_LIST).stream()
                .map(list -> list.stream().map(BreakoutRequests::participantOf).toList())
                .toList();
    }

    private GroupingRules.Balance balance(String code, String name, Payload payload) {
        String column = name.toLowerCase(Locale.ROOT);
        List<GroupingRules.Kind> kinds = new ArrayList<>();
        for (RosterEntry entry : book.roster(code)) {
            var kind = Optional.ofNullable(entry.attributes().get(column));
            kind.ifPresent(value ->
                    entry.keys().forEach(key -> kinds.add(new GroupingRules.Kind(key, value))));
        }
        if (kinds.isEmpty()) {
            payload.wrong(
                    "The roster has no column \"" + name + "\". Give the room a roster with it.");
        }
        return new GroupingRules.Balance(column, kinds);
    }

    /** {@code {rounds, count | peoplePerRoom, durationMinutes, pauseSeconds = 60, …}}. */
    public Planned rounds(String code, Payload payload) {
        Optional<GroupCount> exactly =
                payload.optionalInteger("count", 1, MOST_ROOMS).map(GroupCount.Exactly::new);
        Optional<GroupCount> each =
                payload.optionalInteger("peoplePerRoom", 1, MOST_SEATS).map(GroupCount.Of::new);
        if (exactly.isPresent() == each.isPresent()) {
            payload.wrong("Give either \"count\" or \"peoplePerRoom\".");
        }
        Optional<Integer> rounds = payload.optionalInteger("rounds", 1, RoundsPlan.MOST_ROUNDS);
        if (rounds.isEmpty()) {
            payload.wrong("\"rounds\" is missing: give a number from 1 to 20.");
        }
        var pace =
                new RoundsPlan.Pace(
                        payload.minutes("durationMinutes"),
                        payload.optionalSeconds("pauseSeconds", 3_600)
                                .orElse(Duration.ofSeconds(60)),
                        payload.optionalSeconds("startCountdownSeconds", 300)
                                .orElse(Duration.ofSeconds(5)));
        return Planned.of(
                new SessionCommand.PlanRounds(
                        new RoundsWish(
                                rounds.orElse(1),
                                exactly.or(() -> each).orElse(new GroupCount.Exactly(1)),
                                pace,
                                payload.optionalObject("rules", inner -> rules(code, inner)),
                                payload.optionalTexts("names", MOST_ROOMS).orElse(List.of()),
                                rights(payload),
                                requests.newId())));
    }

    /** Only where the payload says something of them. */
    private static Optional<BreakoutRights> rights(Payload payload) {
        boolean said =
                payload.mentions("allowParticipantsToChoose")
                        || payload.mentions("allowReturnToMain")
                        || payload.mentions("allowEarlyJoin")
                        || payload.mentions("autoAssign");
        var usual = new BreakoutRights(false, true, false, true);
        return said
                ? Optional.of(BreakoutRequests.rights(payload, usual, false))
                : Optional.empty();
    }
}
