package dev.alcove.server.wire;

import dev.alcove.core.breakout.BreakoutChange;
import dev.alcove.core.breakout.BreakoutChange.Leader;
import dev.alcove.core.breakout.OptionsChange;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.session.SessionCommand;
import java.time.Duration;
import java.util.Optional;

/** From the payload of a request to change what is planned to its command. */
public final class ChangeRequests {
    private static final int MOST_SECONDS = BreakoutRequests.MOST_GRACE_SECONDS;

    private ChangeRequests() {}

    /**
     * {@code {name?, topic?, task?, maxParticipants?, durationMinutes?, facilitatorId?}}; {@code
     * null} for one of the last two takes it away.
     */
    public static SessionCommand update(BreakoutId breakout, Payload payload) {
        Optional<Duration> none =
                payload.empties("durationMinutes") ? Optional.of(Duration.ZERO) : Optional.empty();
        Optional<Leader> nobody =
                payload.empties("facilitatorId")
                        ? Optional.of(new Leader.Nobody())
                        : Optional.empty();
        return new SessionCommand.UpdateBreakout(
                breakout,
                new BreakoutChange(
                        payload.optionalName("name"),
                        payload.optionalText("topic", 0, 500),
                        payload.optionalInteger("maxParticipants", 1, BreakoutRequests.MOST_SEATS),
                        payload.optionalMinutes("durationMinutes").or(() -> none),
                        BreakoutRequests.facilitator(payload)
                                .<Leader>map(Leader.Person::new)
                                .or(() -> nobody),
                        Optional.empty(),
                        payload.optionalText("task", 0, 4_000)));
    }

    /**
     * {@code {allow…?, autoAssign?, startCountdownSeconds?, askToJoin?}}: what is left out stays.
     */
    public static SessionCommand options(Payload payload) {
        return new SessionCommand.ChangeOptions(
                new OptionsChange(
                        payload.optionalFlag("allowParticipantsToChoose"),
                        payload.optionalFlag("allowReturnToMain"),
                        payload.optionalFlag("allowEarlyJoin"),
                        payload.optionalFlag("autoAssign"),
                        payload.optionalSeconds("startCountdownSeconds", MOST_SECONDS),
                        payload.optionalFlag("askToJoin")));
    }
}
