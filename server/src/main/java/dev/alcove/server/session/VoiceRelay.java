package dev.alcove.server.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.session.Rejection;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.view.Audience;
import dev.alcove.core.view.PersonInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A host's voice to breakouts, passed on by the server as a broadcast, so that no media connection
 * crosses spaces (rule 4; docs/decisions, <em>Voice to all</em>). One at a time. Belongs to the
 * session's thread; that somebody spoke is journaled, what was said is not kept.
 */
public final class VoiceRelay {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Rejection OTHER =
            invalid("No such voice goes on. Start to speak once more.");

    private final FanOut fanOut;
    private final InstantSource clock;
    private final Consumer<SessionCommand> record;
    private Optional<Voice> current = Optional.empty();
    private int spoken;

    private record Voice(
            String id,
            ParticipantId speaker,
            String name,
            List<BreakoutId> to,
            List<ParticipantId> told,
            Instant since) {}

    /**
     * @param record takes what is to be journaled
     */
    VoiceRelay(FanOut fanOut, InstantSource clock, Consumer<SessionCommand> record) {
        this.fanOut = fanOut;
        this.clock = clock;
        this.record = record;
    }

    /** What became of a request. */
    public sealed interface Outcome {
        /** So many people in so many breakouts hear from now on. */
        record Started(String voiceId, int recipients, int rooms) implements Outcome {}

        /** A piece was passed on. */
        record Passed() implements Outcome {}

        /** It is over, after so long. */
        record Ended(Duration length) implements Outcome {}

        /** It was refused, and changed nothing. */
        record Refused(Rejection why) implements Outcome {}
    }

    /** Begins to speak: to these, or to all that are open. */
    public Outcome start(
            Session state, ParticipantId speaker, Optional<List<BreakoutId>> to, String mimeType) {
        Optional<Participant> self = state.participant(speaker).filter(Participant::manages);
        if (self.isEmpty()) {
            return new Outcome.Refused(managersOnly());
        }
        if (current.isPresent()) {
            return refused("Somebody is speaking to the breakouts already. Wait for the end.");
        }
        List<BreakoutId> targets = to.orElseGet(() -> open(state)).stream().distinct().toList();
        Optional<Rejection> objection = objection(state, targets);
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        var told = new Audience.AnyOf(in(targets)).except(only(speaker)).resolve(state);
        String id = "v-" + state.version() + "-" + ++spoken;
        var name = self.get().name();
        var voice = new Voice(id, speaker, name, targets, List.copyOf(told), clock.instant());
        current = Optional.of(voice);
        fanOut.tellNow(
                state,
                new Fleeting.VoiceStarted(
                        id,
                        new PersonInfo(Optional.of(speaker), name),
                        mimeType,
                        new Audience.People(voice.told())));
        return new Outcome.Started(id, told.size(), targets.size());
    }

    private static List<BreakoutId> open(Session state) {
        return state.breakouts().stream()
                .filter(breakout -> !breakout.waiting())
                .map(Breakout::id)
                .toList();
    }

    private static Optional<Rejection> objection(Session state, List<BreakoutId> targets) {
        if (targets.isEmpty()) {
            return Optional.of(invalid("No breakout is open. Open some first."));
        }
        return targets.stream()
                .filter(id -> state.breakout(id).isEmpty())
                .findFirst()
                .map(id ->
                        new Rejection(
                                Rejection.Code.BREAKOUT_NOT_FOUND,
                                "There is no breakout " + id + ". It may have closed."));
    }

    private static List<Audience> in(List<BreakoutId> breakouts) {
        List<Audience> audiences = new ArrayList<>();
        breakouts.forEach(id -> audiences.add(new Audience.InSpace(Space.in(id))));
        return audiences;
    }

    private static Audience only(ParticipantId person) {
        return new Audience.People(List.of(person));
    }

    /** Passes a piece on to whoever is in those breakouts now. */
    public Outcome chunk(
            Session state, ParticipantId speaker, String voiceId, int seq, String data) {
        Optional<Voice> voice = own(speaker, voiceId);
        if (voice.isEmpty()) {
            return new Outcome.Refused(OTHER);
        }
        if (state.participant(speaker).filter(Participant::manages).isEmpty()) {
            end(state);
            return new Outcome.Refused(managersOnly());
        }
        fanOut.tellNow(
                state,
                new Fleeting.VoiceChunk(
                        voiceId,
                        seq,
                        data,
                        new Audience.AnyOf(in(voice.get().to())).except(only(speaker))));
        return new Outcome.Passed();
    }

    /** Stops speaking. */
    public Outcome end(Session state, ParticipantId speaker, String voiceId) {
        return own(speaker, voiceId)
                .<Outcome>map(voice -> new Outcome.Ended(end(state)))
                .orElseGet(() -> new Outcome.Refused(OTHER));
    }

    /** A socket of that person is gone: nobody speaks through it any more. */
    void dropped(Session state, ParticipantId person) {
        if (current.filter(voice -> voice.speaker().equals(person)).isPresent()) {
            end(state);
        }
    }

    /** When {@link #pace} next has something to do. */
    Optional<Instant> due() {
        return current.map(voice -> voice.since().plus(LONGEST));
    }

    /** Ends what takes too long. */
    void pace(Session state) {
        if (due().filter(due -> !due.isAfter(clock.instant())).isPresent()) {
            end(state);
        }
    }

    /** Told also to those who heard the beginning and have gone elsewhere since. */
    private Duration end(Session state) {
        Duration length = Duration.ZERO;
        if (current.isPresent()) {
            Voice voice = current.get();
            current = Optional.empty();
            length = Duration.between(voice.since(), clock.instant());
            List<Audience> told = new ArrayList<>(in(voice.to()));
            told.add(new Audience.People(voice.told()));
            fanOut.tellNow(
                    state,
                    new Fleeting.VoiceEnded(
                            voice.id(), new Audience.AnyOf(told).except(only(voice.speaker()))));
            record.accept(
                    new SessionCommand.RecordVoice(
                            voice.speaker(), voice.name(), length, voice.to()));
        }
        return length;
    }

    private Optional<Voice> own(ParticipantId speaker, String voiceId) {
        return current.filter(voice -> voice.speaker().equals(speaker))
                .filter(voice -> voice.id().equals(voiceId));
    }

    private static Outcome refused(String sentence) {
        return new Outcome.Refused(invalid(sentence));
    }

    private static Rejection invalid(String sentence) {
        return new Rejection(Rejection.Code.INVALID, sentence);
    }

    private static Rejection managersOnly() {
        return new Rejection(
                Rejection.Code.FORBIDDEN, "Only a host or cohost may do this. Ask one of them.");
    }
}
