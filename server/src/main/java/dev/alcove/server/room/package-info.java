/** Rooms, which outlive their sessions. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.room;
