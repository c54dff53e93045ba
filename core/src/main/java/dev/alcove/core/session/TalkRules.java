package dev.alcove.core.session;

import static dev.alcove.core.session.Rejections.DONE;
import static dev.alcove.core.session.Rejections.forbidden;
import static dev.alcove.core.session.Rejections.invalid;
import static dev.alcove.core.session.Rejections.managersOnly;
import static dev.alcove.core.session.Rejections.notInBreakout;
import static dev.alcove.core.session.Rejections.notInSession;
import static dev.alcove.core.session.Rejections.tooLong;

import dev.alcove.core.chat.ChatKind;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.text.FreeText;
import java.util.Optional;

/** Hands, chat, and calls for help. */
final class TalkRules {
    private static final int NOTE_LENGTH = 500;

    private TalkRules() {}

    static Optional<Rejection> decide(Unfolding unfolding, SessionCommand.AboutTalk command) {
        return switch (command) {
            case SessionCommand.LowerHand(Optional<ParticipantId> of) when of.isPresent() ->
                    lowerHandOf(unfolding, of.get());
            case SessionCommand.Broadcast broadcast -> BroadcastRules.decide(unfolding, broadcast);
            case SessionCommand.RecordVoice voice -> BroadcastRules.record(unfolding, voice);
            case SessionCommand.ResolveHelp(BreakoutId breakout) ->
                    resolveHelp(unfolding, breakout);
            case SessionCommand.RaiseHand raise -> bySelf(unfolding, p -> hand(unfolding, p, true));
            case SessionCommand.LowerHand lower ->
                    bySelf(unfolding, p -> hand(unfolding, p, false));
            case SessionCommand.SendChat(String text) ->
                    bySelf(unfolding, p -> chat(unfolding, p, text));
            case SessionCommand.AskHelp(BreakoutId breakout, Optional<String> note) ->
                    bySelf(unfolding, p -> askHelp(unfolding, p, breakout, note));
        };
    }

    private interface OwnAct {
        Optional<Rejection> by(Participant self);
    }

    private static Optional<Rejection> bySelf(Unfolding unfolding, OwnAct act) {
        var self = unfolding.self();
        return self.isPresent() ? act.by(self.get()) : notInSession();
    }

    private static Optional<Rejection> hand(
            Unfolding unfolding, Participant person, boolean raised) {
        if (person.handRaised() != raised) {
            unfolding.emit(
                    raised
                            ? new SessionEvent.HandRaised(person.id())
                            : new SessionEvent.HandLowered(person.id()));
        }
        return DONE;
    }

    private static Optional<Rejection> lowerHandOf(Unfolding unfolding, ParticipantId id) {
        boolean own = unfolding.self().filter(self -> self.id().equals(id)).isPresent();
        if (!own && !Permissions.mayManage(unfolding.session(), unfolding.by())) {
            return managersOnly();
        }
        var person = unfolding.session().participant(id);
        return person.isPresent()
                ? hand(unfolding, person.get(), false)
                : Optional.of(Rejections.noParticipant(id));
    }

    private static Optional<Rejection> chat(Unfolding unfolding, Participant self, String text) {
        var settings = unfolding.session().settings();
        if (!settings.chatAllowed() && !self.manages()) {
            return forbidden("The host has turned off chat.");
        }
        if (FreeText.isBlank(text)) {
            return invalid("Write something before you send it.");
        }
        if (FreeText.length(text) > settings.limits().chatCharacters()) {
            return tooLong("A line of chat", settings.limits().chatCharacters());
        }
        unfolding.emit(
                new SessionEvent.ChatSent(
                        self.space(), Optional.of(self.id()), self.name(), text, ChatKind.MESSAGE));
        return DONE;
    }

    private static Optional<Rejection> askHelp(
            Unfolding unfolding, Participant self, BreakoutId id, Optional<String> note) {
        var breakout = unfolding.session().breakout(id);
        if (breakout.isEmpty()) {
            return Optional.of(Rejections.noBreakout(unfolding.session(), id));
        }
        if (!self.space().equals(Space.in(id))) {
            return notInBreakout();
        }
        if (note.filter(text -> FreeText.length(text) > NOTE_LENGTH).isPresent()) {
            return tooLong("A note", NOTE_LENGTH);
        }
        if (breakout.get().help().isEmpty()) {
            unfolding.emit(new SessionEvent.HelpAsked(id, self.id(), self.name(), note));
        }
        return DONE;
    }

    private static Optional<Rejection> resolveHelp(Unfolding unfolding, BreakoutId id) {
        var breakout = unfolding.session().breakout(id);
        if (breakout.isEmpty()) {
            return Optional.of(Rejections.noBreakout(unfolding.session(), id));
        }
        var help = breakout.get().help();
        boolean own =
                unfolding
                        .self()
                        .filter(self -> help.filter(h -> h.by().equals(self.id())).isPresent())
                        .isPresent();
        if (!own && !Permissions.mayManage(unfolding.session(), unfolding.by())) {
            return managersOnly();
        }
        if (help.isPresent()) {
            unfolding.emit(new SessionEvent.HelpResolved(id));
        }
        return DONE;
    }
}
