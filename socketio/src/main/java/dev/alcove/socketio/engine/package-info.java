/**
 * Engine.IO 4, server side: a session is one client, over whatever carries it. Knows of messages,
 * not of what is in them.
 */
@NullMarked
package dev.alcove.socketio.engine;

import org.jspecify.annotations.NullMarked;
