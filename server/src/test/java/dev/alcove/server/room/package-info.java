/** Tests of rooms. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.room;
