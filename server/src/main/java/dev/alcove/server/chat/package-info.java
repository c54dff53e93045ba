/** What was said: reading a session's chat from the journal. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.chat;
