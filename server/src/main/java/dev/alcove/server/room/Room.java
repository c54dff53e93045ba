package dev.alcove.server.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.session.SessionSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A persistent place with a code and an owner; it outlives its sessions (contract §3).
 *
 * @param sid names the room for ever, whatever its code
 */
public record Room(String sid, RoomCode code, Profile profile, Rules rules, Keys keys, Life life) {

    /**
     * What people are told of it.
     *
     * @param displayName 1 to 100 characters
     * @param teacherLanguage an ISO 639-1 code
     * @param eventId groups rooms, for producers of many sessions
     * @param metadata any JSON object up to 65,536 bytes
     */
    public record Profile(
            String displayName,
            RoomType type,
            String teacherName,
            Optional<String> teacherLanguage,
            Optional<String> eventId,
            ObjectNode metadata) {}

    /**
     * What holds in it.
     *
     * @param maxParticipants 0 for no limit; hosts and cohosts do not count
     * @param emptyTimeout how long it stays open when nobody comes; zero for ever
     * @param waitingRoom whether those without a host's key are let in one by one
     */
    public record Rules(
            int maxParticipants,
            Duration emptyTimeout,
            boolean waitingRoom,
            boolean locked,
            boolean breakoutsEnabled) {

        /** A session's settings with what the room says of its own. */
        SessionSettings over(SessionSettings settings) {
            return settings.withMaxParticipants(maxParticipants)
                    .withWaitingRoom(waitingRoom)
                    .withBreakoutsEnabled(breakoutsEnabled);
        }
    }

    /**
     * Who has power over it, and what lets others in.
     *
     * @param owner of the token or account that made it
     * @param hostKeyHash the host's key itself is given once and not kept
     * @param pinHash a salted slow hash
     */
    public record Keys(String owner, String hostKeyHash, Optional<String> pinHash) {}

    /** When things happened to it; all times in whole milliseconds. */
    public record Life(
            Instant createdAt,
            Instant updatedAt,
            Instant lastUsedAt,
            Optional<Instant> archivedAt) {

        Life updated(Instant now) {
            return new Life(createdAt, now, lastUsedAt, archivedAt);
        }

        Life used(Instant now) {
            return new Life(createdAt, updatedAt, now, archivedAt);
        }

        Life archived(Optional<Instant> at, Instant now) {
            return new Life(createdAt, now, lastUsedAt, at);
        }
    }

    public boolean archived() {
        return life.archivedAt().isPresent();
    }

    /** When it is archived unless somebody comes; empty where it never is, or is already. */
    Optional<Instant> archivesAt() {
        return archived() || rules.emptyTimeout().isZero()
                ? Optional.empty()
                : Optional.of(life.lastUsedAt().plus(rules.emptyTimeout()));
    }

    public boolean hasPin() {
        return keys.pinHash().isPresent();
    }

    Room withLife(Life newLife) {
        return new Room(sid, code, profile, rules, keys, newLife);
    }

    Room withLocked(boolean locked) {
        return new Room(
                sid,
                code,
                profile,
                new Rules(
                        rules.maxParticipants(),
                        rules.emptyTimeout(),
                        rules.waitingRoom(),
                        locked,
                        rules.breakoutsEnabled()),
                keys,
                life);
    }
}
