package dev.alcove.core.session;

/** Why a session ended. */
public enum EndReason {
    /** A host ended it. */
    ENDED,
    /** Nobody was there for too long. */
    EMPTY,
    /** Its room was deleted. */
    ROOM_DELETED,
    /** Its room was archived. */
    ROOM_ARCHIVED
}
