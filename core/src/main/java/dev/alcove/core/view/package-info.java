/** What each person is told: from a state and an event to messages and their audiences. */
@NullMarked
package dev.alcove.core.view;

import org.jspecify.annotations.NullMarked;
