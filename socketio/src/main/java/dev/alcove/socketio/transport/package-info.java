/**
 * Everything that touches Netty or the inside of Vert.x: event loops, timers, websockets. The rest
 * of the module sees only what is public here.
 */
@NullMarked
package dev.alcove.socketio.transport;

import org.jspecify.annotations.NullMarked;
