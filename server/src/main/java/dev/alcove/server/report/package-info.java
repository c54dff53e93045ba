/** What sittings were like: history, transitions and chat of sessions, live or over. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.report;
