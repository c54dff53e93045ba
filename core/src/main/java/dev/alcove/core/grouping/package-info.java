/**
 * Dividing people into groups: by rules, over several rounds, so that as few as possible meet
 * twice. Plain numbers; nothing here knows of sessions.
 */
@NullMarked
package dev.alcove.core.grouping;

import org.jspecify.annotations.NullMarked;
