/** Names and texts as they are seen: what people send is cleaned here before it is kept. */
@NullMarked
package dev.alcove.core.text;

import org.jspecify.annotations.NullMarked;
