package dev.alcove.core.session;

import java.util.ArrayList;
import java.util.List;

/** What an event makes of a session. Total: any stored event can be applied in its place. */
public final class SessionEvolver {
    private SessionEvolver() {}

    /**
     * The session with this event.
     *
     * @throws IllegalArgumentException if the event is not the next one: a hole in the journal
     */
    public static Session evolve(Session session, Recorded recorded) {
        if (recorded.seq() != session.version() + 1) {
            throw new IllegalArgumentException(
                    "Event " + recorded.seq() + " does not follow " + session.version());
        }
        var at = recorded.at();
        var next =
                switch (recorded.event()) {
                    case SessionEvent.OfSession event ->
                            session.withSitting(sitting(session.sitting(), event, recorded));
                    case SessionEvent.OfPeople event -> PeopleEvolution.apply(session, event, at);
                    case SessionEvent.OfTalk event -> TalkEvolution.apply(session, event, at);
                    case SessionEvent.OfPlan event -> PlanEvolution.apply(session, event, at);
                    case SessionEvent.OfRounds event -> RoundEvolution.apply(session, event);
                    case SessionEvent.OfBreakout event ->
                            BreakoutEvolution.apply(session, event, at);
                    case SessionEvent.OfTimer event -> TimerEvolution.apply(session, event, at);
                    case SessionEvent.OfMerging event ->
                            MergingEvolution.apply(session, event, recorded.seq());
                    case SessionEvent.OfWaiting event -> WaitingEvolution.apply(session, event, at);
                    case SessionEvent.OfArrival event ->
                            ArrivalEvolution.apply(session, event, recorded);
                    case SessionEvent.OfRecording event ->
                            RecordingEvolution.apply(session, event, at);
                };
        var followed = RecordingEvolution.follow(ArrivalEvolution.follow(next, recorded), recorded);
        return Unattended.follow(followed, at).withVersion(recorded.seq());
    }

    /**
     * The session right after each of these events.
     *
     * @throws IllegalArgumentException if one is not the next one: a hole in the journal
     */
    public static List<Session> evolveAll(Session session, List<Recorded> events) {
        List<Session> states = new ArrayList<>(events.size());
        Session state = session;
        for (Recorded recorded : events) {
            state = evolve(state, recorded);
            states.add(state);
        }
        return states;
    }

    private static Sitting sitting(
            Sitting sitting, SessionEvent.OfSession event, Recorded recorded) {
        return switch (event) {
            case SessionEvent.SessionOpened(String roomCode, SessionSettings settings) ->
                    Sitting.opened(roomCode, settings, recorded.at());
            case SessionEvent.SessionConfigured(SessionSettings settings) ->
                    sitting.withSettings(settings);
            case SessionEvent.SessionEnded(EndReason reason) -> sitting.withEnded(reason);
            case SessionEvent.PeopleFreed() ->
                    sitting.withUnattended(
                            sitting.unattended()
                                    .map(unattended -> new Unattended(unattended.since(), true)));
        };
    }
}
