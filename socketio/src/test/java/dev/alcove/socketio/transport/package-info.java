/** The timer wheel, against a clock that the test turns. */
@NullMarked
package dev.alcove.socketio.transport;

import org.jspecify.annotations.NullMarked;
