package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;

import dev.alcove.core.chat.ChatKind;
import dev.alcove.core.participant.Space;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Chat, broadcasts, hands, calls for help. */
class TalkTest {
    private static Scenario two() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben")
                .breakouts(3, "red", "blue")
                .assigned("ana", "red")
                .opened();
    }

    private static SessionEvent chat(Space space, String from, String text, ChatKind kind) {
        return new SessionEvent.ChatSent(space, Optional.of(p(from)), from, text, kind);
    }

    @Test
    void aLineIsSaidInTheSpaceThatItsWriterIsIn() {
        two().by("ana")
                .when(new SessionCommand.SendChat("hi"))
                .then(chat(in("red"), "ana", "hi", ChatKind.MESSAGE))
                .by("ben")
                .when(new SessionCommand.SendChat("hi"))
                .then(chat(Space.main(), "ben", "hi", ChatKind.MESSAGE))
                .when(new SessionCommand.SendChat(" "))
                .thenRejected(Rejection.Code.INVALID)
                .when(new SessionCommand.SendChat("x".repeat(4_001)))
                .thenRejected(Rejection.Code.TOO_LARGE);
    }

    @Test
    void whereChatIsOffOnlyHostsWrite() {
        var quiet =
                new SessionSettings(
                        0,
                        false,
                        SessionSettings.Times.DEFAULT,
                        SessionSettings.Limits.DEFAULT,
                        Optional.empty(),
                        Optional.empty());
        Scenario.open(quiet)
                .host("hana")
                .people("ana")
                .by("ana")
                .when(new SessionCommand.SendChat("hi"))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .given(new SessionCommand.SendChat("hi"));
    }

    @Test
    void aBroadcastLeavesALineInTheChatOfEachBreakout() {
        two().by("hana")
                .when(new SessionCommand.Broadcast("Two minutes", Optional.empty()))
                .then(
                        new SessionEvent.BroadcastSent(
                                Optional.of(p("hana")),
                                "hana",
                                "Two minutes",
                                List.of(b("red"), b("blue"))),
                        chat(in("red"), "hana", "Two minutes", ChatKind.BROADCAST),
                        chat(in("blue"), "hana", "Two minutes", ChatKind.BROADCAST))
                .when(new SessionCommand.Broadcast("x".repeat(2_001), Optional.empty()))
                .thenRejected(Rejection.Code.TOO_LARGE)
                .when(new SessionCommand.Broadcast("x", Optional.of(List.of(b("none")))))
                .thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND)
                .when(new SessionCommand.Broadcast("x", Optional.of(List.of())))
                .thenRejected(Rejection.Code.INVALID)
                .by("ana")
                .when(new SessionCommand.Broadcast("x", Optional.empty()))
                .thenRejected(Rejection.Code.FORBIDDEN);
    }

    @Test
    void theOwnerBroadcastsFromOutside() {
        two().byOwner()
                .when(new SessionCommand.Broadcast("Hello", Optional.of(List.of(b("red")))))
                .thenAmong(
                        new SessionEvent.ChatSent(
                                in("red"),
                                Optional.empty(),
                                "Ms Owner",
                                "Hello",
                                ChatKind.BROADCAST));
    }

    @Test
    void membersAskForHelpOnceAndAHostAnswers() {
        two().by("ben")
                .when(new SessionCommand.AskHelp(b("red"), Optional.empty()))
                .thenRejected(Rejection.Code.NOT_IN_BREAKOUT)
                .by("ana")
                .when(new SessionCommand.AskHelp(b("red"), Optional.of("Stuck")))
                .then(new SessionEvent.HelpAsked(b("red"), p("ana"), "ana", Optional.of("Stuck")))
                .when(new SessionCommand.AskHelp(b("red"), Optional.empty()))
                .thenNothing()
                .by("ben")
                .when(new SessionCommand.ResolveHelp(b("red")))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .when(new SessionCommand.ResolveHelp(b("red")))
                .then(new SessionEvent.HelpResolved(b("red")))
                .when(new SessionCommand.ResolveHelp(b("red")))
                .thenNothing();
    }

    @Test
    void handsGoUpAndDownAndAHostLowersAnothers() {
        var lowerAna = new SessionCommand.LowerHand(Optional.of(p("ana")));
        two().by("ana")
                .when(new SessionCommand.RaiseHand())
                .then(new SessionEvent.HandRaised(p("ana")))
                .when(new SessionCommand.RaiseHand())
                .thenNothing()
                .by("ben")
                .when(lowerAna)
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .when(lowerAna)
                .then(new SessionEvent.HandLowered(p("ana")))
                .by("ana")
                .when(new SessionCommand.LowerHand(Optional.empty()))
                .thenNothing();
    }
}
