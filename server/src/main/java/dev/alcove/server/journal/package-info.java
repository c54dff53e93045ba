/** The journal: every event of every session, in order. A port and its adapters. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.journal;
