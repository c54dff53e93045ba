/** Rosters and named sets of a room: lists of people and groups, read, kept, and made use of. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.plan;
