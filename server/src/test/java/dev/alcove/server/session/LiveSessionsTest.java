package dev.alcove.server.session;

import static dev.alcove.server.session.Stage.p;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.Presence;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.CommandContext;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.EndReason;
import dev.alcove.core.session.Rejection;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionDecider;
import dev.alcove.server.journal.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A session as it lives in the server: who is answered when, and who hears what. */
final class LiveSessionsTest {
    private final Stage stage = new Stage();

    @Test
    void nobodyHearsOfAnythingBeforeItIsStored() {
        var ana = stage.host("Ana");
        var ben = stage.person("Ben");
        long before = stage.session().state().version();
        stage.journal.hold();
        var reply = stage.posts("Ana", new SessionCommand.SendChat("hello"));
        stage.journal.awaitAppend();

        assertThat(reply).isNotDone();
        assertThat(ben.chat()).isEmpty();
        assertThat(stage.session().state().version()).isEqualTo(before);

        stage.journal.release();
        assertThat(reply.join()).isInstanceOf(Reply.Done.class);
        assertThat(ben.chat()).containsExactly("hello");
        assertThat(ana.chat()).containsExactly("hello");
    }

    @Test
    void answersComeInOrderEachAfterItsOwnMessages() {
        var ana = stage.host("Ana");
        List<String> order = new ArrayList<>();
        var last = new CompletableFuture<Boolean>();
        for (int i = 1; i <= 200; i++) {
            int line = i;
            stage.session()
                    .post(
                            Actor.person(p("Ana")),
                            new SessionCommand.SendChat("line " + i),
                            reply -> {
                                order.add(line + " after " + ana.chat().size());
                                if (line == 200) {
                                    last.complete(true);
                                }
                            });
        }
        last.join();
        assertThat(order)
                .isEqualTo(IntStream.rangeClosed(1, 200).mapToObj(i -> i + " after " + i).toList());
    }

    @Test
    void whatWaitsTogetherIsOneAppend() {
        stage.host("Ana");
        stage.journal.hold();
        var first = stage.posts("Ana", new SessionCommand.SendChat("first"));
        stage.journal.awaitAppend();
        var rest =
                IntStream.range(0, 50)
                        .mapToObj(i -> stage.posts("Ana", new SessionCommand.SendChat("more " + i)))
                        .toList();
        stage.journal.release();
        first.join();
        rest.forEach(CompletableFuture::join);
        stage.journal.awaitAppend();
        assertThat(stage.journal.appends()).as("appends after the first").isZero();
    }

    @Test
    void aFullMailboxSaysSoAndLosesNothing() {
        var ana = stage.host("Ana");
        stage.journal.hold();
        var first = stage.posts("Ana", new SessionCommand.SendChat("slow"));
        stage.journal.awaitAppend();
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            replies.add(stage.posts("Ana", new SessionCommand.LowerHand(Optional.empty())));
        }
        assertThat(stage.posts("Ana", new SessionCommand.RaiseHand()))
                .isCompletedWithValueMatching(reply -> reply instanceof Reply.Unavailable);
        // A socket that is gone is not told to come again: that gets in.
        stage.session().detach(ana);

