/**
 * One sitting in a room: its state, the commands it takes, the events it stores, and the rules
 * between.
 */
@NullMarked
package dev.alcove.core.session;

import org.jspecify.annotations.NullMarked;
