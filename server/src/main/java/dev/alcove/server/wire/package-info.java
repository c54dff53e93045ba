/**
 * How Alcove's words look as JSON, in both directions: what REST and Socket.IO say alike is said
 * here once.
 */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.wire;
