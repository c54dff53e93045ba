package dev.alcove.server.wire;

import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.session.SessionCommand;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * From the payload of a request to merge or split breakouts to its command, for REST and Socket.IO
 * alike.
 */
public final class MergingRequests {
    private static final int MOST_ROOMS = 200;
    private static final int MOST_PARTS = 20;
    private static final int MOST_PEOPLE = 1_000;

    private final Supplier<BreakoutId> newIds;

    /**
     * @param newIds names for breakouts that are to be made
     */
    public MergingRequests(Supplier<BreakoutId> newIds) {
        this.newIds = newIds;
    }

    /** {@code {from: [id…], into: id}}. */
    public static SessionCommand.MergeBreakouts merge(Payload payload) {
        Optional<List<String>> from = payload.optionalTexts("from", MOST_ROOMS);
        if (from.isEmpty()) {
            payload.wrong("\"from\" is missing: list the breakouts to merge.");
        }
        return new SessionCommand.MergeBreakouts(
                from.orElse(List.of()).stream().map(BreakoutRequests::breakoutOf).toList(),
                BreakoutRequests.breakoutOf(payload.text("into", 1, 200)));
    }

    /** {@code {into: n}} or {@code {groups: [{name?, participantIds}]}}. */
    public SessionCommand.SplitBreakout split(BreakoutId breakout, Payload payload) {
        Optional<Integer> into = payload.optionalInteger("into", 2, MOST_PARTS);
        Optional<List<SessionCommand.Group>> groups =
                payload.optionalObjects("groups", MOST_PARTS, MergingRequests::group);
        if (into.isPresent() == groups.isPresent()
                || groups.filter(list -> list.size() < 2).isPresent()) {
            payload.wrong(
                    "Give either \"into\", a number from 2 to 20, or \"groups\", a list of 2 to"
                            + " 20.");
        }
        int made = into.or(() -> groups.map(List::size)).orElse(1) - 1;
        return new SessionCommand.SplitBreakout(
                breakout, Stream.generate(newIds).limit(Math.max(0, made)).toList(), groups);
    }

    private static SessionCommand.Group group(Payload payload) {
        Optional<List<String>> people = payload.optionalTexts("participantIds", MOST_PEOPLE);
        if (people.isEmpty()) {
            payload.wrong("\"participantIds\" is missing: list who is to be in the group.");
        }
        return new SessionCommand.Group(
                payload.optionalName("name"),
                people.orElse(List.of()).stream().map(BreakoutRequests::participantOf).toList());
    }
}
