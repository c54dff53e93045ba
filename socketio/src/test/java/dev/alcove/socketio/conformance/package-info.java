/**
 * Engine.IO 4 and Socket.IO 5, section by section, against a real server on a port of its own, with
 * the JDK's HTTP and websocket clients at the other end.
 */
@NullMarked
package dev.alcove.socketio.conformance;

import org.jspecify.annotations.NullMarked;
