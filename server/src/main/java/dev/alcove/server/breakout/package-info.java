/** Breakouts through REST. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.breakout;
