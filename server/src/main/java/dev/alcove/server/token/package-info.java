/** Tokens: who a caller is. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.token;
