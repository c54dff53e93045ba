package dev.alcove.server.breakout;

import dev.alcove.core.participant.Space;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.wire.RecordingJson;
import dev.alcove.server.wire.RecordingRequests;
import java.util.Map;

/** Starting and stopping recordings of main and of breakouts through REST (contract §4). */
public final class RecordingCalls {
    private final Asks asks;
    private final RecordingRequests requests;

    public RecordingCalls(Asks asks, RecordingRequests requests) {
        this.asks = asks;
        this.requests = requests;
    }

    /** By operation of the contract. */
    public Map<String, Call> calls() {
        return Map.of(
                "startRecording", start(ask -> Space.main()),
                "stopRecording", stop(ask -> Space.main()),
                "startBreakoutRecording", start(ask -> Space.in(ask.breakout())),
                "stopBreakoutRecording", stop(ask -> Space.in(ask.breakout())));
    }

    private interface Where {
        Space of(Ask ask);
    }

    private Call start(Where where) {
        Call allowed =
                asks.call(
                        ask -> requests.start(where.of(ask)),
                        (ask, done) -> RecordingJson.started(done, where.of(ask)));
        return request ->
                asks.ask(request).then(this::allowed).answer(ask -> allowed.answer(request));
    }

    private Checked<Ask> allowed(Ask ask) {
        return requests.refusal()
                .apply(ask.room().code().value())
                .map(why -> Problem.of(why.status(), why.code(), why.sentence()))
                .map(Checked::<Ask>refused)
                .orElseGet(() -> Checked.fine(ask));
    }

    private Call stop(Where where) {
        return asks.call(
                ask -> new SessionCommand.StopRecording(where.of(ask)),
                (ask, done) -> RecordingJson.stopped(done));
    }
}
