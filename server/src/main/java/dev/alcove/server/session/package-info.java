/** Live sessions: one mailbox each, and what leaves them. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.session;
