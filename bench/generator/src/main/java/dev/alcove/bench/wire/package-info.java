/**
 * Thousands of Socket.IO websockets on one thread: no more of the protocol than is measured, and no
 * object a message, so that the generator is never what is slow.
 */
@NullMarked
package dev.alcove.bench.wire;

import org.jspecify.annotations.NullMarked;
