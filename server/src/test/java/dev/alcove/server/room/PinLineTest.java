package dev.alcove.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PinLineTest {
    private static final PinLine.Patience PATIENCE =
            new PinLine.Patience(5, Duration.ofSeconds(30), Duration.ofHours(1));

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final PinLine line = new PinLine(PATIENCE, PinLine.Past.NONE);

    @Test
    void noMoreAreJudgedAtOnceThanMayBeWrong() {
        List<CompletableFuture<Optional<Duration>>> sixty = come(60);

        assertThat(sixty.stream().filter(PinLineTest::itsTurn)).hasSize(5);
        line.judged(true, now);
        assertThat(sixty.stream().filter(PinLineTest::itsTurn)).as("a place is free").hasSize(6);
        line.judged(false, now);
        assertThat(sixty.stream().filter(PinLineTest::itsTurn)).as("none is").hasSize(6);
    }

    @Test
    void afterFiveEachIsJudgedLaterThanTheLastUpToHalfAMinute() {
        fiveWrong();

        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30, 30}) {
            var next = line.come(now);
            assertThat(next).isNotDone();
            assertThat(line.due(now)).contains(Duration.ofSeconds(seconds));
            pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(next).isNotDone();
            pass(Duration.ofMillis(1));
            assertThat(itsTurn(next)).isTrue();
            line.judged(false, now);
        }
    }

    @Test
    void whoWouldWaitForTooLongIsToldWhenToTryAgain() {
        fiveWrong();

        List<CompletableFuture<Optional<Duration>>> sixty = come(60);

        // 1, 3, 7, 15 and 31 s: the next one would be held for 61.
        assertThat(sixty.stream().filter(turn -> !turn.isDone())).hasSize(5);
        assertThat(sixty.getLast().join()).contains(Duration.ofSeconds(1));
    }

    @Test
    void thoseWhoStandInLineWhenTheFifthIsWrongAreToldToo() {
        List<CompletableFuture<Optional<Duration>>> sixty = come(60);
        for (int i = 0; i < 5; i++) {
            line.judged(false, now);
        }

        assertThat(sixty.stream().filter(PinLineTest::itsTurn)).hasSize(5);
        assertThat(sixty.stream().filter(turn -> !turn.isDone())).hasSize(5);
    }

    @Test
    void aClassThatKnowsThePinGetsInQuicklyAfterFiveOfItErred() {
        fiveWrong();
        var first = line.come(now);
        pass(Duration.ofSeconds(1));
        assertThat(itsTurn(first)).isTrue();
        line.judged(true, now);

        for (int i = 0; i < 30; i++) {
            assertThat(itsTurn(line.come(now))).isTrue();
            line.judged(true, now);
        }
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyOut() {
        fiveWrong();
        now = now.minus(Duration.ofDays(1));

        assertThat(line.come(now)).isNotDone();
        assertThat(line.due(now)).contains(Duration.ofSeconds(1));
    }

    @Test
    void anHourAfterTheLastAllIsForgottenAndSoItIsWhenAHostSaysSo() {
        fiveWrong();
        pass(Duration.ofHours(1));
        assertThat(itsTurn(line.come(now))).isTrue();
        line.judged(false, now);
        come(4);
        for (int i = 0; i < 4; i++) {
            line.judged(false, now);
        }
        var held = line.come(now);

        line.forget(now);

        assertThat(itsTurn(held)).isTrue();
    }

    private void fiveWrong() {
        come(5);
        for (int i = 0; i < 5; i++) {
            line.judged(false, now);
        }
    }

    private List<CompletableFuture<Optional<Duration>>> come(int many) {
        List<CompletableFuture<Optional<Duration>>> turns = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            turns.add(line.come(now));
        }
        return turns;
    }

    private void pass(Duration time) {
        now = now.plus(time);
        line.advance(now);
    }

    private static boolean itsTurn(CompletableFuture<Optional<Duration>> turn) {
        return turn.isDone() && turn.join().isEmpty();
    }
}
