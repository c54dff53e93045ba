/**
 * The files of recordings, which browsers make and send a part at a time (decision 0016): taking
 * them in, giving them out, and who may have them.
 */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.recording;
