/** The waiting room through REST: who waits, letting them in, sending them away. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.waiting;
