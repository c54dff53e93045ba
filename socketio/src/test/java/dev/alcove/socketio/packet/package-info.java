/** The codecs, as properties: what is written can be read, and whatever is read does no harm. */
@NullMarked
package dev.alcove.socketio.packet;

import org.jspecify.annotations.NullMarked;
