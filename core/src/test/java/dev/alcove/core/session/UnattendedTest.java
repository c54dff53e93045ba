package dev.alcove.core.session;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.config;
import static dev.alcove.core.session.Scenario.p;
import static dev.alcove.core.session.Scenario.socket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.AssignmentStrategy;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import dev.alcove.core.view.Message;
import dev.alcove.core.view.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No host is left, and only a host moves people: nobody is trapped. */
class UnattendedTest {
    private static final BreakoutRights BOUND = new BreakoutRights(false, false, false, false);
    private static final Duration GRACE = SessionSettings.DEFAULT.times().grace();
    private static final SessionCommand LEAVE = new SessionCommand.LeaveBreakout();

    private static Scenario anaIsKeptInRed() {
        return Scenario.open()
                .host("hana")
                .people("ana")
                .breakouts(BOUND, 5, "red")
                .assigned("ana", "red")
                .opened()
                .everyoneArrives();
    }

    private static Scenario hanaIsCutOff(Scenario story) {
        return story.byClock().given(new SessionCommand.LoseConnection(p("hana"), socket("hana")));
    }

    @Test
    void whoIsKeptInABreakoutMayComeBackWhenNoHostWasThereForTheGrace() {
        hanaIsCutOff(anaIsKeptInRed())
                .by("ana")
                .when(LEAVE)
                .thenRejected(Rejection.Code.FORBIDDEN)
                .whenTimePasses(GRACE)
                .thenAmong(new SessionEvent.PeopleFreed())
                .by("ana")
                .given(LEAVE)
                .thenIn(Space.main(), "ana");
    }

    @Test
    void theyAreToldWhyAndToldWhenAHostIsBack() {
        var story = hanaIsCutOff(anaIsKeptInRed()).whenTimePasses(GRACE);
        assertThat(story.told()).extracting(Notice::message).contains(new Message.Freed(true));

        story.byClock()
                .given(new SessionCommand.Join(p("cleo"), "cleo", true))
                .given(new SessionCommand.Connect(p("cleo"), socket("cleo")));

        assertThat(story.told()).extracting(Notice::message).contains(new Message.Freed(false));
        story.by("ana").when(LEAVE).thenRejected(Rejection.Code.FORBIDDEN);
    }

    @Test
    void aHostWhoIsBackInTimeChangesNothing() {
        hanaIsCutOff(anaIsKeptInRed())
                .after(GRACE.minusSeconds(1))
                .given(new SessionCommand.Connect(p("hana"), socket("hana")))
                .whenTimePasses(GRACE)
                .thenNothing()
                .by("ana")
                .when(LEAVE)
                .thenRejected(Rejection.Code.FORBIDDEN);
    }

    @Test
    void aFacilitatorIsNoHostOfTheSession() {
        var red =
                new BreakoutSpec(
                        b("red"),
                        "red",
                        "",
                        5,
                        Optional.empty(),
                        Optional.of(p("fay")),
                        Optional.empty(),
                        Optional.of(BOUND),
                        Optional.empty());
        var story =
                Scenario.open()
                        .host("hana")
                        .people("fay", "ana")
                        .byOwner()
                        .given(
                                new SessionCommand.CreateBreakouts(
                                        List.of(red),
                                        Optional.of(config(AssignmentStrategy.MANUAL, BOUND))))
                        .assigned("ana", "red")
                        .opened();

        hanaIsCutOff(story)
                .whenTimePasses(GRACE)
                .thenAmong(new SessionEvent.PeopleFreed())
                .by("ana")
                .given(LEAVE)
                .thenIn(Space.main(), "ana");
    }

    @Test
    void aCohostCountsAndWhoIsMadeOneIsBackToo() {
        var story =
                hanaIsCutOff(
                                anaIsKeptInRed()
                                        .people("cleo")
                                        .by("hana")
                                        .given(
                                                new SessionCommand.ChangeRole(
                                                        p("cleo"), Role.COHOST)))
                        .whenTimePasses(GRACE);
        assertThat(story.session().sitting().freed()).isFalse();

        story.byClock()
                .given(new SessionCommand.LoseConnection(p("cleo"), socket("cleo")))
                .whenTimePasses(GRACE);
        assertThat(story.session().sitting().freed()).isTrue();

        story.byOwner().given(new SessionCommand.ChangeRole(p("ana"), Role.COHOST));
        assertThat(story.session().sitting().freed()).isFalse();
    }

    @Test
    void whereNobodyIsKeptNothingIsSaid() {
        hanaIsCutOff(
                        Scenario.open()
                                .host("hana")
                                .people("ana")
                                .breakouts(5, "red")
                                .assigned("ana", "red")
                                .opened())
                .whenTimePasses(GRACE)
                .then(
                        new SessionEvent.ParticipantLeft(
                                p("hana"), LeaveReason.DROPPED, Optional.empty()));
    }

    @Test
    void itOutlivesARestart() {
        var story = hanaIsCutOff(anaIsKeptInRed()).whenTimePasses(GRACE);

        assertThat(Session.restore(story.session().snapshot()).sitting().freed()).isTrue();
    }
}
