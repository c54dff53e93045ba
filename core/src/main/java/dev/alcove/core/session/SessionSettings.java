package dev.alcove.core.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What holds for a whole session; all of it is configurable.
 *
 * @param maxParticipants of the room; 0 for no limit; hosts and cohosts do not count (contract §3)
 * @param chatAllowed whether those who do not manage may write
 * @param guestsWait whether those without a host's key are let in one by one; empty, as in sessions
 *     of earlier versions, for no
 * @param withoutBreakouts whether none are made here; empty for breakouts
 */
public record SessionSettings(
        int maxParticipants,
        boolean chatAllowed,
        Times times,
        Limits limits,
        Optional<Boolean> guestsWait,
        Optional<Boolean> withoutBreakouts) {

    /** The defaults of the contract. */
    public static final SessionSettings DEFAULT =
            new SessionSettings(
                    0, true, Times.DEFAULT, Limits.DEFAULT, Optional.empty(), Optional.empty());

    public SessionSettings {
        guestsWait = guestsWait.filter(wait -> wait);
        withoutBreakouts = withoutBreakouts.filter(without -> without);
    }

    /** Whether there is a waiting room. */
    public boolean waitingRoom() {
        return guestsWait.isPresent();
    }

    /** Whether breakouts can be made. Those that are there go on when they no longer can. */
    public boolean breakoutsEnabled() {
        return withoutBreakouts.isEmpty();
    }

    public SessionSettings withBreakoutsEnabled(boolean enabled) {
        return new SessionSettings(
                maxParticipants, chatAllowed, times, limits, guestsWait, Optional.of(!enabled));
    }

    public SessionSettings withWaitingRoom(boolean on) {
        return new SessionSettings(
                maxParticipants, chatAllowed, times, limits, Optional.of(on), withoutBreakouts);
    }

    public SessionSettings withMaxParticipants(int seats) {
        return new SessionSettings(seats, chatAllowed, times, limits, guestsWait, withoutBreakouts);
    }

    public SessionSettings withTimes(Times newTimes) {
        return new SessionSettings(
                maxParticipants, chatAllowed, newTimes, limits, guestsWait, withoutBreakouts);
    }

    public SessionSettings withLimits(Limits newLimits) {
        return new SessionSettings(
                maxParticipants, chatAllowed, times, newLimits, guestsWait, withoutBreakouts);
    }

    /**
     * How long things last.
     *
     * @param grace how long a dropped participant keeps its seat (rule 7)
     * @param breakoutEmptyClose how long an empty breakout lives; zero for ever (contract §6)
     * @param sessionEmptyEnd how long a session without people lives; zero for ever
     * @param closingCountdown how long before its timer's end a breakout is {@code CLOSING}
     * @param warnings how long before the end people are warned, longest first
     * @param lateWarning how late a warning may come and still be given
     * @param arrivalWithin how long a person who is moved may take to arrive; empty, as in sessions
     *     of earlier versions, for 10 seconds
     * @param firstSocketWithin how long a seat is kept for one who has joined and has not connected
     *     yet; empty, as in sessions of earlier versions, for the grace
     */
    public record Times(
            Duration grace,
            Duration breakoutEmptyClose,
            Duration sessionEmptyEnd,
            Duration closingCountdown,
            List<Duration> warnings,
            Duration lateWarning,
            Optional<Duration> arrivalWithin,
            Optional<Duration> firstSocketWithin) {

        private static final Duration ARRIVAL = Duration.ofSeconds(10);

        public static final Times DEFAULT =
                new Times(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(10),
                        List.of(Duration.ofMinutes(5), Duration.ofMinutes(1)),
                        Duration.ofSeconds(5),
                        Optional.empty(),
                        Optional.empty());

        public Times {
            warnings = warnings.stream().sorted(java.util.Comparator.reverseOrder()).toList();
        }

        /** How long a person who is moved may take to arrive before being marked as late. */
        public Duration arrival() {
            return arrivalWithin.orElse(ARRIVAL);
        }

        public Times withArrival(Duration within) {
            return new Times(
                    grace,
                    breakoutEmptyClose,
                    sessionEmptyEnd,
                    closingCountdown,
                    warnings,
                    lateWarning,
                    Optional.of(within),
                    firstSocketWithin);
        }

        /** How long a seat is kept for one who has not connected yet. */
        public Duration firstSocket() {
            return firstSocketWithin.orElse(grace);
        }

        public Times withFirstSocket(Duration within) {
            return new Times(
                    grace,
                    breakoutEmptyClose,
                    sessionEmptyEnd,
                    closingCountdown,
                    warnings,
                    lateWarning,
                    arrivalWithin,
                    Optional.of(within));
        }
    }

    /**
     * How much there may be (contract §6, <em>Making them</em>).
     *
     * @param breakouts live at once
     * @param seats of one breakout
     * @param participants in the session
     * @param chatCharacters of one line of chat
     * @param broadcastCharacters of one broadcast
     */
    public record Limits(
            int breakouts,
            int seats,
            int participants,
            int chatCharacters,
            int broadcastCharacters) {

        public static final Limits DEFAULT = new Limits(200, 1_000, 5_000, 4_000, 2_000);
    }
}