        stage.journal.release();
        assertThat(first.join()).isInstanceOf(Reply.Done.class);
        replies.forEach(reply -> assertThat(reply.join()).isInstanceOf(Reply.Done.class));
        stage.settle();
        assertThat(stage.who("Ana").presence()).isInstanceOf(Presence.Dropped.class);
        assertThat(stage.who("Ana").handRaised()).isFalse();
    }

    @Test
    void whatCannotBeStoredDidNotHappen() {
        var ana = stage.host("Ana");
        long before = stage.session().state().version();
        stage.journal.broken(true);
        assertThat(stage.posts("Ana", new SessionCommand.SendChat("lost")).join())
                .isInstanceOf(Reply.Unavailable.class);
        stage.journal.broken(false);
        assertThat(stage.session().state().version()).isEqualTo(before);
        assertThat(ana.chat()).isEmpty();

        stage.says("Ana", "kept");
        assertThat(ana.chat()).containsExactly("kept");
    }

    @Test
    void aDeadlineThatCannotBeStoredIsTriedAgain() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.drops(ben);
        stage.journal.broken(true);
        stage.pass(Duration.ofSeconds(31));
        assertThat(stage.session().state().participant(p("Ben"))).isPresent();

        stage.journal.broken(false);
        stage.pass(Duration.ofSeconds(1));
        assertThat(stage.session().state().participant(p("Ben"))).isEmpty();
    }

    /** A socket says only once that it is gone. */
    @Test
    void whoGoesWhileNothingCanBeStoredDoesNotStayForEver() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.journal.broken(true);
        stage.drops(ben);
        assertThat(stage.who("Ben").presence()).isInstanceOf(Presence.Connected.class);

        stage.journal.broken(false);
        stage.pass(Duration.ofSeconds(1));
        assertThat(stage.who("Ben").presence()).isInstanceOf(Presence.Dropped.class);
    }

    @Test
    void aFullDiskIsToldFromABusyServer() {
        stage.journal.full(true);
        assertThat(stage.joins("Ana", true)).isInstanceOf(Reply.Unstored.class);
        stage.journal.full(false);
        stage.host("Ana");
        stage.journal.full(true);
        assertThat(stage.posts("Ana", new SessionCommand.SendChat("lost")).join())
                .isInstanceOf(Reply.Unstored.class);
    }

    @Test
    void aSessionThatCouldNotBeginBeginsLater() {
        stage.journal.broken(true);
        assertThat(stage.joins("Ana", true)).isInstanceOf(Reply.Unavailable.class);
        stage.journal.broken(false);
        assertThat(stage.joins("Ana", true)).isInstanceOf(Reply.Done.class);
        assertThat(stage.live().all()).hasSize(1);
    }

    @Test
    void whoeverIsSecondInTheJournalReadsWhatItMissedAndDecidesAgain() {
        var ana = stage.host("Ana");
        Session known = stage.session().state();
        writesElsewhere(known, "from the other server");

        stage.says("Ana", "from this one");
        assertThat(ana.chat()).containsExactly("from the other server", "from this one");
        assertThat(stage.session().state().version()).isEqualTo(known.version() + 2);
    }

    private void writesElsewhere(Session known, String text) {
        var context = new CommandContext(stage.now(), Actor.person(p("Ana")), 1);
        var decision =
                (Decision.Accepted)
                        SessionDecider.decide(known, new SessionCommand.SendChat(text), context);
        var state = new Journal.State(Stage.ROOM, false, Optional.empty());
        assertThat(
                        stage.journal
                                .append(known.id(), decision.events(), state)
                                .toCompletableFuture()
                                .join())
                .isEqualTo(new Journal.Appended.Committed());
    }

    @Test
    void anErrandThatFailsHarmsNobody() {
        stage.host("Ana");
        stage.session()
                .run(() -> {
                    throw new IllegalStateException("a bug, on purpose");
                });
        stage.says("Ana", "still here");
    }

    @Test
    void theLastActIsToldBeforeEveryoneIsLetGo() {
        var ana = stage.host("Ana");
        var ben = stage.person("Ben");
        var ended = stage.session();
        assertThat(stage.posts("Ana", new SessionCommand.EndSession(EndReason.ENDED)).join())
                .isInstanceOf(Reply.Done.class);
        var refused = new CompletableFuture<Reply>();
        ended.post(Actor.person(p("Ana")), new SessionCommand.RaiseHand(), refused::complete);
        assertThat(refused.join())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        why ->
                                assertThat(why.rejection().code())
                                        .isEqualTo(Rejection.Code.SESSION_ENDED));
        for (Client client : List.of(ana, ben)) {
            assertThat(client.kinds()).endsWith("SessionOver");
        }

        assertThat(stage.joins("Ana", true)).isInstanceOf(Reply.Done.class);
        assertThat(ana.farewells()).containsExactly(new Farewell.Goodbye());
        assertThat(ben.farewells()).containsExactly(new Farewell.Goodbye());
        assertThat(stage.session().id()).isNotEqualTo(ended.id());
    }

    @Test
    void signalsStayWithinASpace() {
        var ana = stage.host("Ana");
        var ben = stage.person("Ben");
        var cem = stage.person("Cem");
        assertThat(signal("Ben", "Cem")).isEqualTo(Signalled.PASSED);
        stage.opens("Ana", Duration.ofMinutes(10), "Ben");

        assertThat(signal("Ben", "Cem")).isEqualTo(Signalled.DIFFERENT_SPACE);
        assertThat(signal("Cem", "Ben")).isEqualTo(Signalled.DIFFERENT_SPACE);
        assertThat(signal("Ana", "Ben"))
                .as("hosts too have to go there")
                .isEqualTo(Signalled.DIFFERENT_SPACE);
        assertThat(signal("Ben", "Dan")).isEqualTo(Signalled.NO_SUCH_PARTICIPANT);
        assertThat(signal("Cem", "Ana")).isEqualTo(Signalled.PASSED);

        assertThat(ben.signals()).isEmpty();
        assertThat(cem.signals()).containsExactly("p-Ben: Ben to Cem");
        assertThat(ana.signals()).containsExactly("p-Cem: Cem to Ana");
    }

    private Signalled signal(String from, String to) {
        return stage.session().signal(p(from), p(to), new TextNode(from + " to " + to));
    }

    @Test
    void timersFireWithoutAnybodyAsking() {
        stage.host("Ana");
        var ben = stage.person("Ben");
        stage.opens("Ana", Duration.ofMinutes(10), "Ben");
        assertThat(stage.who("Ben").space()).isEqualTo(Space.in(Stage.RED));

        stage.pass(Duration.ofMinutes(5));
        assertThat(ben.kinds()).containsOnlyOnce("WarningGiven");
        stage.pass(Duration.ofMinutes(5).minusSeconds(10));
        assertThat(ben.kinds()).containsOnlyOnce("ClosingAnnounced");
        assertThat(stage.who("Ben").space()).isEqualTo(Space.in(Stage.RED));
        stage.pass(Duration.ofSeconds(10));
        assertThat(stage.who("Ben").space()).isEqualTo(Space.main());
        assertThat(ben.kinds()).containsOnlyOnce("BreakoutGone");
    }
}
