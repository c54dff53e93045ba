/**
 * Breakouts as facts: their plan, their phase, their timer. The rules about them are in the session
 * package.
 */
@NullMarked
package dev.alcove.core.breakout;

import org.jspecify.annotations.NullMarked;
