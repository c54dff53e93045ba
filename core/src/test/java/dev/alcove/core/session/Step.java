package dev.alcove.core.session;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * One step of a random walk: plain numbers that mean something against the session as it then is,
 * so that a failing walk shrinks to few and small ones.
 *
 * @param who picks a participant of a fixed cast
 * @param what picks a breakout, or none that there is
 * @param much picks an amount: seats, seconds, people
 */
record Step(Kind kind, int who, int what, int much) {
    enum Kind {
        JOIN,
        CONNECT,
        DROP,
        RESTART,
        LEAVE,
        REMOVE,
        READMIT,
        RENAME,
        CHANGE_ROLE,
        MUTE,
        MUTE_ALL,
        RAISE,
        LOWER,
        CHAT,
        BROADCAST,
        ASK_HELP,
        RESOLVE_HELP,
        CREATE_ONE,
        CREATE_SET,
        UPDATE,
        DELETE,
        ASSIGN,
        ASSIGN_RANDOM,
        ASSIGN_PREVIOUS,
        SWAP,
        LOCK,
        SET_RULES,
        CHANGE_OPTIONS,
        PLAN_SET,
        ASSIGN_LIST,
        PLAN_ROUNDS,
        START_ROUNDS,
        STOP_ROUNDS,
        NEXT_ROUND,
        OPEN,
        CANCEL_OPENING,
        GO_IN,
        GO_BACK,
        MOVE,
        CLOSE,
        CLOSE_ALL,
        RECALL,
        START_TIMER,
        EXTEND_TIMER,
        END_TIMER,
        PAUSE_TIMER,
        RECORD_VOICE,
        MERGE,
        SPLIT,
        RESUME_TIMER,
        REPORT_ARRIVAL,
        START_RECORDING,
        STOP_RECORDING,
        CONFIRM_RECORDING,
        FAIL_RECORDING,
        CUT_RECORDING,
        CONFIGURE,
        ADMIT,
        ADMIT_ALL,
        REJECT,
        WAIT,
        SLEEP
    }

    static Arbitrary<Step> any() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, Kind.JOIN),
                                Tuple.of(3, Kind.CONNECT),
                                Tuple.of(2, Kind.CREATE_SET),
                                Tuple.of(3, Kind.OPEN),
                                Tuple.of(1, Kind.PLAN_ROUNDS),
                                Tuple.of(1, Kind.NEXT_ROUND),
                                Tuple.of(4, Kind.GO_IN),
                                Tuple.of(3, Kind.MOVE),
                                Tuple.of(2, Kind.START_RECORDING),
                                Tuple.of(2, Kind.CONFIGURE),
                                Tuple.of(1, Kind.ADMIT),
                                Tuple.of(1, Kind.ADMIT_ALL),
                                Tuple.of(4, Kind.WAIT)),
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, Walk.CAST - 1),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 9))
                .as((frequent, any, often, who, what, much) ->
                        new Step(often ? frequent : any, who, what, much));
    }

    static Arbitrary<List<Step>> walks() {
        return any().list().ofMinSize(1).ofMaxSize(70);
    }
}
