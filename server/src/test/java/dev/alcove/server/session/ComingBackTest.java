package dev.alcove.server.session;

import static dev.alcove.server.session.Stage.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.participant.Presence;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules 6 and 7 of the contract: connections drop, servers are killed, nothing is missed. */
final class ComingBackTest {
    private final Stage stage = new Stage();

    @Test
    void hearsWhatWasMissedInOrderNothingTwice() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.says("Ana", "one");
        stage.drops(ben);
        stage.says("Ana", "two");
        stage.says("Ana", "three");
        var back = stage.connects("Ben", ben.last());
        stage.says("Ana", "four");

        assertThat(ben.chat()).containsExactly("one");
        assertThat(back.chat()).containsExactly("two", "three", "four");
        assertThat(back.states()).as("it has its state already").isEmpty();
        assertThat(positions(ben, back)).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void hearsItAcrossAKillOfTheServer() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.says("Ana", "one");
        stage.says("Ana", "two");
        var heardOne = ben.heard().getFirst().position();
        stage.restart();
        stage.connects("Ana", Optional.empty());
        stage.says("Ana", "three");
        var back = stage.connects("Ben", Optional.of(heardOne));

        assertThat(back.chat()).containsExactly("two", "three");
        assertThat(back.heard()).extracting(Client.Heard::position).isSorted();
    }

    @Test
    void getsTheStateAnewWhereTooMuchWasMissed() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.says("Ana", "long ago");
        var longAgo = ben.last().orElseThrow();
        stage.drops(ben);
        for (int i = 0; i < 4_200; i++) {
            stage.shouts("Ana", new SessionCommand.SendChat("line " + i));
        }
        stage.settle();
        assertThat(stage.session().remembers(longAgo)).isFalse();

        var back = stage.connects("Ben", Optional.of(longAgo));
        assertThat(back.chat()).isEmpty();
        assertThat(back.states()).hasSize(1);
        assertThat(back.states().getFirst().chat()).hasSize(50).endsWith("line 4199");
    }

    @Test
    void theStateAndWhatIsToldAfterItNeverOverlap() {
        stage.host("Ana");
        assertThat(stage.joins("Ben", false)).isInstanceOf(Reply.Done.class);
        stage.journal.hold();
        stage.shouts("Ana", new SessionCommand.SendChat("before"));
        stage.journal.awaitAppend();
        // These two wait together, and are one append.
        var ben = new Client(p("Ben"), "c-ben");
        stage.session().attach(ben, Optional.empty());
        stage.shouts("Ana", new SessionCommand.SendChat("after"));
        stage.journal.release();
        stage.settle();

        assertThat(ben.states()).hasSize(1);
        assertThat(ben.states().getFirst().chat()).containsExactly("before");
        assertThat(ben.chat()).containsExactly("after");
        assertThat(ben.heard().getLast().position())
                .isGreaterThan(ben.states().getFirst().position());
        assertThat(stage.connects("Ana", Optional.empty()).states().getFirst().chat())
                .containsExactly("before", "after");
    }

    @Test
    void theSeatIsKeptForTheGraceAndNoLonger() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.opens("Ana", Duration.ofMinutes(10), "Ben");
        stage.drops(ben);
        stage.pass(Duration.ofSeconds(29));
        stage.connects("Ben", ben.last());
        assertThat(stage.who("Ben").space()).isEqualTo(Space.in(Stage.RED));

        stage.pass(Duration.ofSeconds(60));
        assertThat(stage.who("Ben").connected()).isTrue();
    }

    @Test
    void aSecondConnectionTakesOver() {
        stage.host("Ana");
        var first = stage.person("Ben");
        var second = stage.connects("Ben", Optional.empty());
        assertThat(first.farewells()).containsExactly(new Farewell.Replaced());

        stage.drops(first);
        assertThat(stage.who("Ben").presence()).isEqualTo(new Presence.Connected(second.id()));
        stage.says("Ana", "hello");
        assertThat(second.chat()).containsExactly("hello");
        assertThat(first.chat()).isEmpty();
    }

    @Test
    void oneWhoLeavesAndComesInAgainAtOnceStays() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.journal.hold();
        stage.shouts("Ana", new SessionCommand.SendChat("slow"));
        stage.journal.awaitAppend();
        stage.shouts("Ben", new SessionCommand.Leave());
        stage.shouts("Ben", new SessionCommand.Join(p("Ben"), "Ben", false));
        var again = new Client(p("Ben"), "c-again");
        stage.session().attach(again, Optional.empty());
        stage.journal.release();
        stage.settle();

        assertThat(ben.farewells()).containsExactly(new Farewell.Goodbye());
        assertThat(again.farewells()).isEmpty();
        assertThat(stage.who("Ben").connected()).isTrue();
    }

    @Test
    void oneWhoIsNotInTheSessionIsTurnedAway() {
        stage.host("Ana");
        var stranger = stage.connects("Eve", Optional.empty());
        assertThat(stranger.farewells()).hasSize(1).first().isInstanceOf(Farewell.Refused.class);
        assertThat(stranger.states()).isEmpty();
    }

    @Test
    void aKilledServerTakesItsSessionsUpWithEveryoneDropped() {
        stage.host("Ana");
        stage.person("Ben");
        stage.opens("Ana", Duration.ofMinutes(10), "Ben");
        var id = stage.session().id();
        stage.pass(Duration.ofMinutes(1));
        stage.restart();

        assertThat(stage.session().id()).isEqualTo(id);
        var grace = new Presence.Dropped(stage.now().plusSeconds(30));
        assertThat(stage.who("Ana").presence()).isEqualTo(grace);
        assertThat(stage.who("Ben").presence()).isEqualTo(grace);
        assertThat(stage.who("Ben").space()).isEqualTo(Space.in(Stage.RED));

        var ben = stage.connects("Ben", Optional.empty());
        stage.pass(Duration.ofSeconds(31));
        assertThat(stage.session().state().participant(p("Ana"))).isEmpty();
        assertThat(stage.who("Ben").space()).isEqualTo(Space.in(Stage.RED));

        stage.pass(Duration.ofMinutes(9).minusSeconds(31));
        assertThat(stage.who("Ben").space())
                .as("the timer ended when it should")
                .isEqualTo(Space.main());
        assertThat(ben.kinds()).contains("Moved");
    }

    @Test
    void whatFellDueWhileTheServerWasDownHappensAtOnce() {
        stage.host("Ana");
        stage.person("Ben");
        stage.opens("Ana", Duration.ofMinutes(10), "Ben");
        stage.down(Duration.ofMinutes(11));
        stage.restart();

        assertThat(stage.session().state().breakouts()).isEmpty();
        assertThat(stage.who("Ben").space()).isEqualTo(Space.main());
        assertThat(stage.who("Ben").presence())
                .as("the seat is kept from the restart on")
                .isEqualTo(new Presence.Dropped(stage.now().plusSeconds(30)));
        long version = stage.session().state().version();
        stage.restart();
        assertThat(stage.session().state().version()).as("nothing fires twice").isEqualTo(version);
    }

    private static Stream<Position> positions(Client... clients) {
        return Stream.of(clients)
                .flatMap(client -> client.heard().stream())
                .map(Client.Heard::position);
    }
}
