/** The packets of Engine.IO 4 and Socket.IO 5, and how they are read and written. Pure. */
@NullMarked
package dev.alcove.socketio.packet;

import org.jspecify.annotations.NullMarked;
