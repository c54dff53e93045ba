/**
 * Recordings as facts: which space is recorded, by whose browser, since when. The rules about them
 * are in the session package.
 */
@NullMarked
package dev.alcove.core.recording;

import org.jspecify.annotations.NullMarked;
