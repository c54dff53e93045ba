package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.managersOnly;
import static dev.alcove.core.session.Rejections.sessionOver;

import dev.alcove.core.participant.Actor;
import java.util.Optional;

/** What a command makes of a session: events, or a rejection. Each subject has its own rules. */
public final class SessionDecider {
    private SessionDecider() {}

    /** Decides the command against the session as it is. Changes nothing itself. */
    public static Decision decide(Session session, SessionCommand command, CommandContext context) {
        var unfolding = new Unfolding(session, context);
        Optional<Rejection> rejection =
                session.open() ? whileOpen(unfolding, command) : otherwise(unfolding, command);
        if (rejection.isPresent()) {
            return new Decision.Rejected(rejection.get());
        }
        RecordingRules.settle(unfolding);
        return unfolding.accepted();
    }

    private static Optional<Rejection> whileOpen(Unfolding unfolding, SessionCommand command) {
        return switch (command) {
            case SessionCommand.AboutSession about -> aboutSession(unfolding, about);
            case SessionCommand.AboutPeople about -> JoiningRules.decide(unfolding, about);
            case SessionCommand.AboutTalk about -> TalkRules.decide(unfolding, about);
            case SessionCommand.AboutPlan about -> PlanRules.decide(unfolding, about);
            case SessionCommand.AboutRounds about -> RoundRules.decide(unfolding, about);
            case SessionCommand.AboutPlaces about -> MovingRules.decide(unfolding, about);
            case SessionCommand.AboutTime about -> TimerRules.decide(unfolding, about);
            case SessionCommand.AboutMerging about -> MergingRules.decide(unfolding, about);
            case SessionCommand.AboutArrivals about -> ArrivalRules.decide(unfolding, about);
            case SessionCommand.AboutWaiting about -> WaitingRules.decide(unfolding, about);
            case SessionCommand.AboutRecording about -> RecordingRules.decide(unfolding, about);
        };
    }

    /** Before it is opened only that can be done; after its end the clock finds nothing to do. */
    private static Optional<Rejection> otherwise(Unfolding unfolding, SessionCommand command) {
        return switch (command) {
            case SessionCommand.Open(String roomCode, SessionSettings settings)
                    when unfolding.session().version() == 0 -> {
                unfolding.emit(new SessionEvent.SessionOpened(roomCode, settings));
                yield DONE;
            }
            case SessionCommand.ReachDeadline due -> DONE;
            case SessionCommand.LoseConnection lost -> DONE;
            case SessionCommand.LoseAllConnections lost -> DONE;
            case SessionCommand.AboutSession about -> sessionOver();
            case SessionCommand.AboutPeople about -> sessionOver();
            case SessionCommand.AboutTalk about -> sessionOver();
            case SessionCommand.AboutPlan about -> sessionOver();
            case SessionCommand.AboutRounds about -> sessionOver();
            case SessionCommand.AboutPlaces about -> sessionOver();
            case SessionCommand.AboutTime about -> sessionOver();
            case SessionCommand.AboutMerging about -> sessionOver();
            case SessionCommand.AboutArrivals about -> sessionOver();
            case SessionCommand.AboutWaiting about -> sessionOver();
            case SessionCommand.AboutRecording about -> sessionOver();
        };
    }

    private static Optional<Rejection> aboutSession(
            Unfolding unfolding, SessionCommand.AboutSession command) {
        return switch (command) {
            case SessionCommand.Open open -> invalid("The session is open already.");
            case SessionCommand.Configure(SessionSettings settings) ->
                    configure(unfolding, settings);
            case SessionCommand.EndSession(EndReason reason) -> end(unfolding, reason);
            case SessionCommand.ReachDeadline due ->
                    unfolding.by() instanceof Actor.Clock
                            ? DeadlineRules.fire(unfolding)
                            : managersOnly();
        };
    }

    private static Optional<Rejection> configure(Unfolding unfolding, SessionSettings settings) {
        if (!Permissions.mayManage(unfolding.session(), unfolding.by())) {
            return managersOnly();
        }
        if (!settings.equals(unfolding.session().settings())) {
            unfolding.emit(new SessionEvent.SessionConfigured(settings));
        }
        if (!settings.waitingRoom()) {
            WaitingRules.admitAll(unfolding);
        }
        return DONE;
    }

    private static Optional<Rejection> end(Unfolding unfolding, EndReason reason) {
        if (!Permissions.mayManage(unfolding.session(), unfolding.by())) {
            return managersOnly();
        }
        RecordingRules.stopAll(unfolding);
        unfolding.emit(new SessionEvent.SessionEnded(reason));
        return DONE;
    }
}
