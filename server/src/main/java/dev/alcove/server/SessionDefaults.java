package dev.alcove.server;

import dev.alcove.core.session.SessionSettings;
import java.util.Optional;

/** What sessions begin with, from the settings of the server. */
final class SessionDefaults {
    private SessionDefaults() {}

    static SessionSettings of(Config config) {
        SessionSettings standard = SessionSettings.DEFAULT;
        return standard.withTimes(
                        new SessionSettings.Times(
                                config.session().grace(),
                                config.breakout().emptyClose(),
                                config.session().emptyEnd(),
                                config.breakout().closingCountdown(),
                                config.breakout().warnings(),
                                standard.times().lateWarning(),
                                Optional.of(config.session().arrival()),
                                Optional.of(config.session().firstSocket())))
                .withLimits(
                        new SessionSettings.Limits(
                                config.breakout().maxPerSession(),
                                config.breakout().maxSeats(),
                                config.session().maxParticipants(),
                                standard.limits().chatCharacters(),
                                standard.limits().broadcastCharacters()));
    }
}
