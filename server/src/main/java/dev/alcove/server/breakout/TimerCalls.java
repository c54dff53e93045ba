package dev.alcove.server.breakout;

import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.http.Call;
import dev.alcove.server.wire.BreakoutRequests;
import java.util.Map;
import java.util.Optional;

/** How long breakouts last, one or all (contract §4, {@code …/timer/…}). */
public final class TimerCalls {
    private final Asks asks;
    private final BreakoutAnswers answers;

    public TimerCalls(Asks asks, BreakoutAnswers answers) {
        this.asks = asks;
        this.answers = answers;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("startTimer", one(BreakoutRequests::startTimer)),
                Map.entry("startTimers", all(BreakoutRequests::startTimer)),
                Map.entry("extendTimer", one(BreakoutRequests::extendTimer)),
                Map.entry("extendTimers", all(BreakoutRequests::extendTimer)),
                Map.entry("endTimer", one(BreakoutRequests::endTimer)),
                Map.entry("endTimers", all(BreakoutRequests::endTimer)),
                Map.entry(
                        "pauseTimer",
                        one((breakout, nothing) -> new SessionCommand.PauseTimer(breakout))),
                Map.entry(
                        "pauseTimers",
                        all((every, nothing) -> new SessionCommand.PauseTimer(every))),
                Map.entry(
                        "resumeTimer",
                        one((breakout, nothing) -> new SessionCommand.ResumeTimer(breakout))),
                Map.entry(
                        "resumeTimers",
                        all((every, nothing) -> new SessionCommand.ResumeTimer(every))));
    }

    private Call one(Asks.ToTimer timer) {
        return asks.call(
                ask -> timer.of(Optional.of(ask.breakout()), ask.payload()), answers::room);
    }

    private Call all(Asks.ToTimer timer) {
        return asks.call(ask -> timer.of(Optional.empty(), ask.payload()), answers::board);
    }
}
