package dev.alcove.core.view;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Role;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.RecordingEnd;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.session.Scenario;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionWalks;
import dev.alcove.core.session.SessionWalks.Walked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whoever is recorded knows it, and so does every host. */
class RecordingViewTest {
    private static final RecordingId ID = new RecordingId("rec-" + "1".repeat(26));

    /** Ana is in red, which is recorded by her browser; ben and the host are in main. */
    private static Scenario recorded() {
        return Scenario.open()
                .host("hana")
                .people("ana", "ben")
                .breakouts(8, "red", "blue")
                .assigned("ana", "red")
                .opened()
                .everyoneArrives()
                .by("hana")
                .given(new SessionCommand.StartRecording(in("red"), ID));
    }

    private static List<Message> told(Scenario scenario, String name) {
        return scenario.told().stream()
                .filter(notice -> notice.audience().includes(scenario.session(), p(name)))
                .map(Notice::message)
                .toList();
    }

    private static StateInfo state(Scenario scenario, String name) {
        return SessionView.stateFor(scenario.session(), p(name)).orElseThrow();
    }

    @Test
    void thoseInTheSpaceAndHostsAreToldAndOnlyTheRecorderIsAsked() {
        var scenario = recorded();
        var info = RecordingInfo.in(scenario.session(), in("red")).orElseThrow();
        assertThat(told(scenario, "ana"))
                .contains(new Message.RecordingBegan(info), new Message.RecordingAsked(info));
        assertThat(told(scenario, "hana"))
                .contains(new Message.RecordingBegan(info))
                .doesNotContain(new Message.RecordingAsked(info));
        assertThat(told(scenario, "ben")).isEmpty();
    }

    @Test
    void whoComesLaterSeesItOnArriving() {
        var scenario =
                recorded().given(new SessionCommand.Move(p("ben"), in("red"), Optional.empty()));
        assertThat(told(scenario, "ben"))
                .filteredOn(message -> message instanceof Message.Moved)
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.Moved.class,
                        moved -> {
                            assertThat(moved.recording()).isPresent();
                            assertThat(moved.room().orElseThrow().recording()).isTrue();
                        });
        assertThat(state(scenario, "ben").recordings()).hasSize(1);
        assertThat(state(scenario, "hana").recordings()).hasSize(1);
    }

    @Test
    void aStateHasThoseOfTheOwnSpaceAndForHostsAll() {
        var scenario = recorded();
        assertThat(state(scenario, "ana").recordings()).hasSize(1);
        assertThat(state(scenario, "ben").recordings()).isEmpty();
        assertThat(state(scenario, "hana").recordings()).hasSize(1);
    }

    @Test
    void whoBecomesACohostHearsOfWhatIsRecordedElsewhere() {
        var scenario = recorded().given(new SessionCommand.ChangeRole(p("ben"), Role.COHOST));
        var info = RecordingInfo.in(scenario.session(), in("red")).orElseThrow();
        assertThat(told(scenario, "ben")).contains(new Message.RecordingBegan(info));
        scenario.given(new SessionCommand.ChangeRole(p("ana"), Role.COHOST));
        assertThat(told(scenario, "ana")).doesNotContain(new Message.RecordingBegan(info));
    }

    @Test
    void aRecorderWhoIsMovedAwayIsStillToldThatItIsOver() {
        var scenario =
                recorded().given(new SessionCommand.Move(p("ana"), Space.main(), Optional.empty()));
        assertThat(told(scenario, "ana"))
                .contains(
                        new Message.RecordingOver(
                                ID, in("red"), RecordingEnd.RECORDER_LEFT, Optional.empty()));
    }

    @Test
    void peopleOfARoomThatClosesHearThatItIsOverBeforeTheyAreMoved() {
        var scenario = recorded().given(new SessionCommand.CloseBreakout(b("red"), Duration.ZERO));
        var over = new Message.RecordingOver(ID, in("red"), RecordingEnd.CLOSED, Optional.empty());
        var messages = told(scenario, "ana");
        assertThat(messages).contains(over);
        var moved = messages.stream().filter(m -> m instanceof Message.Moved).findFirst();
        assertThat(messages.indexOf(over)).isLessThan(messages.indexOf(moved.orElseThrow()));
    }

    @Provide
    Arbitrary<Walked> walks() {
        return SessionWalks.walks();
    }

    /** Whoever is told of a recording is recorded by it, makes it, or manages. */
    @Property(tries = 200)
    void nobodyElseIsTold(@ForAll("walks") Walked walk) {
        ViewRulesTest.eachEvent(
                walk,
                (before, recorded, after) -> {
                    for (Notice notice : SessionView.notices(before, recorded, after)) {
                        began(notice.message())
                                .forEach(info ->
                                        assertThat(notice.audience().resolve(after))
                                                .allMatch(id -> mayKnow(after, id, info)));
                    }
                });
    }

    private static boolean mayKnow(Session session, ParticipantId id, RecordingInfo info) {
        return session.participant(id)
                .filter(person -> person.manages() || person.space().equals(info.space()))
                .isPresent();
    }

    private static Stream<RecordingInfo> began(Message message) {
        return switch (message) {
            case Message.RecordingBegan(RecordingInfo info) -> Stream.of(info);
            case Message.RecordingAsked(RecordingInfo info) -> Stream.of(info);
            case Message.RecordingChanged(RecordingInfo info) -> Stream.of(info);
            default -> Stream.of();
        };
    }
}
