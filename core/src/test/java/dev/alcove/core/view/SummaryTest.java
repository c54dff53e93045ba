package dev.alcove.core.view;

import static dev.alcove.core.session.Scenario.b;
import static dev.alcove.core.session.Scenario.in;
import static dev.alcove.core.session.Scenario.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Scenario;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionWalks;
import dev.alcove.core.session.SessionWalks.Walked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What an act came to as a whole, and who is told (contract §5.2). */
class SummaryTest {
    private static final Space MAIN = Space.main();

    private static Scenario two() {
        return Scenario.open().host("hana").people("ana", "ben", "cem").breakouts(3, "red", "blue");
    }

    private static List<Message> heard(Scenario scenario, String name) {
        return scenario.summary().stream()
                .filter(notice -> notice.audience().resolve(scenario.session()).contains(p(name)))
                .map(Notice::message)
                .toList();
    }

    private static PersonInfo person(String name) {
        return new PersonInfo(Optional.of(p(name)), name);
    }

    @Test
    void aSetIsAnnouncedOnceWithNamesForManagersOnly() {
        var made = two();
        assertThat(heard(made, "hana"))
                .containsExactly(new Message.SetMade(List.of(b("red"), b("blue")), true));
        assertThat(heard(made, "ana"))
                .containsExactly(new Message.SetMade(List.of(b("red"), b("blue")), false));
        var opened = made.assigned("ana", "red").opened();
        assertThat(heard(opened, "cem"))
                .containsExactly(
                        new Message.SetStarted(List.of(b("red"), b("blue")), false),
                        new Message.Went(person("ana"), MAIN, in("red")));
    }

    @Test
    void whoGoesIsNamedToThoseThereAndInMainButNotToItself() {
        var scenario = two().assigned("ana", "red").assigned("ben", "blue").opened();
        scenario.by("hana").given(new SessionCommand.Move(p("ana"), in("blue"), Optional.empty()));
        assertThat(heard(scenario, "ana")).isEmpty();
        assertThat(heard(scenario, "ben"))
                .containsExactly(new Message.WentIn(person("ana"), b("blue")));
        assertThat(heard(scenario, "cem"))
                .containsExactly(new Message.Went(person("ana"), in("red"), in("blue")));
        scenario.by("ana").given(new SessionCommand.Leave());
        assertThat(heard(scenario, "ben"))
                .containsExactly(new Message.WentOut(person("ana"), b("blue")));
        assertThat(heard(scenario, "cem")).isEmpty();
    }

    @Test
    void eachIsToldOfTheClosingOnce() {
        var scenario = two().assigned("ana", "red").assigned("ben", "blue").opened();
        scenario.byOwner()
                .given(new SessionCommand.CloseBreakout(b("red"), Duration.ofSeconds(10)));
        var closing = new Message.SetClosing(Duration.ofSeconds(10));
        assertThat(heard(scenario, "ana")).containsExactly(closing);
        assertThat(heard(scenario, "hana")).isEmpty();
        scenario.given(new SessionCommand.CloseAll(Duration.ofSeconds(10)));
        assertThat(heard(scenario, "ana")).isEmpty();
        assertThat(heard(scenario, "ben")).containsExactly(closing);
        assertThat(heard(scenario, "hana")).containsExactly(closing);
        scenario.whenTimePasses(Duration.ofSeconds(10));
        assertThat(heard(scenario, "ben")).endsWith(new Message.SetClosed());
    }

    @Test
    void ofManyWhoMoveAtOnceNobodyElseIsToldByName() {
        String[] crowd = IntStream.range(0, 51).mapToObj(i -> "p" + i).toArray(String[]::new);
        var scenario = Scenario.open().host("hana").people(crowd).breakouts(60, "red");
        for (String name : crowd) {
            scenario.assigned(name, "red");
        }
        scenario.opened();
        assertThat(scenario.summary())
                .extracting(Notice::message)
                .containsExactly(
                        new Message.SetStarted(List.of(b("red")), true),
                        new Message.SetStarted(List.of(b("red")), false));
    }

    @Provide
    Arbitrary<Walked> walks() {
        return SessionWalks.walks();
    }

    /** Rule 4: who is in a breakout is told there and in main, and in no other breakout. */
    @Property(tries = 100)
    void namesStayInTheirSpaceAndMain(@ForAll("walks") Walked walk) {
        ViewRulesTest.eachEvent(
                walk,
                (before, recorded, after) -> {
                    for (Notice notice : SessionView.summary(before, List.of(recorded), after)) {
                        for (var id : notice.audience().resolve(after)) {
                            var space = after.participant(id).orElseThrow().space();
                            switch (notice.message()) {
                                case Message.WentIn in ->
                                        assertThat(space).isEqualTo(Space.in(in.room()));
                                case Message.WentOut out ->
                                        assertThat(space).isEqualTo(Space.in(out.room()));
                                case Message.Went went -> assertThat(space).isEqualTo(MAIN);
                                default -> {}
                            }
                        }
                    }
                });
    }
}
