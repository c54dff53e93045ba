/** What people write to each other within a space. */
@NullMarked
package dev.alcove.core.chat;

import org.jspecify.annotations.NullMarked;
