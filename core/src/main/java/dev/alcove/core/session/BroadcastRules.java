package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.forbidden;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.managersOnly;
import static dev.alcove.core.session.Rejections.noBreakouts;
import static dev.alcove.core.session.Rejections.tooLong;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.chat.ChatKind;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.text.FreeText;
import java.util.List;
import java.util.Optional;

/** Saying something to breakouts, so that it leaves a trace in the chat of each. */
final class BroadcastRules {
    private BroadcastRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.Broadcast command) {
        var session = unfolding.session();
        int limit = session.settings().limits().broadcastCharacters();
        if (FreeText.isBlank(command.message())) {
            return invalid("Write something before you send it.");
        }
        if (FreeText.length(command.message()) > limit) {
            return tooLong("A broadcast", limit);
        }
        var to = command.to().orElseGet(() -> own(session, unfolding.by())).stream().distinct();
        List<BreakoutId> targets = to.toList();
        var objection = objection(unfolding, command, targets);
        if (objection.isPresent()) {
            return objection;
        }
        send(unfolding, command.message(), targets);
        return DONE;
    }

    /** Everything that the actor runs: all of them for managers. */
    private static List<BreakoutId> own(Session session, Actor by) {
        return session.breakouts().stream()
                .filter(breakout -> Permissions.mayRun(session, by, breakout))
                .map(Breakout::id)
                .toList();
    }

    private static Optional<Rejection> objection(
            Unfolding unfolding, SessionCommand.Broadcast command, List<BreakoutId> targets) {
        var session = unfolding.session();
        if (targets.isEmpty()) {
            return Permissions.mayManage(session, unfolding.by())
                    ? noTargets(command)
                    : managersOnly();
        }
        for (BreakoutId id : targets) {
            var breakout = session.breakout(id);
            if (breakout.isEmpty()) {
                return Optional.of(Rejections.noBreakout(session, id));
            }
            if (!Permissions.mayRun(session, unfolding.by(), breakout.get())) {
                return forbidden("You may broadcast only in a breakout that you run.");
            }
        }
        return DONE;
    }

    private static Optional<Rejection> noTargets(SessionCommand.Broadcast command) {
        return command.to().isPresent()
                ? invalid("Name at least one breakout, or leave “to” out to reach all.")
                : noBreakouts();
    }

    private static void send(Unfolding unfolding, String message, List<BreakoutId> targets) {
        Optional<ParticipantId> from = unfolding.self().map(Participant::id);
        String name = nameOf(unfolding);
        unfolding.emit(new SessionEvent.BroadcastSent(from, name, message, targets));
        for (BreakoutId id : targets) {
            unfolding.emit(
                    new SessionEvent.ChatSent(
                            Space.in(id), from, name, message, ChatKind.BROADCAST));
        }
    }

    /**
     * What was spoken leaves its trace as what is written does; breakouts may have closed since.
     */
    static Optional<Rejection> record(Unfolding unfolding, SessionCommand.RecordVoice voice) {
        if (!(unfolding.by() instanceof Actor.Clock)) {
            return managersOnly();
        }
        var from = Optional.of(voice.from());
        unfolding.emit(new SessionEvent.VoiceSent(from, voice.name(), voice.length(), voice.to()));
        for (BreakoutId id : voice.to()) {
            if (unfolding.session().breakout(id).isPresent()) {
                unfolding.emit(
                        new SessionEvent.ChatSent(
                                Space.in(id), from, voice.name(), "", ChatKind.VOICE));
            }
        }
        return DONE;
    }

    private static String nameOf(Unfolding unfolding) {
        return switch (unfolding.by()) {
            case Actor.Person(ParticipantId id) ->
                    unfolding.self().map(Participant::name).orElse(id.value());
            case Actor.Owner(String name) -> name;
            case Actor.Clock() -> "Alcove";
        };
    }
}
