/** The stock client of Socket.IO, as npm has it, against a real server. */
@NullMarked
package dev.alcove.socketio.stock;

import org.jspecify.annotations.NullMarked;
