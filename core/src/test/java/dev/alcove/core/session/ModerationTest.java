package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.Message;
import dev.alcove.core.view.PersonInfo;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Muting people, and whom it reaches (contract §4, moderation). */
class ModerationTest {
    private static Scenario classroom() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben")
                .byOwner()
                .given(new SessionCommand.Join(p("coco"), "coco", true))
                .given(new SessionCommand.Connect(p("coco"), Scenario.socket("coco")));
    }

    private static SessionEvent muted(String... names) {
        return new SessionEvent.PeopleMuted(
                java.util.Arrays.stream(names).map(Scenario::p).toList());
    }

    @Test
    void aManagerMutesOneAndOnlyThatOneIsTold() {
        var scenario = classroom().by("coco").when(new SessionCommand.Mute(p("ana")));
        scenario.then(muted("ana"));
        assertThat(scenario.told()).hasSize(1);
        var notice = scenario.told().getFirst();
        assertThat(notice.audience().resolve(scenario.session())).containsExactly(p("ana"));
        assertThat(notice.message())
                .isEqualTo(
                        new Message.Muted(
                                Optional.of(new PersonInfo(Optional.of(p("coco")), "coco"))));
    }

    @Test
    void aCohostCannotMuteAHostAndStudentsCannotMuteAnybody() {
        classroom()
                .by("coco")
                .when(new SessionCommand.Mute(p("hana")))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .when(new SessionCommand.Mute(p("coco")))
                .then(muted("coco"))
                .by("ana")
                .when(new SessionCommand.Mute(p("ben")))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.MuteAll(Optional.empty()))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .by("hana")
                .when(new SessionCommand.Mute(p("nobody")))
                .thenRejected(Rejection.Code.PARTICIPANT_NOT_FOUND);
    }

    @Test
    void muteAllReachesThoseWhoDoNotManageInOneSpaceOrEverywhere() {
        var scenario = classroom().breakouts(3, "red").assigned("ana", "red").opened().by("hana");
        scenario.when(new SessionCommand.MuteAll(Optional.empty())).then(muted("ana", "ben"));
        scenario.when(new SessionCommand.MuteAll(Optional.of(in("red")))).then(muted("ana"));
        scenario.when(new SessionCommand.MuteAll(Optional.of(Space.main()))).then(muted("ben"));
        scenario.when(new SessionCommand.MuteAll(Optional.of(Space.in(b("gone")))))
                .thenRejected(Rejection.Code.BREAKOUT_NOT_FOUND);
        scenario.given(new SessionCommand.Remove(p("ben"), Optional.empty()))
                .when(new SessionCommand.MuteAll(Optional.of(Space.main())))
                .thenNothing();
    }

    @Test
    void aCohostCannotRemoveAHostNorGiveRoles() {
        classroom()
                .by("coco")
                .when(new SessionCommand.Remove(p("hana"), Optional.empty()))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.ChangeRole(p("ana"), Role.COHOST))
                .thenRejected(Rejection.Code.FORBIDDEN)
                .when(new SessionCommand.Remove(p("ana"), Optional.of("Too loud")))
                .then(
                        new SessionEvent.ParticipantLeft(
                                p("ana"), LeaveReason.REMOVED, Optional.of("Too loud")));
    }
}
