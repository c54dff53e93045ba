package dev.alcove.server.gateway;

import dev.alcove.server.plan.PlanRequests;
import dev.alcove.server.wire.BreakoutRequests;
import dev.alcove.server.wire.RecordingRequests;
import java.util.List;

/**
 * The client events of namespace {@code /events} (contract §5.1): tables of names to commands and
 * questions, and no rule. A new subject is a new table, in a file of its own.
 */
final class DottedTables {
    private DottedTables() {}

    static ClientEvents of(
            BreakoutRequests requests,
            Outcomes outcomes,
            Questions questions,
            SetEvents sets,
            RecordingRequests recording) {
        return new ClientEvents(
                List.of(
                        SessionEvents.table(questions),
                        ModerationEvents.table(),
                        BarringEvents.table(),
                        WaitingEvents.table(),
                        BreakoutEvents.table(requests, outcomes, questions),
                        AllBreakoutsEvents.table(outcomes),
                        PlanEvents.table(new PlanRequests(requests, sets.book()), outcomes),
                        sets.table(),
                        ArrivalEvents.table(),
                        VoiceEvents.table(),
                        RecordingEvents.table(recording),
                        MergingEvents.table(requests.merging(), outcomes),
                        TimerEvents.table(outcomes),
                        TalkEvents.table(outcomes, questions)));
    }
}
