/** Moderation through REST: muting people, taking them out, giving roles. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.moderation;
