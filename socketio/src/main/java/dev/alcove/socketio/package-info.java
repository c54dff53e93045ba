/** Engine.IO 4 and Socket.IO 5 on Vert.x. */
@org.jspecify.annotations.NullMarked
package dev.alcove.socketio;
