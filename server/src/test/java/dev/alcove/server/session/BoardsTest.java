package dev.alcove.server.session;

import static dev.alcove.server.session.Stage.BLUE;
import static dev.alcove.server.session.Stage.RED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.breakout.BreakoutRights;
import dev.alcove.core.breakout.BreakoutSpec;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.view.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One act, and a burst of acts, tells one person once of the list of breakouts (decision 0018). */
class BoardsTest {
    private static final BreakoutRights CHOOSE = new BreakoutRights(true, true, false, false);

    private final Stage stage = new Stage();

    /** Lee hosts, Ana and Bo are in main, red and blue are open. */
    private Client inMain(BreakoutRights rights) {
        stage.host("Lee");
        stage.person("Ana");
        Client bo = stage.person("Bo");
        stage.opens("Lee", rights, Duration.ofMinutes(10));
        pass(bo);
        return bo;
    }

    private void pass(Client client) {
        stage.pass(Boards.INTERVAL);
        stage.pass(Boards.INTERVAL);
        client.fleeting().clear();
        client.heard().clear();
    }

    private static BreakoutId room(int number) {
        return new BreakoutId("b-000000000000000000000000" + number);
    }

    private void make(int number) {
        var spec =
                new BreakoutSpec(
                        room(number),
                        "Made " + number,
                        "",
                        8,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(CHOOSE),
                        Optional.empty());
        stage.does("Lee", new SessionCommand.CreateBreakouts(List.of(spec), Optional.empty()));
    }

    private static List<Message> gathered(Client client) {
        return client.fleeting().stream()
                .filter(Fleeting.Gathered.class::isInstance)
                .map(told -> ((Fleeting.Gathered) told).notice().message())
                .toList();
    }

    private static int rooms(Message message) {
        return ((Message.BoardChanged) message).board().rooms().size();
    }

    @Test
    void aRecallOrAnOpeningOrACloseOfAllIsOneListToOneWhoMayChoose() {
        Client bo = inMain(CHOOSE);
        stage.does("Lee", new SessionCommand.Recall());
        stage.pass(Boards.INTERVAL);
        assertThat(gathered(bo))
                .singleElement()
                .satisfies(told -> assertThat(rooms(told)).isZero());
        assertThat(bo.kinds()).doesNotContain("BreakoutGone");
        make(10);
        make(11);
        pass(bo);
        stage.does("Lee", new SessionCommand.OpenBreakouts(Optional.empty(), Optional.empty()));
        stage.pass(Boards.INTERVAL);
        assertThat(gathered(bo))
                .singleElement()
                .satisfies(told -> assertThat(rooms(told)).isEqualTo(2));
        pass(bo);
        stage.does("Lee", new SessionCommand.CloseAll(Duration.ofSeconds(10)));
        stage.pass(Boards.INTERVAL);
        assertThat(gathered(bo)).hasSize(1);
        assertThat(bo.kinds()).doesNotContain("BreakoutUpdated");
    }

    @Test
    void aBurstOfMakingsIsGathered() {
        Client bo = inMain(CHOOSE);
        for (int i = 10; i < 30; i++) {
            make(i);
        }
        assertThat(gathered(bo)).extracting(BoardsTest::rooms).containsExactly(3);
        stage.pass(Boards.INTERVAL);
        assertThat(gathered(bo)).extracting(BoardsTest::rooms).containsExactly(3, 22);
        stage.pass(Boards.INTERVAL);
        assertThat(gathered(bo)).hasSize(2);
        assertThat(bo.kinds()).doesNotContain("BreakoutMade");
    }

    @Test
    void oneThatChangesAloneIsToldAlone() {
        Client bo = inMain(CHOOSE);
        stage.does("Lee", new SessionCommand.UpdateBreakout(RED, BreakoutChange.rename("Crimson")));
        stage.pass(Boards.INTERVAL);
        assertThat(gathered(bo))
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.BreakoutUpdated.class,
                        told ->
                                assertThat(told.room().breakout().plan().name())
                                        .isEqualTo("Crimson"));
    }

    @Test
    void whoMayNotChooseHearsNothingOfBreakoutsOfOthers() {
        Client bo = inMain(BreakoutRights.OF_A_SET);
        stage.does("Lee", new SessionCommand.CloseBreakout(BLUE, Duration.ZERO));
        stage.does("Lee", new SessionCommand.Recall());
        stage.pass(Boards.INTERVAL);
        assertThat(gathered(bo)).isEmpty();
    }

    @Test
    void whoComesBackToWhatWasMissedIsToldTheListAsItIsNow() {
        Client bo = inMain(CHOOSE);
        stage.says("Lee", "before");
        var position = bo.last();
        stage.drops(bo);
        make(10);
        stage.pass(Boards.INTERVAL);
        Client back = stage.connects("Bo", position);
        assertThat(back.states()).isEmpty();
        assertThat(gathered(back)).extracting(BoardsTest::rooms).containsExactly(3);
        stage.says("Lee", "after");
        stage.drops(back);
        Client again = stage.connects("Bo", back.last());
        assertThat(gathered(again)).as("nothing changed since").isEmpty();
    }

    @Test
    void aManagerIsToldTheListToo() {
        inMain(CHOOSE);
        Client cleo = stage.host("Cleo");
        pass(cleo);
        make(10);
        assertThat(gathered(cleo)).extracting(BoardsTest::rooms).containsExactly(3);
        stage.does("Lee", new SessionCommand.CloseBreakout(RED, Duration.ZERO));
        stage.pass(Boards.INTERVAL);
        assertThat(gathered(cleo)).extracting(BoardsTest::rooms).containsExactly(3, 2);
    }
}
