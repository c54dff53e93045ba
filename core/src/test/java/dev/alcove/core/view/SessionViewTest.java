package dev.alcove.core.view;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.CloseReason;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Scenario;
import dev.alcove.core.session.SessionCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is told what, told as stories. */
class SessionViewTest {
    private static Scenario two() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben", "cem")
                .breakouts(3, "red", "blue")
                .assigned("ana", "red")
                .assigned("ben", "blue")
                .opened();
    }

    /** What that person hears of the last command, in order. */
    private static List<Message> heard(Scenario scenario, String name) {
        return scenario.told().stream()
                .filter(notice -> notice.audience().includes(scenario.session(), p(name)))
                .map(Notice::message)
                .toList();
    }

    private static List<Class<?>> kinds(List<Message> messages) {
        return messages.stream().<Class<?>>map(Message::getClass).toList();
    }

    @Test
    void theOneMovedIsToldWhereAndByWhomBeforeAnyRoster() {
        var scenario =
                two().by("hana")
                        .given(
                                new SessionCommand.Move(
                                        p("ana"), in("blue"), Optional.of("Meet Ben")));
        assertThat(heard(scenario, "ana").getFirst())
                .isInstanceOfSatisfying(
                        Message.Moved.class,
                        moved -> {
                            assertThat(moved.from()).isEqualTo(in("red"));
                            assertThat(moved.to()).isEqualTo(in("blue"));
                            assertThat(moved.reason()).isEqualTo(MoveReason.MOVED);
                            assertThat(moved.by())
                                    .contains(new PersonInfo(Optional.of(p("hana")), "hana"));
                            assertThat(moved.note()).contains("Meet Ben");
                            assertThat(moved.room().orElseThrow().participantCount()).isEqualTo(2);
                        });
        assertThat(kinds(heard(scenario, "ben"))).containsExactly(Message.RosterChanged.class);
        assertThat(heard(scenario, "cem")).isEmpty();
    }

    @Test
    void thoseWhoStayedInMainHearNothingOfABreakoutsChatOrHelp() {
        var scenario = two().by("ana").given(new SessionCommand.SendChat("secret"));
        assertThat(kinds(heard(scenario, "ana"))).containsExactly(Message.ChatHeard.class);
        assertThat(heard(scenario, "hana")).isEmpty();
        assertThat(heard(scenario, "ben")).isEmpty();
        scenario.given(new SessionCommand.AskHelp(b("red"), Optional.empty()));
        assertThat(kinds(heard(scenario, "hana"))).containsExactly(Message.HelpChanged.class);
        assertThat(heard(scenario, "cem")).isEmpty();
    }

    @Test
    void aBroadcastIsHeardInTheBreakoutsAndByManagersOnly() {
        var scenario =
                two().by("hana")
                        .given(new SessionCommand.Broadcast("Two minutes", Optional.empty()));
        assertThat(kinds(heard(scenario, "ana")))
                .containsExactly(Message.BroadcastHeard.class, Message.ChatHeard.class);
        assertThat(kinds(heard(scenario, "hana"))).containsExactly(Message.BroadcastHeard.class);
        assertThat(heard(scenario, "cem")).isEmpty();
    }

    @Test
    void aRecallTellsThoseInBreakoutsAndLeavesAnEmptyBoard() {
        var scenario = two().by("hana").given(new SessionCommand.Recall());
        assertThat(heard(scenario, "ana"))
                .contains(new Message.BreakoutGone(b("red"), CloseReason.RECALLED));
        assertThat(kinds(heard(scenario, "ana")))
                .startsWith(Message.EveryoneCalledBack.class, Message.Moved.class);
        assertThat(kinds(heard(scenario, "cem"))).containsOnly(Message.RosterChanged.class);
        assertThat(heard(scenario, "hana").getLast()).isEqualTo(new Message.ListChanged());
        assertThat(SessionView.lists(scenario.session(), List.of(new Audience.Everyone())))
                .extracting(Notice::message)
                .filteredOn(Message.BoardChanged.class::isInstance)
                .isNotEmpty()
                .allSatisfy(message -> {
                    var board = ((Message.BoardChanged) message).board();
                    assertThat(board.rooms()).isEmpty();
                    assertThat(board.status()).isEqualTo(BoardStatus.NONE);
                });
    }

    @Test
    void theOneRemovedIsToldWhyThoughNoLongerInTheSession() {
        var scenario =
                two().by("hana")
                        .given(new SessionCommand.Remove(p("cem"), Optional.of("Too loud")));
        assertThat(scenario.told().getFirst())
                .isEqualTo(
                        new Notice(
                                new Audience.People(List.of(p("cem"))),
                                new Message.Removed(Optional.of("Too loud"), true)));
        assertThat(scenario.session().participant(p("cem"))).isEmpty();
    }

    @Test
    void oneThatNeverConnectedIsNotSpokenOf() {
        var scenario = two().byClock().given(new SessionCommand.Join(p("dan"), "Dan", false));
        assertThat(scenario.told()).isEmpty();
        assertThat(SessionView.count(scenario.session(), Space.main())).isEqualTo(2);
        scenario.whenTimePasses(Duration.ofSeconds(30));
        assertThat(scenario.told()).isEmpty();
    }

    @Test
    void theStateShowsManagersAllAndOthersTheirOwn() {
        var scenario = two();
        var host = SessionView.stateFor(scenario.session(), p("hana")).orElseThrow();
        assertThat(host.board().rooms()).hasSize(2).allMatch(room -> room.people().isPresent());
        assertThat(host.main().orElseThrow().participantCount()).isEqualTo(2);
        var ana = SessionView.stateFor(scenario.session(), p("ana")).orElseThrow();
        assertThat(ana.board().rooms())
                .singleElement()
                .satisfies(room -> assertThat(room.breakout().id()).isEqualTo(b("red")));
        assertThat(ana.space().participants())
                .extracting(ParticipantInfo::id)
                .containsExactly(p("ana"));
        var cem = SessionView.stateFor(scenario.session(), p("cem")).orElseThrow();
        assertThat(cem.board().rooms()).isEmpty();
        assertThat(SessionView.board(scenario.session(), Optional.of(p("cem"))).rooms())
                .hasSize(2)
                .allMatch(room -> room.people().isEmpty());
    }

    @Test
    void whoHasASeatIsToldWhereAndNobodyElseIs() {
        var assign = new SessionCommand.Assignment(p("ana"), in("red"));
        var scenario =
                Scenario.open()
                        .host("hana")
                        .people("ana", "cem")
                        .breakouts(8, "red", "blue")
                        .by("hana")
                        .given(new SessionCommand.Assign(List.of(assign)));
        assertThat(heard(scenario, "ana"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.BoardChanged.class,
                        changed -> assertThat(changed.board().seat()).contains(b("red")));
        assertThat(heard(scenario, "cem")).isEmpty();
        assertThat(seatOf(scenario, "ana")).contains(b("red"));
        assertThat(seatOf(scenario, "cem")).isEmpty();
        assertThat(SessionView.board(scenario.session(), Optional.empty()).seat()).isEmpty();
    }

    /** The same in the state and on request. */
    private static Optional<BreakoutId> seatOf(Scenario scenario, String name) {
        var state = SessionView.stateFor(scenario.session(), p(name)).orElseThrow();
        var asked = SessionView.board(scenario.session(), Optional.of(p(name)));
        assertThat(asked.seat()).isEqualTo(state.board().seat());
        return asked.seat();
    }

    @Test
    void lettersAndColoursFollowTheOrderOfCreation() {
        var names = new String[28];
        for (int number = 0; number < names.length; number++) {
            names[number] = "r" + number;
        }
        var rooms =
                SessionView.board(Scenario.open().breakouts(2, names).session(), Optional.empty())
                        .rooms();
        assertThat(rooms.get(1).letter()).isEqualTo("B");
        assertThat(rooms.get(25).letter()).isEqualTo("Z");
        assertThat(rooms.get(27).letter()).isEqualTo("AB");
        assertThat(rooms.get(9).color()).isEqualTo(1);
    }
}
