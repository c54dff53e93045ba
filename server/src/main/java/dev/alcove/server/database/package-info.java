/** The embedded database: one file, one writer, many readers (decision 0003). */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.database;
