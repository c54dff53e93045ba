package dev.alcove.server.room;

import java.util.Locale;
import java.util.Optional;

/** What a room is for (contract §3). */
public enum RoomType {
    /** All are equal, save management. */
    MEETING,
    /** Students may speak; hosts manage. */
    CLASSROOM,
    /** One speaks, everyone else listens. */
    SPEECH;

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of that word. */
    public static Optional<RoomType> of(String word) {
        for (RoomType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
